import { type EvidenceContext, evidenceFor } from "../context.ts";
import { searchText } from "../text-search.ts";
import { ratesAnswerOf } from "./answer.ts";
import type { RatesAnswer, RatesQuery } from "./contract.ts";
import { ratesQuestionOf } from "./question.ts";

/** Answers a query for rates in trial arms. Throws `invalid-input` for a question without sense. */
export async function askRates(context: EvidenceContext, query: RatesQuery): Promise<RatesAnswer> {
  const question = ratesQuestionOf(query);
  const { db, snapshot } = await evidenceFor(context, query);
  const found = await searchText(db, query.text);
  return ratesAnswerOf(snapshot(), question, found);
}
