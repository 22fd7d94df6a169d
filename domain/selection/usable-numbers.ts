import { comparedCountReason, comparedScoreReason, isAtTime } from "./number-rules.ts";
import type { ReasonId } from "./reasons.ts";
import type { ComparableArm, ComparableRow, EffectQuestion } from "./selectable.ts";

/** Rows of arms from which an effect can be computed. */
export interface UsableNumbers<Row> {
  readonly rows: readonly Row[];
  /** Why rows at this time could not be used, by arm. */
  readonly reasons: readonly { readonly arm: string; readonly code: ReasonId }[];
}

/** The rows of arms at the time asked for, each with why it cannot be used where it cannot. */
export function usableNumbers<Arm extends ComparableArm, Row extends ComparableRow>(
  own: readonly Row[],
  arms: readonly Arm[],
  question: EffectQuestion,
  lastDose: number | undefined,
): UsableNumbers<Row> {
  const kind = numberKindOf(question);
  const rows: Row[] = [];
  const reasons: { arm: string; code: ReasonId }[] = [];
  if (kind === null) return { rows, reasons };
  const reasonOf = kind === "binary" ? comparedCountReason : comparedScoreReason;
  for (const row of own) {
    const arm = row.kind === kind ? arms.find(({ id }) => id === row.arm) : undefined;
    if (arm === undefined || !isAtTime(row, question, lastDose)) continue;
    const code = reasonOf(row, arm, question);
    if (code === null) rows.push(row);
    else reasons.push({ arm: arm.id, code });
  }
  return { rows, reasons };
}

/** The rows a measure is computed from; null where it is only ever printed. */
export function numberKindOf({ measure }: EffectQuestion): "binary" | "continuous" | null {
  if (measure === "HR") return null;
  return measure === "OR" || measure === "RR" || measure === "RD" || measure === "PETO"
    ? "binary"
    : "continuous";
}
