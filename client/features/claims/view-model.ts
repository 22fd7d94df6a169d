import type { QueryWords } from "#domain/question.ts";
import { claimTopics, verdicts } from "#domain/claims/terms.ts";
import type { ClaimItem, ClaimsAnswer } from "../../lib/api.ts";
import { queryString, releaseWord, splitWords, withWord } from "../../lib/url-state.ts";
import { plural } from "../../ui/number-format.ts";

/** The words of this page's address. */
const filters = ["topic", "verdict"] as const;
type ClaimsWord = (typeof filters)[number];
export const claimsWords: readonly string[] = [...filters, releaseWord];

const orders: Readonly<Record<ClaimsWord, readonly string[]>> = {
  topic: claimTopics.ids,
  verdict: verdicts.ids,
};

export function claimsQuestion(words: QueryWords): string {
  return queryString(splitWords(words, claimsWords).known);
}

/** The address with one value switched on or off, values in the order of their list. */
export function toggled(words: QueryWords, word: ClaimsWord, value: string): QueryWords {
  const present = words[word] ?? [];
  const next = present.includes(value)
    ? present.filter((one) => one !== value)
    : orders[word].filter((one) => one === value || present.includes(one));
  return withWord(words, word, next);
}

interface TopicGroup {
  readonly topic: ClaimItem["topic"];
  readonly label: string;
  readonly claims: readonly ClaimItem[];
}

/** The claims under their topics; topics without one are left out. */
export function byTopic(claims: readonly ClaimItem[]): TopicGroup[] {
  return claimTopics.entries
    .map(({ id, label }) => ({
      topic: id,
      label,
      claims: claims.filter(({ topic }) => topic === id),
    }))
    .filter((group) => group.claims.length > 0);
}

export function foundText({ claims, total }: ClaimsAnswer): string {
  return claims.length === total
    ? plural(total, "claim")
    : `${claims.length} of ${plural(total, "claim")}`;
}

type Part = ClaimItem["parts"][number];

/** What kept a part from more support, in the words of its rule. */
export function notMet({ conditions }: Part): readonly string[] {
  return conditions.filter(({ holds }) => holds === false).map(({ words }) => words);
}

export type ConditionState = "met" | "not-met" | "not-applicable";

export function conditionState(holds: boolean | null): ConditionState {
  if (holds === null) return "not-applicable";
  return holds ? "met" : "not-met";
}

/** What the page a number leads to shows. */
export const pageWords: Readonly<Record<Part["numbers"][number]["page"], string>> = {
  analyse: "Forest plot",
  "time-course": "Time course",
  studies: "Studies",
};

/** The studies behind a claim, each once, in the order of its parts. */
export function studiesBehind({ parts }: ClaimItem): { key: string; name: string }[] {
  return [
    ...new Map(parts.flatMap(({ trials }) => trials).map((trial) => [trial.key, trial])).values(),
  ];
}
