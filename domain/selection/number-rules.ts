import { standardDeviationOfScore } from "../stats/standard-deviation-of-score.ts";
import { outsideBasisView } from "./basis-view.ts";
import type { ReasonId } from "./reasons.ts";
import { countReason, isInWindow } from "./row-rules.ts";
import type { ComparableArm, ComparableRow, EffectQuestion, SelectableRow } from "./selectable.ts";

/** SELECTION 3: true where a row was rated at the time asked for. */
export function isAtTime(
  row: SelectableRow,
  question: EffectQuestion,
  lastDoseHours: number | undefined,
): boolean {
  return question.atHours === undefined
    ? isInWindow(row, question.window, lastDoseHours)
    : row.timing === "point" && row.hours === question.atHours;
}

/** SELECTION 4.2 and 4.9 for a count of people that is to be compared between arms. */
export function comparedCountReason(
  row: ComparableRow,
  arm: ComparableArm,
  question: EffectQuestion,
): ReasonId | null {
  const reason = countReason(row, arm, question) ?? crossoverReason(row, question);
  if (reason !== null) return reason;
  if (question.scale !== null && row.scale !== question.scale) return "scale-mismatch";
  return countsEveryoneRandomised(question) && arm.nRandomised === null
    ? "randomised-unknown"
    : null;
}

/** Everyone randomised below the line has a meaning only for response and remission at one time. */
export function countsEveryoneRandomised({
  denominator,
  outcome,
}: Pick<EffectQuestion, "denominator" | "outcome">): boolean {
  return denominator === "randomised" && /(^|-)(response|remission)$/.test(outcome);
}

/** SELECTION 4.2 and 4.7 for the score of one arm: why it may not be used, or null. */
export function comparedScoreReason(
  row: ComparableRow,
  arm: ComparableArm,
  question: EffectQuestion,
): ReasonId | null {
  if (row.cautionUse === "do-not-use" || row.cautionUse === "do-not-pool") return "caution";
  const outsideView = outsideBasisView(row, question.basis);
  if (outsideView !== null) return outsideView;
  if (row.timing !== "point") return "wrong-timing";
  if (arm.validUntilHours !== null && row.hours !== null && row.hours > arm.validUntilHours)
    return "after-randomised-comparison";
  if (row.unit !== "participants") return "unit-not-people";
  if (row.period === "second") return "second-period-only";
  const crossover = crossoverReason(row, question);
  if (crossover !== null) return crossover;
  if (row.form === "percent-change") return "percent-change";
  if (question.scale !== null && row.scale !== question.scale) return "scale-mismatch";
  const wanted = wantedForm(question);
  if (wanted !== null && row.form !== wanted) return "form-mismatch";
  if (row.mean === null) return "mean-missing";
  if (row.n === null || row.n < 1) return "n-missing";
  return deviationOf(row) === null ? "spread-missing" : null;
}

/** A mean difference may rest on either form; a standardised one on one form per answer. */
function wantedForm({ measure, form }: EffectQuestion): "endpoint" | "change" | null {
  if (measure === "MD") return null;
  return measure === "ROM" ? "endpoint" : form;
}

function crossoverReason(row: ComparableRow, { crossover }: EffectQuestion): ReasonId | null {
  const ofBoth = row.period === "both" || row.period === "unknown";
  return crossover === "first-period" && ofBoth ? "not-first-period" : null;
}

/** A row with a caution, or of a mixed model, prints no error of a plain mean. */
export function deviationOf(row: ComparableRow): number | null {
  return standardDeviationOfScore(row, row.cautionUse === null && row.missingData !== "mmrm");
}
