import { type EvidenceContext, evidenceFor } from "../context.ts";
import { searchText } from "../text-search.ts";
import { safetyAnswerOf } from "./answer.ts";
import type { SafetyAnswer, SafetyQuery } from "./contract.ts";
import { safetyQuestionOf } from "./question.ts";

/** Answers a query for harms. Throws `not-found` for a release that is not kept. */
export async function askSafety(
  context: EvidenceContext,
  query: SafetyQuery,
): Promise<SafetyAnswer> {
  const { db, snapshot } = await evidenceFor(context, query);
  const found = await searchText(db, query.text);
  return safetyAnswerOf(snapshot(), safetyQuestionOf(query), found);
}
