import { contrastUnits } from "#domain/vocabulary/result-terms.ts";
import type { ResultRow } from "../../db/project.ts";

/** What the source prints, before it is turned: "−7.3 scale points (95 % −10.6 to −4)". */
export function printedContrast(row: ResultRow): string {
  const unit = unitWords(row.unit);
  const estimate = row.estimate === null ? "no estimate" : `${row.measure} ${plain(row.estimate)}`;
  const interval =
    row.ciLow === null || row.ciHigh === null
      ? ""
      : ` (${row.level ?? 95} % ${plain(row.ciLow)} to ${plain(row.ciHigh)})`;
  const error = row.se === null ? "" : `, standard error ${plain(row.se)}`;
  const p = row.p === null ? "" : `, p ${row.pOperator ?? "="} ${row.p}`;
  return `${estimate}${unit}${interval}${error}${p}`;
}

function unitWords(unit: ResultRow["unit"]): string {
  return unit !== "ratio" && contrastUnits.has(unit)
    ? ` ${contrastUnits.label(unit).toLowerCase()}`
    : "";
}

function plain(value: number): string {
  return String(value).replace("-", "−");
}
