import type { ResultRow } from "../../db/project.ts";
import type { AnsweringStudy } from "./select.ts";

/** Every row of the study's results behind its effect. */
export function rowsBehind({ effect }: Pick<AnsweringStudy, "effect">): ResultRow[] {
  const rows: ResultRow[] = [];
  for (const { numbers, contrasts } of effect.parts) {
    for (const { row } of numbers?.interventions ?? []) rows.push(row);
    for (const { row } of numbers?.comparators ?? []) rows.push(row);
    for (const { row } of contrasts) rows.push(row);
  }
  return rows;
}
