import type { CompareQuestion } from "#domain/compare-question.ts";
import { type EvidenceContext, snapshotFor } from "../context.ts";
import { searchText } from "../text-search.ts";
import { compareAnswerOf } from "./answer.ts";
import type { CompareAnswer } from "./contract.ts";
import { comparedQuestionOf } from "./question.ts";

/** Options side by side. Throws `invalid-input` for a question without sense. */
export async function askCompare(
  context: EvidenceContext,
  query: CompareQuestion,
): Promise<CompareAnswer> {
  const found = await searchText(context.db, query.text);
  return compareAnswerOf(snapshotFor(context, query), comparedQuestionOf(query), found);
}
