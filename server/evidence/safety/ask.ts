import { type EvidenceContext, snapshotFor } from "../context.ts";
import { searchText } from "../text-search.ts";
import { safetyAnswerOf } from "./answer.ts";
import type { SafetyAnswer, SafetyQuery } from "./contract.ts";
import { safetyQuestionOf } from "./question.ts";

/** Answers a query for harms. Throws `not-found` for a release that is not kept. */
export async function askSafety(
  context: EvidenceContext,
  query: SafetyQuery,
): Promise<SafetyAnswer> {
  const found = await searchText(context.db, query.text);
  return safetyAnswerOf(snapshotFor(context, query), safetyQuestionOf(query), found);
}
