import { compareQuestion, compareShape } from "#domain/compare-question.ts";
import { parseWords, printWords, type QueryWords } from "#domain/question.ts";
import { onlyValue, queryString, releaseWord, splitWords } from "../../lib/url-state.ts";

/** Words of the page's address that the server is asked with. */
const questionWords: readonly string[] = Object.keys(compareShape);

/** How much of an answer is shown; a matter of the page, not of the question. */
const detailWord = "detail";

export const compareWords: readonly string[] = [...questionWords, detailWord];

/** Words the page has a control for; others of the address stand beside as chips. */
export const controlledWords: readonly string[] = [
  "option",
  "indication",
  "window",
  "denominator",
  "baseline",
  detailWord,
  releaseWord,
];

/** "Drip, spray or ECT?": what a first visit compares, where a course of treatment ends. */
const usualWords = {
  option: [
    "ketamine~intravenous~active-placebo",
    "esketamine~intranasal~inert-placebo",
    "ect~ketamine~intravenous",
  ],
  indication: ["depression"],
  window: ["end"],
} as const satisfies QueryWords;

/** The address with what it does not say filled in. */
export function withUsual(words: QueryWords): QueryWords {
  return { ...usualWords, ...words };
}

/** Canonical query string of an address; as given where the domain does not accept it. */
export function compareQuestionOf(words: QueryWords): string {
  const { known } = splitWords(withUsual(words), questionWords);
  const parsed = parseWords(compareQuestion, known);
  return parsed.ok ? printWords(compareShape, parsed.query) : queryString(known);
}

export type Detail = "standard" | "detailed";

export function detailOf(words: QueryWords): Detail {
  return onlyValue(words, detailWord) === "detailed" ? "detailed" : "standard";
}
