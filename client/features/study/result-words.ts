import type { BinaryResult, ContrastResult, Result } from "#domain/study/result.ts";
import { missingReasons } from "#domain/vocabulary/provenance-terms.ts";
import { contrastMeasures, timings } from "#domain/vocabulary/result-terms.ts";
import { ratingHours } from "../../ui/measure-words.ts";
import { decimal, integer, outOf, percent } from "../../ui/number-format.ts";

/** The number of a cell, with its denominator, and what stands small beside it. */
export interface CellWords {
  readonly main: string;
  readonly beside: string;
}

/** `per100` words a share as so many of a hundred people, as harms are told. */
export function cellWords(result: Result, per100 = false): CellWords {
  switch (result.kind) {
    case "binary":
      return per100 ? harmWords(result) : binaryWords(result);
    case "continuous":
      return {
        main: result.mean === undefined ? reasonOf(result, "mean") : decimal(result.mean, 1),
        beside: [spreadOf(result), result.n === undefined ? "" : `n ${integer(result.n)}`]
          .filter((part) => part !== "")
          .join(", "),
      };
    case "contrast":
      return { main: contrastEstimate(result), beside: contrastInterval(result) };
  }
}

function binaryWords({ events, n, percent: printed, ...result }: BinaryResult): CellWords {
  if (events !== undefined && n !== undefined)
    return { main: outOf(events, n), beside: n === 0 ? "" : percent((100 * events) / n) };
  if (printed !== undefined)
    return { main: percent(printed), beside: n === undefined ? "" : `of ${integer(n)}` };
  if (events !== undefined) return { main: integer(events), beside: "of an unstated number" };
  return {
    main:
      result.missing?.events === undefined
        ? "no number"
        : missingReasons.label(result.missing.events),
    beside: "",
  };
}

function harmWords(result: BinaryResult): CellWords {
  const { events, n } = result;
  if (events === undefined || n === undefined || n === 0 || result.unit === "sessions")
    return binaryWords(result);
  return { main: `${decimal((100 * events) / n, 0)} per 100`, beside: outOf(events, n) };
}

function spreadOf(result: Extract<Result, { kind: "continuous" }>): string {
  if (result.sd !== undefined) return `SD ${decimal(result.sd, 1)}`;
  if (result.se !== undefined) return `SE ${decimal(result.se, 2)}`;
  if (result.ciLow !== undefined && result.ciHigh !== undefined)
    return `${decimal(result.ciLow, 1)} to ${decimal(result.ciHigh, 1)}`;
  return "";
}

function reasonOf(result: Extract<Result, { kind: "continuous" }>, field: "mean"): string {
  const reason = result.missing?.[field];
  return reason === undefined ? "no number" : missingReasons.label(reason);
}

/** Ratios and standard deviations need two decimals, points and percentages one. */
function digitsOf({ unit }: ContrastResult): number {
  return unit === "scale-points" || unit === "percentage-points" ? 1 : 2;
}

function contrastEstimate(result: ContrastResult): string {
  if (result.estimate === undefined) return result.measure === "none" ? "test only" : "–";
  const points = result.unit === "percentage-points" ? " points" : "";
  return `${decimal(result.estimate, digitsOf(result))}${points}`;
}

function contrastInterval(result: ContrastResult): string {
  const { ciLow, ciHigh, se } = result;
  const digits = digitsOf(result);
  if (ciLow !== undefined && ciHigh !== undefined)
    return `${decimal(ciLow, digits)} to ${decimal(ciHigh, digits)}${result.level === 95 ? "" : ` (${result.level} %)`}`;
  return se === undefined ? "not printed" : `SE ${decimal(se, 2)}`;
}

export function pValueText({ p, pOperator = "=" }: ContrastResult): string {
  if (p === undefined) return "–";
  const sign = pOperator === "<=" ? "≤" : pOperator;
  return `${sign === "=" ? "" : sign}${sign === "=" ? "" : " "}${p}`;
}

export function contrastMeasureText(result: ContrastResult): string {
  return contrastMeasures.label(result.measure);
}

/** When it was measured: the report's words, and the hours where the words do not say them. */
export function timeText(result: Result): string {
  const timing =
    result.timing === "cumulative" || result.timing === "period"
      ? `, ${timings.label(result.timing).toLowerCase()}`
      : "";
  return `${result.timeLabel}${timing}`;
}

/** The hours of a rating; a rating before the dose needs none. */
export function hoursNote(result: Result): string {
  return result.hours === 0 ? "" : ratingHours(result);
}
