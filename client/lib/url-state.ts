import { evidenceQuestion, questionShape } from "#domain/evidence-question.ts";
import {
  evidenceFilter,
  filterShape,
  parseWords,
  printWords,
  type QueryWords,
} from "#domain/question.ts";

/** Words of a page's address in the order in which they are printed. */
const wordOrder = [
  "option",
  ...Object.keys(questionShape),
  "baseline",
  "by",
  "harm",
  "trials",
  "reading",
  "detail",
  "topic",
  "verdict",
  "sort",
  "show",
  "page",
  "pageSize",
] as const;

export const filterWords: readonly string[] = Object.keys(filterShape);

/** The word that names the release a page is answered from. No filter, though it travels as one. */
export const releaseWord = "v";

/** What asks for the release of an address and for nothing else; empty for the newest evidence. */
export function releaseQuery(words: QueryWords): string {
  return queryString(pickWords(words, [releaseWord]));
}

/** A link stays in the release it stands in, whatever else it asks. */
export function keepRelease(from: QueryWords, to: QueryWords): QueryWords {
  const release = from[releaseWord];
  return release === undefined || to[releaseWord] !== undefined
    ? to
    : { ...to, [releaseWord]: release };
}
export const questionWords: readonly string[] = Object.keys(questionShape);

/** Prints words in canonical order; words we do not know keep their place behind, as given. */
export function queryString(words: QueryWords): string {
  const known = printWords(Object.fromEntries(wordOrder.map((word) => [word, true])), words);
  const unknown = Object.entries(words).flatMap(([key, values]) =>
    (wordOrder as readonly string[]).includes(key)
      ? []
      : values.map((value) => `${encodeURIComponent(key)}=${encodeURIComponent(value)}`),
  );
  return [known, ...unknown].filter((part) => part !== "").join("&");
}

/** What the router writes behind a page's path. */
export function stringifySearch(words: QueryWords): string {
  const printed = queryString(words);
  return printed === "" ? "" : `?${printed}`;
}

/** Splits an address into the words a page understands and the names it does not. */
export function splitWords(
  words: QueryWords,
  known: readonly string[],
): { known: QueryWords; unknown: string[] } {
  const entries = Object.entries(words);
  return {
    known: Object.fromEntries(entries.filter(([key]) => known.includes(key))),
    unknown: entries.map(([key]) => key).filter((key) => !known.includes(key)),
  };
}

function pickWords(words: QueryWords, keys: readonly string[]): QueryWords {
  return splitWords(words, keys).known;
}

/** The filter part of an address, in canonical order where it is a filter the domain accepts. */
export function filterQuery(words: QueryWords): string {
  const filter = pickWords(words, filterWords);
  const parsed = parseWords(evidenceFilter, filter);
  return parsed.ok ? printWords(filterShape, parsed.query) : queryString(filter);
}

/** The question of an address, in canonical order where it is one the domain accepts. */
export function questionQuery(words: QueryWords): string {
  const question = pickWords(words, questionWords);
  const parsed = parseWords(evidenceQuestion, question);
  return parsed.ok ? printWords(questionShape, parsed.query) : queryString(question);
}

/** The same words with one of them replaced; no values take it away. */
export function withWord(words: QueryWords, key: string, values: readonly string[]): QueryWords {
  const { [key]: _, ...rest } = words;
  return values.length === 0 ? rest : { ...rest, [key]: values };
}

export function onlyValue(words: QueryWords, key: string): string | undefined {
  return words[key]?.[0];
}
