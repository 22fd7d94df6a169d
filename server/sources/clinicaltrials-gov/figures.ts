import { eventsFromPercent } from "#domain/stats/events-from-percent.ts";

/** A number printed as such; "NA", "<0.1" and "5 (3)" are none. Blank is none and never 0. */
export function numberIn(figure: string | undefined): number | undefined {
  const value = (figure ?? "").trim().replace(/^[−–]/, "-");
  if (/^[-+]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(value)) return Number(value.replace(/,/g, "")) + 0;
  return /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i.test(value) ? Number(value) + 0 : undefined;
}

/** A count of people: a whole number that is not negative. */
export function countIn(figure: string | undefined): number | undefined {
  const value = numberIn(figure);
  return value !== undefined && Number.isInteger(value) && value >= 0 ? value : undefined;
}

/** "<0.0001", "=0.247", "0.03": the operator and the number, or undefined for words. */
export function pValueIn(
  figure: string | undefined,
): { p: number; pOperator: "=" | "<" | ">" | "<=" } | undefined {
  const match = /^\s*(?:p\s*)?(<=|≤|<|>|=)?\s*(\d*\.?\d+(?:e[-+]?\d+)?)\s*$/i.exec(figure ?? "");
  const p = Number(match?.[2]);
  if (match === null || !(p >= 0 && p <= 1)) return undefined;
  const sign = match[1] ?? "=";
  return { p, pOperator: sign === "≤" ? "<=" : (sign as "=" | "<" | ">" | "<=") };
}

/**
 * The count behind a printed percentage: the nearest whole number of people, where it is printed so;
 * undefined where it is not, as the denominator is then another.
 */
export function countBehind(percentage: string, n: number): number | undefined {
  const percent = numberIn(percentage);
  if (percent === undefined || percent < 0 || percent > 100 || n <= 0) return undefined;
  // Counted in the text: "28.0" is printed more exactly than the number 28 tells.
  const decimals = percentage.trim().split(".")[1]?.length ?? 0;
  const { events, consistent } = eventsFromPercent(percent, n, decimals);
  return consistent ? events : undefined;
}
