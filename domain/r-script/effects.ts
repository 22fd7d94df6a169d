import { measures } from "#domain/measures/index.ts";
import type { ZeroCellRule } from "#domain/measures/measure.ts";

/** The arguments of escalc() that say how zero cells are met; empty where a measure has no cells. */
export function zeroCellArguments(
  measure: keyof typeof measures,
  chosen: Partial<{ [Key in keyof ZeroCellRule]: ZeroCellRule[Key] | undefined }> = {},
): string {
  const own = measures[measure];
  if (!zeroCellFamilies.has(own.family)) return "";
  const { add = own.zeroCellRule.add, to = own.zeroCellRule.to } = chosen;
  const drop00 = chosen.drop00 ?? own.zeroCellRule.drop00;
  const dropped = own.family === "one-proportion" ? "" : `, drop00 = ${drop00 ? "TRUE" : "FALSE"}`;
  return `, add = ${add}, to = "${to}"${dropped}`;
}

const zeroCellFamilies = new Set(["two-by-two", "one-proportion", "two-rates"]);
