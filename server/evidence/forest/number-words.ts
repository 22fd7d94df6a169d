import { measures } from "#domain/measures/index.ts";
import type { QuestionMeasureId } from "#domain/evidence-question.ts";

const thousands = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 0 });

export function whole(value: number): string {
  return thousands.format(Math.round(value));
}

/** A fixed number of decimals with a real minus sign, never "−0". */
export function decimals(value: number, digits: number): string {
  const fixed = value.toFixed(digits);
  return Number(fixed) === 0 ? fixed.replace("-", "") : fixed.replace("-", "−");
}

/** An effect on its reading scale: ratios to two digits after the point, fewer where they are large. */
export function effectNumber(value: number, measure: QuestionMeasureId): string {
  if (measure === "RD") return `${decimals(100 * value, 1)} points`;
  if (measures[measure].reading.axis === "linear") return decimals(value, measure === "MD" ? 1 : 2);
  if (value >= 1000) return "over 1,000";
  if (value < 0.005) return "under 0.005";
  return decimals(value, value >= 100 ? 0 : 2);
}

export function interval(low: number, high: number, measure: QuestionMeasureId): string {
  const to = (value: number): string => effectNumber(value, measure).replace(" points", "");
  return `${to(low)} to ${effectNumber(high, measure)}`;
}

/** "1 trial", "4 trials". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${whole(count)} ${count === 1 ? one : many}`;
}

/** "1 missed its primary outcome", "4 missed their primary outcome". */
export function missedWords(missed: number): string {
  if (missed === 0) return "none is known to have missed its primary outcome";
  return `${whole(missed)} missed ${missed === 1 ? "its" : "their"} primary outcome`;
}

/** "a", "a and b", "a, b and c". */
export function listWords(words: readonly string[], last = "and"): string {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} ${last} ${words.at(-1) ?? ""}`;
}
