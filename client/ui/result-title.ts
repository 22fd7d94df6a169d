import {
  analysisSets,
  contrastMeasures,
  crossoverPeriods,
  timings,
} from "#domain/vocabulary/result-terms.ts";
import { type LooseResult, measureWords, ratingHours } from "./measure-words.ts";
import { labelOf } from "./value-words.ts";

/** "Response · MADRS, 24 h, Ketamine": a result, as its row and column call it. */
export function resultTitle(result: LooseResult, arms: ReadonlyMap<string, string>): string {
  const { time, detail } = timeWords(result);
  const sides =
    result["kind"] === "contrast" ? sidesWords(result, arms) : armTitle(result["arm"], arms);
  return [measureWords(result), time, detail, sides].filter(Boolean).join(", ");
}

/** When a row was measured, and what else tells it from its neighbours. */
export function timeWords(result: LooseResult): { time: string; detail: string } {
  const { timeLabel, timing, analysisSet, period, unit } = result;
  const spoken = typeof timeLabel === "string" ? timeLabel : "";
  const counted = ratingHours(result);
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

/** An arm by its label, or by its id where it has none. */
export function armTitle(arm: unknown, arms: ReadonlyMap<string, string>): string | undefined {
  return typeof arm === "string" ? (arms.get(arm) ?? arm) : undefined;
}
