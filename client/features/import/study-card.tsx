import { Button } from "@mantine/core";
import { useId, useState } from "react";
import { integer, plural } from "../../ui/number-format.ts";
import { Warning } from "../../ui/notes.tsx";
import { countsOf, decideAll, isDone, type StudyOfFile } from "./decisions.ts";
import styles from "./import.module.css";
import { ProblemsList } from "./problems-list.tsx";
import { SuggestionList } from "./suggestion-list.tsx";

/** One study of a file: what would become of it, what is wrong with it, and its suggestions. */
export function StudyCard({
  one,
  numbered,
  onChange,
}: {
  one: StudyOfFile;
  /** Whether the file has more than one row. */
  numbered: boolean;
  onChange: (changed: (study: StudyOfFile) => StudyOfFile) => void;
}) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const { study } = one;
  const counts = countsOf(one);
  const closed = isDone(one) || study.action === "refuse";
  return (
    <li className={styles.study} data-outcome={one.outcome?.outcome}>
      <div className={styles.head}>
        <div className={styles.words}>
          <h3 id={`${id}-name`}>{study.name}</h3>
          <p className={styles.fate}>
            <Fate one={one} numbered={numbered} />
          </p>
        </div>
        <div className={styles.acts}>
          {!closed && counts.all > 0 && (
            <>
              <Button
                size="compact-sm"
                variant="default"
                aria-label={`Accept all of ${study.name}`}
                onClick={() => onChange((now) => decideAll(now, "accepted"))}
              >
                Accept all
              </Button>
              <Button
                size="compact-sm"
                variant="default"
                aria-label={`Reject all of ${study.name}`}
                onClick={() => onChange((now) => decideAll(now, "rejected"))}
              >
                Reject all
              </Button>
            </>
          )}
          {counts.all > 0 && (
            <Button
              size="compact-sm"
              variant="subtle"
              aria-expanded={open}
              aria-controls={`${id}-list`}
              onClick={() => setOpen(!open)}
            >
              {open ? "Close" : `Look at ${plural(counts.all, "suggestion")}`}
            </Button>
          )}
        </div>
      </div>
      {study.retracted !== null && <Warning>Retracted. {study.retracted}</Warning>}
      <Outcome one={one} />
      <ProblemsList problems={study.problems} numbered={numbered} />
      <Dropped dropped={study.dropped} />
      <div id={`${id}-list`}>{open && <SuggestionList one={one} onChange={onChange} />}</div>
    </li>
  );
}

const bys = {
  key: "its key",
  doi: "its DOI",
  pmid: "its PubMed number",
  "registry-id": "its registration",
  "title-year-author": "title, year and first author",
} as const;

/** "New draft under smith-2020. 3 of 12 suggestions accepted, 1 rejected." */
function Fate({ one, numbered }: { one: StudyOfFile; numbered: boolean }) {
  const { study } = one;
  const { all, accepted, rejected } = countsOf(one);
  const rows = study.rows.length === 1 ? `Row ${study.rows[0]}` : plural(study.rows.length, "row");
  const where =
    study.match === null
      ? `a new draft, ${study.key}`
      : `${study.match.state === "draft" ? "the draft of" : "a draft of the published"} ${study.match.name}, found by ${bys[study.match.by]}`;
  if (study.action === "refuse") return <>{numbered ? `${rows}. Refused.` : "Refused."}</>;
  const what = numbered ? `${rows}: ${where}` : where.charAt(0).toUpperCase() + where.slice(1);
  if (all === 0) return <>{`${what}. It holds all of this already.`}</>;
  return (
    <>
      {what}.{" "}
      <strong>
        {integer(accepted)} of {plural(all, "suggestion")} accepted
      </strong>
      {rejected > 0 && <>, {integer(rejected)} rejected</>}.
    </>
  );
}

function Outcome({ one: { study, outcome } }: { one: StudyOfFile }) {
  if (outcome === null) return null;
  if (outcome.outcome === "refused")
    return (
      <p className={styles.refused}>
        {outcome.dryRun ? "Would be refused" : "Refused"}: {outcome.message}
      </p>
    );
  if (outcome.dryRun)
    return (
      <p className={styles.fate}>
        {outcome.outcome === "created" ? "Would be created." : "Would go in."}
      </p>
    );
  return (
    <p className={styles.done}>
      {outcome.outcome === "created" ? "A draft was made: " : "It is in the draft: "}
      <a href={`/curate/${outcome.key}`}>{study.name}</a>
    </p>
  );
}

function Dropped({ dropped }: { dropped: Readonly<Record<string, string>> }) {
  const fields = Object.entries(dropped);
  if (fields.length === 0) return null;
  return (
    <details className={styles.details}>
      <summary>{plural(fields.length, "field")} left out</summary>
      <dl>
        {fields.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
