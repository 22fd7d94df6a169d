import type { QueryWords } from "#domain/question.ts";
import { withWord } from "../../lib/url-state.ts";

/** What a word says where it is left out. Said or unsaid, the question is the same. */
const usualWords: QueryWords = {
  randomised: ["true"],
  ageGroup: ["adults", "mixed", "unknown"],
  basis: ["without-unverified"],
  method: ["REML"],
  level: ["95"],
  denominator: ["reported"],
  crossover: ["all"],
  correlation: ["0.5"],
  form: ["endpoint"],
};

export function isUsual(word: string, values: readonly string[] | undefined): boolean {
  return values === undefined || usualWords[word]?.join() === values.join();
}

export function withoutUsual(words: QueryWords): QueryWords {
  return Object.keys(usualWords).reduce<QueryWords>(
    (kept, word) => (isUsual(word, words[word]) ? withWord(kept, word, []) : kept),
    words,
  );
}
