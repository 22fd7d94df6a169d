import { type EvidenceContext, evidenceFor } from "../context.ts";
import { searchText } from "../text-search.ts";
import { durabilityAnswerOf } from "./answer.ts";
import type { DurabilityAnswer, DurabilityQuery } from "./contract.ts";
import { durabilityQuestionOf } from "./question.ts";

/** What the studies inside a filter say about onset, durability and relapse. */
export async function askDurability(
  context: EvidenceContext,
  query: DurabilityQuery,
): Promise<DurabilityAnswer> {
  const { db, snapshot } = await evidenceFor(context, query);
  const found = await searchText(db, query.text);
  return durabilityAnswerOf(snapshot(), durabilityQuestionOf(query), found);
}
