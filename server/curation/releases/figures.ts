import { mainQuestions } from "#domain/main-questions.ts";
import { measures } from "#domain/measures/index.ts";
import { claimItemsOf } from "../../evidence/claims/answer.ts";
import { forestAnswerOf } from "../../evidence/forest/answer.ts";
import type { ForestAnswer } from "../../evidence/forest/contract.ts";
import { forestQuestionOf } from "../../evidence/forest/question.ts";
import type { Snapshot } from "../../evidence/snapshot.ts";
import type { Figure, Verdict } from "./contract.ts";

/** The main questions as the evidence answers them. */
export function figuresOf(snapshot: Snapshot): Figure[] {
  return mainQuestions.map(({ id, label, words }) => {
    const answer = forestAnswerOf(snapshot, forestQuestionOf(words), undefined);
    const { estimate, ciLow, ciHigh } = answer.pooled?.transformed ?? noFigures;
    return {
      id,
      label,
      canonical: answer.question.canonical,
      measure: answer.question.measure,
      k: answer.pooled?.k ?? 0,
      people: answer.people,
      estimate,
      ciLow,
      ciHigh,
      conclusion: conclusionOf(answer),
    };
  });
}

const noFigures = { estimate: null, ciLow: null, ciHigh: null };

/** The verdict on every claim. */
export function verdictsOf(snapshot: Snapshot): Verdict[] {
  return claimItemsOf(snapshot).map(({ id, sentence, verdictLabel }) => ({
    id,
    sentence,
    verdict: verdictLabel,
  }));
}

/** An interval that leaves out "no difference" speaks for a side, in the words of the plot's axis. */
function conclusionOf({ pooled, question, favours }: ForestAnswer): string {
  if (pooled === null) return "no trial";
  const { ciLow, ciHigh } = pooled.transformed;
  const same = measures[question.measure].reading.axis === "log" ? 1 : 0;
  if (ciLow !== null && ciLow > same) return favours.right;
  if (ciHigh !== null && ciHigh < same) return favours.left;
  return "unclear";
}
