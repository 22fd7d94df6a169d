import { isObject } from "#domain/study/same-value.ts";
import type { LooseResult } from "../../../ui/measure-words.ts";

/** What of a source is true of the neighbouring number too. How a number was computed never is. */
const carried = ["report", "locator", "url", "readAt", "sourceKind", "sourceNote"];

/**
 * The source of another cell for this one. The basis comes along unless the other number was
 * computed; a derivation and disagreeing values stay with the number they are about.
 */
export function sourceFrom(other: LooseResult, result: LooseResult | null): LooseResult | null {
  const from = other["provenance"];
  if (!isObject(from) || from["report"] === undefined) return null;
  const own = isObject(result?.["provenance"]) ? result["provenance"] : {};
  const basis =
    own["derivation"] !== undefined || from["basis"] === "derived" ? own["basis"] : from["basis"];
  return {
    ...own,
    ...Object.fromEntries(
      carried.flatMap((name) => (from[name] === undefined ? [] : [[name, from[name]]])),
    ),
    ...(basis === undefined ? {} : { basis }),
  };
}

/** Whether a result says where it comes from. */
export function hasSource(result: LooseResult): boolean {
  const source = result["provenance"];
  return isObject(source) && source["report"] !== undefined && source["locator"] !== undefined;
}
