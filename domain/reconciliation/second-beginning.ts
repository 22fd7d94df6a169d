import type { DraftDocument } from "../study/draft.ts";
import { isObject } from "../study/same-value.ts";
import { itemsOf } from "./item.ts";

const whatIsNotExtracted =
  "key formerKeys short title acronym year firstAuthor journal publication reports".split(" ");

/**
 * What a second extraction begins with: which study it is, its reports, and the names of its arms, so
 * that the rows of both can meet. Nothing that somebody read out of the reports.
 */
export function secondBeginning(first: DraftDocument): DraftDocument {
  const known = whatIsNotExtracted.flatMap((name) =>
    first[name] === undefined ? [] : [[name, first[name]] as const],
  );
  const arms = itemsOf(first, "arms").filter(isObject);
  return {
    ...Object.fromEntries(known),
    key: first.key,
    // Begun empty, so that what is needed is named field by field.
    design: {},
    population: {},
    arms: arms.map(({ id, label }) => ({ id, label })),
  };
}
