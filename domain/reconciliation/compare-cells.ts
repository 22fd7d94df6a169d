import { decimalsOf } from "../decimals-of.ts";
import { isObject, sameValue } from "../study/same-value.ts";
import type { ComparedField } from "./compared-parts.ts";
import { fieldOf, type Item } from "./item.ts";

export interface ComparedCell extends ComparedField {
  readonly a: unknown;
  readonly b: unknown;
  /** `rounded`: one is the other with fewer decimals. */
  readonly state: "same" | "rounded" | "only-a" | "only-b" | "different";
}

/** Words of closed lists by which a record says that it does not know. */
const unsaid: ReadonlySet<unknown> = new Set(["unknown", "not-reported", "not-applicable"]);

/** The cells of two items, those left out in which neither says anything. */
export function compareCells(fields: readonly ComparedField[], a: Item, b: Item): ComparedCell[] {
  return fields.flatMap((field) => {
    const [left, right] = [fieldOf(a, field.path), fieldOf(b, field.path)];
    if (!says(field, left) && !says(field, right)) return [];
    return [{ ...field, a: left, b: right, state: stateOf(field, left, right) }];
  });
}

/** Whether a value says more than that nothing is known, or that all is as usual. */
export function says({ usual }: ComparedField, value: unknown): boolean {
  if (value === undefined || unsaid.has(value)) return false;
  if (Array.isArray(value)) return value.length > 0;
  return value !== usual;
}

/** What of a value is compared: of a domain its judgement, of a source where it stands. */
export function comparedOf(value: unknown): unknown {
  if (typeof value === "string") return value.trim();
  if (Array.isArray(value)) return value.map(comparedOf).toSorted(byText);
  if (!isObject(value)) return value;
  if (value["domain"] !== undefined) return value["judgement"];
  if (value["locator"] !== undefined)
    return { report: value["report"], locator: comparedOf(value["locator"]) };
  return value;
}

function byText(a: unknown, b: unknown): number {
  const [left, right] = [JSON.stringify(a), JSON.stringify(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}

function stateOf(field: ComparedField, a: unknown, b: unknown): ComparedCell["state"] {
  if (sameValue(comparedOf(a), comparedOf(b))) return "same";
  if (!says(field, b) && says(field, a) && b === undefined) return "only-a";
  if (!says(field, a) && says(field, b) && a === undefined) return "only-b";
  return typeof a === "number" && typeof b === "number" && sameWhenRounded(a, b)
    ? "rounded"
    : "different";
}

/**
 * True where the number with more decimals is printed as the other when rounded to its decimals:
 * 12.34 and 12.3. A whole number equals itself alone, as "12" may stand for 12.0.
 */
export function sameWhenRounded(a: number, b: number): boolean {
  const decimals = Math.min(decimalsOf(a), decimalsOf(b));
  if (decimals === 0) return a === b;
  const half = 0.5 * 10 ** -decimals;
  return Math.abs(a - b) <= half * (1 + 1e-9);
}

/** Of two such numbers the one that says more. */
export function morePrecise(a: number, b: number): number {
  return decimalsOf(b) > decimalsOf(a) ? b : a;
}
