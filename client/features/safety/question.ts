import type { QueryWords } from "#domain/question.ts";
import type { SafetyAnswer } from "../../lib/api.ts";
import {
  filterWords,
  onlyValue,
  queryString,
  releaseWord,
  splitWords,
} from "../../lib/url-state.ts";
import {
  comparatorFilter,
  dosingFilter,
  drugFilter,
  indicationFilter,
  routeFilter,
} from "../../ui/filter-choices.ts";

const questionWords: readonly string[] = [...filterWords, "by"];

/** Which harm is told in full; a matter of the page, not of the question. */
const harmWord = "harm";

export const safetyWords: readonly string[] = [...questionWords, harmWord];

/** Canonical query string of an address. */
export function safetyQuestion(words: QueryWords): string {
  return queryString(splitWords(words, questionWords).known);
}

export type Harm = SafetyAnswer["harms"][number];

/** The harm the address names, or the one that most trials counted among those felt. */
export function shownHarm(words: QueryWords, { harms }: SafetyAnswer): Harm | undefined {
  const asked = onlyValue(words, harmWord);
  const felt = harms.filter(({ kind }) => kind === "felt");
  const [most] = felt.toSorted((a, b) => b.counted - a.counted);
  return harms.find(({ outcome }) => outcome === asked) ?? most;
}

type Grouping = SafetyAnswer["question"]["by"];

export const byChoices: readonly { readonly value: Grouping; readonly label: string }[] = [
  { value: "route", label: "Route" },
  { value: "dose", label: "Dose" },
  { value: "drug", label: "Drug" },
];

export const filterChoices = [
  indicationFilter("Any condition"),
  drugFilter,
  routeFilter,
  dosingFilter,
  comparatorFilter,
];

/** What else the address asks for, such as a filter brought along from another page. */
export function furtherWords(words: QueryWords): readonly string[] {
  const shown = ["by", harmWord, releaseWord, ...filterChoices.map(({ word }) => word)];
  return safetyWords.filter((word) => !shown.includes(word) && words[word] !== undefined);
}

/** Where the harm that is told in full stands on the page. */
export const harmSection = "harm";

/** What takes the focus there. */
export const toldHarm = "told-harm";
