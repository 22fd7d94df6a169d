import type { EvidenceQuestion } from "#domain/evidence-question.ts";
import { outcomes } from "#domain/vocabulary/outcomes.ts";
import { absoluteAt } from "../forest/absolute.ts";
import { forestAnswerOf } from "../forest/answer.ts";
import type { ForestAnswer } from "../forest/contract.ts";
import { forestQuestionOf } from "../forest/question.ts";
import type { Snapshot } from "../snapshot.ts";
import type { CompareAnswer } from "./contract.ts";

type Cell = CompareAnswer["columns"][number]["efficacy"][number];

/** What every cell of a request is made from. */
export interface Evidence {
  readonly snapshot: Snapshot;
  readonly foundByText: ReadonlySet<string> | undefined;
}

/** A cell with the answer it comes from. */
export interface AnsweredCell {
  readonly cell: Cell;
  readonly answer: ForestAnswer;
}

/**
 * One cell: the forest plot of that very question, as people of 100. With `baselinePercent` the
 * effect is applied there instead of at the comparator arms of its own trials.
 */
export function cellOf(
  { snapshot, foundByText }: Evidence,
  words: EvidenceQuestion,
  baselinePercent: number | null,
): AnsweredCell {
  const question = forestQuestionOf(words);
  const answer = forestAnswerOf(snapshot, question, foundByText);
  const { label, benefit } = outcomes.get(words.outcome);
  const figures = answer.pooled?.transformed;
  const { studies, people, primaryMissed } = answer.ledger.knownButNotPooled;
  const moved =
    baselinePercent === null || answer.pooled === null
      ? answer.absolute
      : absoluteAt(
          { risk: baselinePercent / 100, words: `${baselinePercent} of 100, as you chose` },
          answer.included,
          answer.pooled,
          question,
        );
  return {
    answer,
    cell: {
      outcome: words.outcome,
      label,
      eventIsBenefit: benefit === "event",
      window: answer.question.window,
      k: answer.included.length,
      people: answer.people,
      measure: answer.question.measureLabel,
      estimate: figures?.estimate ?? null,
      ciLow: figures?.ciLow ?? null,
      ciHigh: figures?.ciHigh ?? null,
      absolute: moved,
      certainty:
        answer.certainty === null
          ? null
          : { level: answer.certainty.level, label: answer.certainty.label },
      knownButNotPooled: { studies, people, primaryMissed },
      sentence: answer.sentence,
      canonical: answer.question.canonical,
    },
  };
}
