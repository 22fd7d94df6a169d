import type { EvidenceContext } from "../context.ts";
import { findStudies } from "../studies/ask.ts";
import { responseAnswerOf } from "./answer.ts";
import type { ResponseAnswer, ResponseQuery } from "./contract.ts";

/** Answers a query for every response rate inside a filter. */
export async function askResponse(
  context: EvidenceContext,
  query: ResponseQuery,
): Promise<ResponseAnswer> {
  const { snapshot, studies } = await findStudies(context, query);
  return responseAnswerOf(snapshot, studies, query);
}
