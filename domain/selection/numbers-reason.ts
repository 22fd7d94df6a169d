import { isAtTime } from "./number-rules.ts";
import { hoursOf } from "./one-slot.ts";
import { isSameKindElsewhere } from "./other-domain.ts";
import type { ReasonId } from "./reasons.ts";
import type { ComparableRow, EffectQuestion } from "./selectable.ts";
import { numberKindOf } from "./usable-numbers.ts";

/** Reasons of single rows, those first that came nearest to a number. */
const nearest: readonly ReasonId[] = [
  "not-at-this-slot",
  "randomised-unknown",
  "se-missing",
  "spread-missing",
  "n-missing",
  "mean-missing",
  "direction-unknown",
  "percent-only",
  "percent-change",
  "form-mismatch",
  "scale-mismatch",
  "not-first-period",
  "second-period-only",
  "other-arms",
  "subgroup-only",
  "unit-not-people",
  "after-randomised-comparison",
  "not-primary-source",
  "unverified",
  "caution",
  "measure-mismatch",
  "not-between-arms",
  "wrong-timing",
];

/** Why arms that fit give no effect. */
export function numbersReason(
  own: readonly ComparableRow[],
  results: readonly ComparableRow[],
  armIds: readonly string[],
  armReasons: readonly { readonly arm: string; readonly code: ReasonId }[],
  contrastReasons: readonly ReasonId[],
  question: EffectQuestion,
  lastDose: number | undefined,
): ReasonId {
  const ofArms = armReasons.filter(({ arm }) => armIds.includes(arm)).map(({ code }) => code);
  const codes = new Set<ReasonId>([...ofArms, ...contrastReasons]);
  const found = nearest.find((code) => codes.has(code));
  if (found !== undefined) return found;
  const told = own.filter(({ timing }) => timing !== "baseline");
  const atTime = told.filter((row) => isAtTime(row, question, lastDose));
  if (atTime.length > 0)
    return atTime.some(({ kind }) => kind === numberKindOf(question))
      ? "not-at-this-slot"
      : "measure-mismatch";
  if (told.some((row) => hoursOf(row) !== null || row.timing !== "point")) return "outside-window";
  return results.some((row) => isSameKindElsewhere(row, question))
    ? "other-domain"
    : "outcome-not-reported";
}
