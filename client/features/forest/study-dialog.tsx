import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { EffectRow } from "../../lib/api.ts";
import { spanText } from "../../ui/forest-axis.ts";
import { decimal } from "../../ui/number-format.ts";
import { spanOf } from "../../ui/reading.ts";
import { RiskJudgement } from "../../ui/risk-judgement.tsx";
import { riskToolText } from "../../ui/risk-letters.ts";
import { SideDialog } from "../../ui/side-dialog.tsx";
import { ArmNumbers } from "./arm-numbers.tsx";
import styles from "./study-dialog.module.css";
import { comparatorText, doseText, peopleText } from "./row-words.ts";

/** Where the numbers of one line come from: every one leads to its cell on the study's page. */
export function StudyDialog({
  row,
  out,
  counts,
  digits,
  onToggle,
  onClose,
}: {
  /** Null while no study is open. */
  row: EffectRow | null;
  out: boolean;
  counts: boolean;
  digits: number;
  onToggle: (key: string) => void;
  onClose: () => void;
}) {
  return (
    <SideDialog title={row?.name ?? "Study"} open={row !== null} onClose={onClose}>
      {row !== null && (
        <div className={styles.content}>
          <p>
            {doseText(row, true)} against {comparatorText(row)}. Rated: {row.timeLabel}.
          </p>
          <EffectLine row={row} out={out} digits={digits} />
          <ArmNumbers title="Drug" study={row.key} side={row.intervention} counts={counts} />
          <ArmNumbers title="Comparator" study={row.key} side={row.comparator} counts={counts} />
          <PrintedContrasts row={row} />
          <Parts row={row} digits={digits} />
          <Remarks row={row} />
          <p className={styles.risk}>
            Risk of bias: <RiskJudgement judgement={row.riskOfBias.overall} />
            {toolWords(row.riskOfBias)}
          </p>
          <div className={styles.actions}>
            <Link to="/studies/$key" params={{ key: row.key }}>
              The whole study
            </Link>
            <Button variant="default" size="xs" onClick={() => onToggle(row.key)}>
              {out ? "Put it back" : "Take it out"}
            </Button>
          </div>
        </div>
      )}
    </SideDialog>
  );
}

/** An unfinished rating has a tool, but no judgement of the whole. */
function toolWords({ tool, overall }: EffectRow["riskOfBias"]): string {
  if (tool === null) return "";
  return overall === "not-rated"
    ? ` as a whole; single domains by ${riskToolText(tool)}`
    : ` (${riskToolText(tool)})`;
}

function EffectLine({ row, out, digits }: { row: EffectRow; out: boolean; digits: number }) {
  const effect = spanOf(row);
  const weight = row.weightPercent === null ? "" : `, weight ${decimal(row.weightPercent, 1)} %`;
  return (
    <p>
      <strong>{effect === null ? "No effect" : spanText(effect, digits)}</strong>
      {out ? ", taken out: in no number" : weight}; {peopleText(row.people)}.
    </p>
  );
}

function PrintedContrasts({ row }: { row: EffectRow }) {
  if (row.contrasts.length === 0) return null;
  return (
    <section>
      <h3>As printed</h3>
      <ul>
        {row.contrasts.map((contrast) => (
          <li key={contrast.result}>
            <Link to="/studies/$key" params={{ key: row.key }} hash={contrast.result}>
              {contrast.printed}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Parts({ row, digits }: { row: EffectRow; digits: number }) {
  if (row.subRows.length === 0) return null;
  return (
    <section>
      <h3>Pooled inside the study</h3>
      <ul>
        {row.subRows.map((part) => {
          const effect = spanOf(part);
          return (
            <li key={part.label}>
              {part.label}: {effect === null ? "no effect" : spanText(effect, digits)}{" "}
              {part.results.map((result, position) => (
                <Link key={result} to="/studies/$key" params={{ key: row.key }} hash={result}>
                  {part.results.length === 1 ? "its number" : `number ${position + 1} `}
                </Link>
              ))}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** What a reader must know, and what was not used. */
function Remarks({ row }: { row: EffectRow }) {
  const remarks = [
    ...row.flags.map(({ message }) => message),
    ...row.leftOutArms.map(({ label, reason }) => `Not used: ${label}, ${reason}.`),
  ];
  if (remarks.length === 0 && row.standsFor.length === 0) return null;
  return (
    <section>
      <h3>To know</h3>
      <ul>
        {remarks.map((remark) => (
          <li key={remark}>{remark}</li>
        ))}
        {row.standsFor.map((key) => (
          <li key={key}>
            Stands for{" "}
            <Link to="/studies/$key" params={{ key }}>
              {key}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
