import type { EvidenceQuestion } from "#domain/evidence-question.ts";
import { type EvidenceContext, evidenceFor } from "../context.ts";
import { searchText } from "../text-search.ts";
import { forestAnswerOf } from "./answer.ts";
import type { ForestAnswer } from "./contract.ts";
import { forestQuestionOf } from "./question.ts";

/** Answers a question about an effect. Throws `invalid-input` for a question without sense. */
export async function askForest(
  context: EvidenceContext,
  query: EvidenceQuestion,
): Promise<ForestAnswer> {
  const question = forestQuestionOf(query);
  const { db, snapshot } = await evidenceFor(context, query);
  const found = await searchText(db, query.text);
  return forestAnswerOf(snapshot(), question, found);
}
