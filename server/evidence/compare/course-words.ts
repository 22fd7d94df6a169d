import type { CompareOption } from "#domain/compare-question.ts";
import type { EvidenceFilter } from "#domain/question.ts";
import { durabilityAnswerOf } from "../durability/answer.ts";
import type { DurabilityAnswer } from "../durability/contract.ts";
import { durabilityQuestionOf } from "../durability/question.ts";
import { counted } from "../forest/number-words.ts";
import type { Evidence } from "./cell.ts";
import type { CompareAnswer } from "./contract.ts";

type Column = CompareAnswer["columns"][number];

/**
 * How soon and how long in the trials of a column, as SELECTION 5 words them: interval-censored, the
 * last look named, days to relapse apart by start and population.
 */
export function courseWordsOf(
  { snapshot, foundByText }: Evidence,
  filter: EvidenceFilter,
  option: CompareOption,
): Pick<Column, "onset" | "durability"> {
  const question = durabilityQuestionOf({
    ...filter,
    drug: [option.drug],
    route: [option.route],
    comparatorClass: [option.comparatorClass],
  });
  const answer = durabilityAnswerOf(snapshot, question, foundByText);
  const onset = answer.onset.betweenArm;
  const lasting = answer.lastSeparation;
  const relapse = answer.relapse.flatMap(({ label, rows }) =>
    rows.length === 0 ? [] : [`${label}: ${tally(rows)}`],
  );
  return {
    onset: {
      words: onset.length === 0 ? "not stated by these trials" : tally(onset),
      studies: onset.length,
      canonical: question.canonical,
    },
    durability: {
      words:
        lasting.length + relapse.length === 0
          ? "not stated by these trials"
          : [...(lasting.length > 0 ? [tally(lasting)] : []), ...relapse].join("; "),
      studies: new Set([
        ...lasting.map(({ key }) => key),
        ...answer.relapse.flatMap(({ rows }) => rows.map(({ key }) => key)),
      ]).size,
      canonical: question.canonical,
    },
  };
}

/** "separated by 24 h (first rating) in 3 trials, by 4 h in 1 trial": the statements, the most frequent first. */
function tally(rows: readonly Pick<DurabilityAnswer["lastSeparation"][number], "words" | "key">[]) {
  const trials = new Map<string, Set<string>>();
  for (const { words, key } of rows) trials.set(words, (trials.get(words) ?? new Set()).add(key));
  return [...trials]
    .toSorted(([, a], [, b]) => b.size - a.size)
    .map(([words, keys]) => `${words} (${counted(keys.size, "trial")})`)
    .join(", ");
}
