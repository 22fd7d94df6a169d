import type { Candidate } from "#domain/entry/printed-value/reading.ts";
import { isObject } from "#domain/study/same-value.ts";
import type { LooseResult } from "../../../ui/measure-words.ts";
import { kindOf, type RowKind } from "./grid-model.ts";

/** Numbers that a newly read value replaces as a whole, so that no old spread stays beside a new mean. */
const replaced: Readonly<Record<RowKind, readonly string[]>> = {
  binary: ["events", "percent", "eventsDerived", "percentDerived", "percentNote"],
  continuous: ["mean", "sd", "se", "ciLow", "ciHigh"],
  contrast: ["estimate", "se", "ciLow", "ciHigh", "p", "pOperator"],
};

/** Numbers a row holds under the names a reading gives them. */
const taken: Readonly<Record<RowKind, readonly (keyof Candidate["values"])[]>> = {
  binary: ["events", "n", "percent"],
  continuous: ["mean", "sd", "se", "ciLow", "ciHigh", "n"],
  contrast: ["estimate", "se", "ciLow", "ciHigh", "level", "p", "pOperator"],
};

/** Numbers whose absence a row has to explain when a paper prints none. */
const explained: Readonly<Record<RowKind, readonly string[]>> = {
  binary: ["events", "n"],
  continuous: ["mean", "sd", "n"],
  contrast: ["estimate"],
};

/** Whether a row can hold what was read, or a calculator has to come first. */
export function isHeld(kind: RowKind, { values }: Candidate): boolean {
  if (kind !== "continuous") return true;
  const { median, min, max, level } = values;
  return median === undefined && min === undefined && max === undefined && (level ?? 95) === 95;
}

/**
 * A result with what was read in place of its numbers. n stays where the text does not print one.
 * Reasons of numbers that are given now go; a text without a number gives its reason instead.
 */
export function withReading(result: LooseResult, read: Candidate): LooseResult {
  const kind = kindOf(result);
  const next: Record<string, unknown> = { ...result };
  for (const name of replaced[kind]) delete next[name];
  for (const name of taken[kind])
    if (read.values[name] !== undefined) next[name] = read.values[name];
  const reasons: Record<string, unknown> = isObject(result["missing"])
    ? { ...result["missing"] }
    : {};
  for (const name of explained[kind]) {
    if (next[name] !== undefined) delete reasons[name];
    else if (read.missing !== undefined) reasons[name] = read.missing;
    else delete reasons[name];
  }
  if (kind === "binary" && next["events"] === undefined && next["percent"] !== undefined)
    reasons["events"] = "percent-only";
  if (next["p"] !== undefined) delete reasons["p"];
  if (Object.keys(reasons).length === 0) delete next["missing"];
  else next["missing"] = reasons;
  const source = sourceOfPrinted(result);
  if (source !== undefined) next["provenance"] = source;
  return next;
}

/** A printed number is not the computed one it replaces: the derivation goes, and the basis is asked for. */
function sourceOfPrinted({ provenance }: LooseResult): unknown {
  if (!isObject(provenance) || provenance["basis"] !== "derived") return provenance;
  const { basis: _, derivation: __, ...source } = provenance;
  return source;
}

/** A result whose numbers were taken away; what it is about stays, and so does its source. */
export function withoutNumbers(result: LooseResult): LooseResult {
  const kind = kindOf(result);
  const gone = new Set<string>([...replaced[kind], ...taken[kind], "missing"]);
  gone.delete("level");
  return Object.fromEntries(Object.entries(result).filter(([name]) => !gone.has(name)));
}

/** A result with numbers that were worked out, and the sentence that says how. */
export function withCalculation(
  result: LooseResult,
  values: Readonly<Record<string, number>>,
  derivation: string,
): LooseResult {
  const reasons: Record<string, unknown> = isObject(result["missing"])
    ? { ...result["missing"] }
    : {};
  for (const name of Object.keys(values)) delete reasons[name];
  const before = isObject(result["provenance"]) ? result["provenance"] : {};
  const { missing: _, ...rest } = result;
  return {
    ...rest,
    ...values,
    ...(values["events"] === undefined ? {} : { eventsDerived: true }),
    ...(Object.keys(reasons).length === 0 ? {} : { missing: reasons }),
    provenance: { ...before, basis: "derived", derivation },
  };
}
