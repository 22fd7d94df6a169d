import { type EvidenceContext, snapshotFor } from "../context.ts";
import { searchText } from "../text-search.ts";
import { durabilityAnswerOf } from "./answer.ts";
import type { DurabilityAnswer, DurabilityQuery } from "./contract.ts";
import { durabilityQuestionOf } from "./question.ts";

/** What the studies inside a filter say about onset, durability and relapse. */
export async function askDurability(
  context: EvidenceContext,
  query: DurabilityQuery,
): Promise<DurabilityAnswer> {
  const found = await searchText(context.db, query.text);
  return durabilityAnswerOf(snapshotFor(context, query), durabilityQuestionOf(query), found);
}
