import type { CompareAnswer } from "./contract.ts";
import { type Comparable, obstacleBetween } from "./obstacle.ts";

/** Whether one baseline may stand in every column for an outcome, or the first reason why not. */
export function sharedBaselineOf(
  columns: readonly Comparable[],
): CompareAnswer["sharedBaseline"][number] | null {
  const [first] = columns;
  if (first === undefined || columns.length < 2) return null;
  const { outcome } = first.answered.cell;
  const reason = columns
    .flatMap((a, place) => columns.slice(place + 1).map((b) => obstacleBetween(a, b)))
    .find((words) => words !== null);
  return reason === undefined
    ? {
        outcome,
        allowed: true,
        reason: "The columns have the same kind of comparator, other treatment and dosing.",
      }
    : { outcome, allowed: false, reason };
}
