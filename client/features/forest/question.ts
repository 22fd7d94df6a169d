import type { QueryWords } from "#domain/question.ts";
import {
  onlyValue,
  questionQuery,
  questionWords,
  splitWords,
  withWord,
  releaseWord,
} from "../../lib/url-state.ts";
import { outcomeOf } from "./outcome-words.ts";

/** Words that belong to the page alone: the order of the rows, and the tab that is open. */
const pageWords = ["sort", "show"] as const;

/** Every word this page understands. */
export const analyseWords: readonly string[] = [...questionWords, ...pageWords];

/** What is asked where the address asks nothing: what most people come for. */
const firstQuestion: QueryWords = {
  drug: ["ketamine"],
  route: ["intravenous"],
  // Placebo of either kind: what the drug adds. Other treatments as comparators are other questions.
  comparatorClass: ["inert-placebo", "active-placebo"],
  outcome: ["response"],
  window: ["h24"],
};

export interface ForestQuestion {
  /** The words of the address with what it leaves open filled in. */
  readonly words: QueryWords;
  /** Canonical query string. */
  readonly query: string;
}

/** The question of an address. A question without an outcome or a time gets the usual ones. */
export function forestQuestion(address: QueryWords): ForestQuestion {
  const words = filledIn(address);
  return { words, query: withIncludes(words, []) };
}

/** The same question, asked for more than the forest plot needs. */
export function withIncludes(words: QueryWords, includes: readonly string[]): string {
  return questionQuery(withWord(words, "include", includes));
}

function filledIn(address: QueryWords): QueryWords {
  const { known } = splitWords(address, questionWords);
  if (Object.keys(known).every((word) => word === releaseWord))
    return { ...address, ...firstQuestion };
  const outcome = onlyValue(address, "outcome") ?? "response";
  const withOutcome =
    address["outcome"] === undefined ? { ...address, outcome: [outcome] } : address;
  return address["window"] === undefined && outcomeOf(outcome)?.time === "point"
    ? { ...withOutcome, window: ["h24"] }
    : withOutcome;
}

/** Takes a study out of the answer, or puts it back. The study stays where it is, grey. */
export function toggleStudy(words: QueryWords, key: string): QueryWords {
  const out = words["exclude"] ?? [];
  return withWord(
    words,
    "exclude",
    out.includes(key) ? out.filter((one) => one !== key) : [...out, key].toSorted(),
  );
}
