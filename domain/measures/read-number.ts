import type { ReportImpossible } from "./define-measure.ts";
import type { RowField } from "./measure.ts";

/** A number that must not be negative; null when it is missing, reported when it cannot be. */
export function readCount(
  value: number | null | undefined,
  field: RowField,
  report: ReportImpossible,
): number | null {
  if (value === null || value === undefined) return null;
  if (value < 0) report(field, `${value} is negative; a count cannot be`, "0 or more");
  return value;
}

/** A number that must be above 0, such as a standard deviation, a group size or a person-time. */
export function readPositive(
  value: number | null | undefined,
  field: RowField,
  what: string,
  report: ReportImpossible,
): number | null {
  if (value === null || value === undefined) return null;
  if (value <= 0) report(field, `${value} is not above 0; ${what} must be`, "more than 0");
  return value;
}
