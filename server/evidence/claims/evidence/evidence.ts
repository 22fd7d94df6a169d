import type { Judgement } from "#domain/claims/judgement.ts";
import { readEffectQuestion } from "#domain/claims/questions.ts";
import { forestAnswerOf } from "../../forest/answer.ts";
import type { ForestAnswer } from "../../forest/contract.ts";
import { forestQuestionOf } from "../../forest/question.ts";
import type { Snapshot } from "../../snapshot.ts";
import type { ClaimNumber } from "../contract.ts";

/** What a part of a claim comes to: the rule's judgement, the numbers it saw, the trials behind them. */
export interface PartEvidence {
  readonly judgement: Judgement;
  readonly numbers: readonly ClaimNumber[];
  readonly trials: readonly { readonly key: string; readonly name: string }[];
}

/** Answers questions of claims from one snapshot, each of them once. */
export interface Asker {
  readonly snapshot: Snapshot;
  forest(question: string): ForestAnswer;
}

export function askerOf(snapshot: Snapshot): Asker {
  const answered = new Map<string, ForestAnswer>();
  return {
    snapshot,
    forest(question) {
      const known = answered.get(question);
      if (known !== undefined) return known;
      const asked = forestQuestionOf(readEffectQuestion(question));
      const answer = forestAnswerOf(snapshot, asked, undefined);
      answered.set(question, answer);
      return answer;
    },
  };
}

/** The same question with some words replaced; a word without a value is taken out. */
export function withWords(
  question: string,
  words: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  return { ...readEffectQuestion(question), ...words };
}

/** Studies by name, each once. */
export function distinct(
  rows: readonly { readonly key: string; readonly name: string }[],
): { key: string; name: string }[] {
  return [...new Map(rows.map(({ key, name }) => [key, { key, name }])).values()];
}
