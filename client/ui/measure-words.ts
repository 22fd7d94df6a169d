import { capital } from "#domain/label-words.ts";
import type { Criterion } from "#domain/study/result.ts";
import { isObject } from "#domain/study/same-value.ts";
import { criterionText } from "#domain/study/words.ts";
import { outcomes } from "#domain/vocabulary/outcomes.ts";
import { continuousForms, criterionOperators } from "#domain/vocabulary/result-terms.ts";
import { scales } from "#domain/vocabulary/scales.ts";
import { hoursText } from "./hours.ts";
import { labelOf } from "./value-words.ts";

/** A result of a record, or of a draft, where any field may be absent or wrong. */
export type LooseResult = Readonly<Record<string, unknown>>;

/** "Response · MADRS, fall of at least 50 %": what a row measures. Rows that share it stand together. */
export function measureWords({ kind, form, ...result }: LooseResult): string {
  const parts = [outcomeWords(result), scaleWords(result)];
  if (kind === "continuous" && form !== "endpoint")
    parts.push((labelOf(continuousForms, form) ?? "no form chosen").toLowerCase());
  return parts.filter((part) => part !== "").join(" · ");
}

function outcomeWords({ outcome, reportedAs }: LooseResult): string {
  const label = labelOf(outcomes, outcome) ?? "No outcome chosen";
  if (typeof reportedAs !== "string") return label;
  return outcome === "other" ? capital(reportedAs) : `${label} (“${reportedAs}”)`;
}

function scaleWords({ criterion, scale, scaleDetail }: LooseResult): string {
  if (isCriterion(criterion)) return criterionText(criterion);
  if (scale === undefined) return "";
  if (scale === "other-scale")
    return typeof scaleDetail === "string" ? scaleDetail : "scale not named";
  return labelOf(scales, scale) ?? String(scale);
}

function isCriterion(value: unknown): value is Criterion {
  return (
    isObject(value) &&
    typeof value["operator"] === "string" &&
    criterionOperators.has(value["operator"]) &&
    (value["scale"] === undefined ||
      (typeof value["scale"] === "string" && scales.has(value["scale"]))) &&
    typeof value["cutoff"] === "number"
  );
}

/** "24 h", "up to 28 d", "2 h to 24 h"; nothing where no hours are known. */
export function ratingHours({ hours, fromHours, toHours }: LooseResult): string {
  if (typeof hours === "number") return hoursText(hours);
  if (typeof fromHours !== "number" || typeof toHours !== "number") return "";
  return `${fromHours === 0 ? "up" : hoursText(fromHours)} to ${hoursText(toHours)}`;
}
