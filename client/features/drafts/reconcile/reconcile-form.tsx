import { useMemo } from "react";
import { type MatchedRow, matchRows } from "#domain/reconciliation/match-rows.ts";
import type { StudyRecord } from "#domain/study/study-record.ts";
import type { ExtractionsAnswer } from "../../../lib/api.ts";
import { DraftFrame, type DraftFrameProps } from "../draft-frame.tsx";
import { SubmitPanel } from "../submit-panel.tsx";
import { useReconcileKeys } from "./keys.ts";
import { PartRows } from "./part-rows.tsx";
import { Progress } from "./progress.tsx";
import styles from "./reconcile.module.css";

interface ReconcileFormProps extends DraftFrameProps {
  readonly comparison: ExtractionsAnswer;
  /** The agreed record is no draft any more: handed over or thrown away. */
  readonly onDone: () => void;
}

/** Two extractions and the agreed record in three columns. */
export function ReconcileForm({ comparison, onDone, ...props }: ReconcileFormProps) {
  const { first, second } = comparison;
  const { parts, arms } = useMemo(() => {
    // Both were handed over, and so have a record's shape.
    const [a, b] = [
      first.document as unknown as StudyRecord,
      second.document as unknown as StudyRecord,
    ];
    const labels = new Map([...b.arms, ...a.arms].map(({ id, label }) => [id, label]));
    return { parts: byPart(matchRows(a, b)), arms: labels };
  }, [first, second]);
  const onKeyDown = useReconcileKeys();
  const names = { a: first.author, b: second.author };
  return (
    <DraftFrame {...props}>
      {(desk) => (
        <>
          <Progress parts={parts} studyKey={comparison.key} />
          <div onKeyDown={onKeyDown} className={styles.parts} data-reconcile>
            {parts.map(([part, rows]) => (
              <PartRows key={part} part={part} rows={rows} arms={arms} names={names} />
            ))}
          </div>
          <SubmitPanel door={props.door} desk={desk} onDone={onDone} />
        </>
      )}
    </DraftFrame>
  );
}

export type Parts = readonly (readonly [string, readonly MatchedRow[]])[];

/** The rows under their parts, without those in which neither says anything. */
function byPart(rows: readonly MatchedRow[]): Parts {
  const said = rows.filter(({ cells }) => cells.length > 0);
  const parts = [...new Set(said.map(({ part }) => part.part))];
  return parts.map((part) => [part, said.filter((row) => row.part.part === part)] as const);
}
