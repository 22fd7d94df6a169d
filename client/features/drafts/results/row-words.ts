import { capital } from "#domain/label-words.ts";
import { isObject } from "#domain/study/same-value.ts";
import { criterionText } from "#domain/study/words.ts";
import type { Criterion } from "#domain/study/result.ts";
import type { ClosedList, ListEntry } from "#domain/vocabulary/closed-list.ts";
import { outcomes } from "#domain/vocabulary/outcomes.ts";
import {
  analysisSets,
  continuousForms,
  contrastMeasures,
  criterionOperators,
  crossoverPeriods,
  timings,
} from "#domain/vocabulary/result-terms.ts";
import { scales } from "#domain/vocabulary/scales.ts";
import { hoursText } from "../../../ui/hours.ts";
import type { LooseResult } from "./grid-model.ts";

/** "Response · MADRS, fall of at least 50 %": what a row measures. Rows that share it stand together. */
export function measureWords(result: LooseResult): string {
  const { outcome, reportedAs, scale, scaleDetail, criterion, form, kind } = result;
  const words = labelOf(outcomes, outcome) ?? "No outcome chosen";
  const named = typeof reportedAs === "string" ? reportedAs : null;
  const parts = [
    named === null ? words : outcome === "other" ? capital(named) : `${words} (“${named}”)`,
  ];
  if (isCriterion(criterion)) parts.push(criterionText(criterion));
  else if (scale === "other-scale" && typeof scaleDetail === "string") parts.push(scaleDetail);
  else if (scale !== undefined) parts.push(labelOf(scales, scale) ?? String(scale));
  if (kind === "continuous" && form !== "endpoint")
    parts.push((labelOf(continuousForms, form) ?? "no form chosen").toLowerCase());
  return parts.join(" · ");
}

/** When a row was measured, and what else tells it from its neighbours. */
export function timeWords(result: LooseResult): { time: string; detail: string } {
  const { timeLabel, timing, hours, fromHours, toHours, analysisSet, period, unit } = result;
  const spoken = typeof timeLabel === "string" ? timeLabel : "";
  const counted =
    typeof hours === "number"
      ? hoursText(hours)
      : typeof fromHours === "number" && typeof toHours === "number"
        ? `${fromHours === 0 ? "up" : hoursText(fromHours)} to ${hoursText(toHours)}`
        : "";
  const details = [
    spoken === "" ? "" : counted,
    timing === "cumulative" || timing === "period" ? timings.label(timing).toLowerCase() : "",
    analysisSet === "unknown" ? "" : (labelOf(analysisSets, analysisSet)?.toLowerCase() ?? ""),
    period === "not-applicable" ? "" : (labelOf(crossoverPeriods, period)?.toLowerCase() ?? ""),
    unit === "sessions" ? "sessions" : "",
  ];
  return {
    time: spoken || counted || "no time given",
    detail: details.filter((part) => part !== "" && part !== spoken).join(", "),
  };
}

/** "Mean difference, Ketamine against Saline" */
export function sidesWords(result: LooseResult, labels: ReadonlyMap<string, string>): string {
  const named = (side: unknown): string =>
    Array.isArray(side)
      ? side.map((id: unknown) => labels.get(String(id)) ?? String(id)).join(" and ")
      : "";
  const { armsA, armsB, measure, comparison } = result;
  const other = comparison === "baseline" ? "baseline" : named(armsB) || "nobody yet";
  return `${labelOf(contrastMeasures, measure) ?? "no measure chosen"}, ${named(armsA) || "nobody yet"} against ${other}`;
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

function labelOf(list: ClosedList<ListEntry>, id: unknown): string | null {
  return typeof id === "string" && list.has(id) ? list.label(id) : null;
}
