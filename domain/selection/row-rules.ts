import { windowOfHours, type WindowId } from "../vocabulary/windows.ts";
import { outsideBasisView } from "./basis-view.ts";
import type { ReasonId } from "./reasons.ts";
import type { ArmQuestion, SelectableArm, SelectableRow } from "./selectable.ts";

/** Longest time between the last dose and a rating that still counts as end of treatment. */
const endOfTreatmentHours = 168;

/**
 * SELECTION 3: true where a row was rated in the window. `end` needs to know how long ago the last
 * dose was; `phase` takes what was counted over a stretch of time.
 */
export function isInWindow(row: SelectableRow, window: WindowId): boolean {
  if (window === "phase") return row.timing === "period" || row.timing === "cumulative";
  if (row.hours === null || row.timing === "baseline") return false;
  if (window === "end")
    return row.hoursSinceLastDose !== null && row.hoursSinceLastDose <= endOfTreatmentHours;
  return windowOfHours(row.hours) === window;
}

/** SELECTION 4.2 for one count of people in one arm: why it may not be used, or null. */
export function countReason(
  row: SelectableRow,
  arm: SelectableArm,
  question: ArmQuestion,
): ReasonId | null {
  if (row.cautionUse === "do-not-use" || row.cautionUse === "do-not-pool") return "caution";
  const outsideView = outsideBasisView(row, question.basis);
  if (outsideView !== null) return outsideView;
  if (question.window !== "phase" && row.timing !== "point") return "wrong-timing";
  const hours = row.hours ?? row.toHours;
  if (arm.validUntilHours !== null && hours !== null && hours > arm.validUntilHours)
    return "after-randomised-comparison";
  if (row.unit !== "participants") return "unit-not-people";
  if (row.period === "second") return "second-period-only";
  return row.events === null || row.n === null || row.n === 0 ? "percent-only" : null;
}
