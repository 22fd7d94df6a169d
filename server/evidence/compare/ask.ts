import type { CompareQuestion } from "#domain/compare-question.ts";
import { type EvidenceContext, evidenceFor } from "../context.ts";
import { searchText } from "../text-search.ts";
import { compareAnswerOf } from "./answer.ts";
import type { CompareAnswer } from "./contract.ts";
import { comparedQuestionOf } from "./question.ts";

/** Options side by side. Throws `invalid-input` for a question without sense. */
export async function askCompare(
  context: EvidenceContext,
  query: CompareQuestion,
): Promise<CompareAnswer> {
  const { db, snapshot } = await evidenceFor(context, query);
  const found = await searchText(db, query.text);
  return compareAnswerOf(snapshot(), comparedQuestionOf(query), found);
}
