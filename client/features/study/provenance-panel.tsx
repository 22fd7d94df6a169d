import type { ReactNode } from "react";
import type { Report } from "#domain/study/provenance.ts";
import type { Result } from "#domain/study/result.ts";
import { bases, sourceKinds } from "#domain/vocabulary/provenance-terms.ts";
import { analysisSets, cautionUses, missingDataMethods } from "#domain/vocabulary/result-terms.ts";
import { exact } from "../../ui/number-format.ts";
import { useOpenResult } from "./open-result.ts";
import styles from "./results.module.css";
import { hoursNote } from "./result-words.ts";

/** Everything known about where a number comes from and what it may be used for. */
export function ProvenancePanel({
  result,
  reports,
}: {
  result: Result;
  reports: readonly Report[];
}) {
  const { provenance } = result;
  const { belowSource } = useOpenResult();
  const report = reports.find((one) => one.id === provenance.report);
  return (
    <div className={styles.panel} role="region" aria-label="Where this number comes from">
      {result.caution !== undefined && (
        <p className={styles.caution}>
          <strong>{cautionUses.label(result.caution.use)}.</strong> {result.caution.text}
        </p>
      )}
      <dl>
        <Fact name="Source">{report?.citation ?? provenance.report}</Fact>
        <Fact name="Where in it">
          {provenance.locator}
          {provenance.url !== undefined && (
            <>
              {" "}
              <a href={provenance.url} rel="noreferrer">
                open the source
              </a>
            </>
          )}
        </Fact>
        <Fact name="Basis">
          {bases.label(provenance.basis)}: {bases.get(provenance.basis).note}
          {provenance.sourceKind !== undefined &&
            `. Read in: ${sourceKinds.label(provenance.sourceKind).toLowerCase()}`}
        </Fact>
        <Fact name="How derived">{provenance.derivation}</Fact>
        <Fact name="Note on the source">{provenance.sourceNote}</Fact>
        {provenance.readAt !== undefined && provenance.readAt !== provenance.url && (
          <Fact name="Page actually read">{new URL(provenance.readAt).hostname}</Fact>
        )}
        {provenance.alternatives.map((other) => (
          <Fact key={`${other.value} ${other.locator}`} name="Another value">
            {other.value} (
            {reports.find((one) => one.id === other.report)?.citation ?? other.report},{" "}
            {other.locator}). Not used: {other.whyNotUsed}
          </Fact>
        ))}
        <Fact name="As entered">{entered(result)}</Fact>
        <Fact name="Definition">{result.definition}</Fact>
        <Fact name="Time">{timeFacts(result)}</Fact>
        <Fact name="People analysed">{analysisFacts(result)}</Fact>
        <Fact name="Note">{result.note}</Fact>
        <Fact name="Address">
          <a href={`#${result.id}`}>#{result.id}</a>
        </Fact>
      </dl>
      <div className={styles.below}>{belowSource(result.id)}</div>
    </div>
  );
}

/** A line of the panel; nothing where nothing is known. */
function Fact({ name, children }: { name: string; children: ReactNode }) {
  if (children === undefined || children === "") return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** The stored figures with all their decimals. */
function entered(result: Result): string {
  const figures =
    result.kind === "binary"
      ? { events: result.events, people: result.n, percent: result.percent }
      : result.kind === "continuous"
        ? {
            mean: result.mean,
            SD: result.sd,
            SE: result.se,
            from: result.ciLow,
            to: result.ciHigh,
            people: result.n,
          }
        : {
            estimate: result.estimate,
            from: result.ciLow,
            to: result.ciHigh,
            SE: result.se,
            p: result.p,
          };
  return Object.entries(figures)
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name} ${exact(value)}`]))
    .join(", ");
}

function timeFacts(result: Result): string {
  const parts = [result.timeLabel];
  const hours = hoursNote(result);
  if (hours !== "" && hours !== result.timeLabel) parts.push(`${hours} after the first dose`);
  if (result.hoursSinceLastDose !== undefined)
    parts.push(`${exact(result.hoursSinceLastDose)} h after the last dose`);
  return parts.join("; ");
}

function analysisFacts({ analysisSet, missingData }: Result): string {
  const set = analysisSets.label(analysisSet);
  return missingData === "unknown"
    ? set
    : `${set}; ${missingDataMethods.label(missingData).toLowerCase()}`;
}
