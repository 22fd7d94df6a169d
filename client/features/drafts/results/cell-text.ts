import { missingReasons } from "#domain/vocabulary/provenance-terms.ts";
import { isObject } from "#domain/study/same-value.ts";
import type { LooseResult } from "../../../ui/measure-words.ts";
import { kindOf } from "./grid-model.ts";

/**
 * A result as a paper would print it, so that it reads back to the same numbers:
 * "18/40 (45 %)", "12.3 (SD 4.5), n = 40", "−7.3 (95 % CI −10.6 to −4), p < 0.001".
 */
export function cellText(result: LooseResult): string {
  const written = {
    binary: binaryText,
    continuous: continuousText,
    contrast: contrastText,
  }[kindOf(result)](result);
  return written === "" ? reasonText(result) : written;
}

function binaryText({ events, n, percent }: LooseResult): string {
  const share =
    events === undefined ? "" : n === undefined ? shown(events) : `${shown(events)}/${shown(n)}`;
  if (percent === undefined) return share;
  const people = events === undefined && n !== undefined ? `, n = ${shown(n)}` : "";
  return share === "" ? `${shown(percent)} %${people}` : `${share} (${shown(percent)} %)`;
}

function continuousText({ mean, sd, se, ciLow, ciHigh, n }: LooseResult): string {
  if (mean === undefined) return "";
  const inside = [
    sd === undefined ? "" : `SD ${shown(sd)}`,
    se === undefined ? "" : `SE ${shown(se)}`,
    intervalText(ciLow, ciHigh, 95),
  ].filter((part) => part !== "");
  const spread = inside.length === 0 ? "" : ` (${inside.join("; ")})`;
  return `${shown(mean)}${spread}${n === undefined ? "" : `, n = ${shown(n)}`}`;
}

function contrastText(result: LooseResult): string {
  const { estimate, se, ciLow, ciHigh, level, p, pOperator } = result;
  const inside = [
    se === undefined ? "" : `SE ${shown(se)}`,
    intervalText(ciLow, ciHigh, level ?? 95),
  ].filter((part) => part !== "");
  const spread = inside.length === 0 ? "" : ` (${inside.join("; ")})`;
  const sign = pOperator === "<=" ? "≤" : shown(pOperator ?? "=");
  return [
    estimate === undefined ? "" : `${shown(estimate)}${spread}`,
    p === undefined ? "" : `p ${sign} ${shown(p)}`,
  ]
    .filter((part) => part !== "")
    .join(", ");
}

function intervalText(low: unknown, high: unknown, level: unknown): string {
  return low === undefined || high === undefined
    ? ""
    : `${shown(level)} % CI ${shown(low)} to ${shown(high)}`;
}

/** "not reported", where every number is absent for a reason. */
function reasonText({ missing }: LooseResult): string {
  if (!isObject(missing)) return "";
  const reason = Object.values(missing).find((one) => typeof one === "string");
  return typeof reason === "string" && missingReasons.has(reason)
    ? missingReasons.label(reason).toLowerCase()
    : "";
}

function shown(value: unknown): string {
  return typeof value === "number" ? String(value).replace("-", "−") : String(value);
}
