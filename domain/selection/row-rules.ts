import { windowOfHours, type WindowId } from "../vocabulary/windows.ts";
import { outsideBasisView } from "./basis-view.ts";
import type { ReasonId } from "./reasons.ts";
import type { ArmQuestion, SelectableArm, SelectableRow } from "./selectable.ts";

/** Longest time between the last dose and a rating that still counts as end of treatment. */
const endOfTreatmentHours = 168;

/**
 * SELECTION 3: true where a row was rated in the window. `phase` takes what was counted over a
 * stretch of time. `end` needs `lastDoseHours`, the hour of the arm's last dose (a rating after the
 * first of eight doses is close to a dose too, but not at the end of treatment), or a report that
 * calls the rating so.
 */
export function isInWindow(
  row: SelectableRow,
  window: WindowId,
  lastDoseHours: number | undefined,
): boolean {
  if (window === "phase") return row.timing === "period" || row.timing === "cumulative";
  if (row.timing === "baseline" || (row.hours === null && window !== "end")) return false;
  if (window === "end")
    return (
      row.endOfTreatment === true ||
      (lastDoseHours !== undefined &&
        row.hours !== null &&
        row.hoursSinceLastDose !== null &&
        row.hoursSinceLastDose <= endOfTreatmentHours &&
        row.hours - row.hoursSinceLastDose >= lastDoseHours)
    );
  return row.hours !== null && windowOfHours(row.hours) === window;
}

/**
 * Hour of the last dose as the study's ratings tell it: the latest of the doses they followed.
 * Undefined where an arm had several sessions and every rating followed the first of them, so that
 * the end of treatment was not rated or is not known.
 */
export function lastDoseHoursOf(
  rows: readonly SelectableRow[],
  arms: readonly SelectableArm[],
): number | undefined {
  const doses = rows.flatMap((row) =>
    row.hours === null || row.hoursSinceLastDose === null
      ? []
      : [row.hours - row.hoursSinceLastDose],
  );
  if (doses.length === 0) return undefined;
  const last = Math.max(...doses);
  const single = arms.every((arm) => arm.sessions === 1);
  return last > 0 || single ? last : undefined;
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
