import type { QuestionMeasureId } from "#domain/evidence-question.ts";
import {
  decimals,
  effectNumber,
  interval as effectInterval,
} from "../../evidence/forest/number-words.ts";

export function orDash(value: number | null, digits = 2): string {
  return value === null ? "–" : decimals(value, digits);
}

/** "1.45 to 3.20"; empty without both ends. */
export function interval(low: number | null, high: number | null, digits = 2): string {
  return low === null || high === null
    ? ""
    : `${decimals(low, digits)} to ${decimals(high, digits)}`;
}

/** "0.170 (0.013 to 3.381)" */
export function withInterval(
  value: number | null,
  low: number | null,
  high: number | null,
  digits = 2,
): string {
  if (value === null) return "–";
  const ends = interval(low, high, digits);
  return ends === "" ? decimals(value, digits) : `${decimals(value, digits)} (${ends})`;
}

/** The ends of an interval as the measure is read; empty without both. */
export function effectEnds(
  low: number | null,
  high: number | null,
  measure: QuestionMeasureId,
): string {
  return low === null || high === null ? "" : effectInterval(low, high, measure);
}

/** "2.15 (1.45 to 3.20)", "0.8 points (−1.5 to 3.1)", as the measure is read. */
export function effect(
  figures: {
    readonly estimate: number | null;
    readonly ciLow: number | null;
    readonly ciHigh: number | null;
  },
  measure: QuestionMeasureId,
): string {
  const { estimate, ciLow, ciHigh } = figures;
  if (estimate === null) return "–";
  const ends = effectEnds(ciLow, ciHigh, measure).replace(/ points$/, "");
  return `${effectNumber(estimate, measure)}${ends === "" ? "" : ` (${ends})`}`;
}

/** P-values as they are printed: never as 0. */
export function probability(value: number | null): string {
  if (value === null) return "–";
  return value < 0.001 ? "< 0.001" : value.toFixed(3);
}

/** Hours up to two days, then days. */
export function time(hours: number | null): string {
  if (hours === null) return "–";
  return hours < 48 ? `${trimmed(hours)} h` : `${trimmed(hours / 24)} d`;
}

function trimmed(value: number): string {
  return String(Number(value.toFixed(1)));
}
