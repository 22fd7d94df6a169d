import { timeCourseShape } from "#domain/evidence-question.ts";
import type { QueryWords } from "#domain/question.ts";
import { onlyValue, queryString, splitWords } from "../../lib/url-state.ts";

/** Words of the page's address that the server is asked with. */
const questionWords: readonly string[] = Object.keys(timeCourseShape);

/** Which of the two figures is shown; a matter of the page, not of the question. */
const readingWord = "reading";

export const timeCourseWords: readonly string[] = [...questionWords, readingWord];

export type Reading = "effect" | "rates";

/** Most trials count responders; few print the spread that a difference of scores needs. */
export const defaultOutcome = "response";

/** Canonical query string of an address, with the outcome it does not name filled in. */
export function timeCourseQuestion(words: QueryWords): string {
  const { known } = splitWords(words, questionWords);
  return queryString({ outcome: [defaultOutcome], ...known });
}

export function readingOf(words: QueryWords): Reading {
  return onlyValue(words, readingWord) === "rates" ? "rates" : "effect";
}

/** What the Overview shows: one drug, one route, one dose, so that one panel says all. */
export const overviewQuestion: QueryWords = {
  drug: ["ketamine"],
  route: ["intravenous"],
  dosing: ["single"],
  outcome: [defaultOutcome],
};
