import { Hono } from "hono";
import { filterShape } from "#domain/question.ts";
import type { EvidenceContext } from "../context.ts";
import { describeGet, queryWords } from "../query.ts";
import { askResponse } from "./ask.ts";
import { responseAnswer, responseQuery } from "./contract.ts";

export function responseRoutes(context: EvidenceContext) {
  return new Hono().get(
    "/evidence/response",
    describeGet({
      summary: "Response rates of every study inside a filter by hour",
      description: "Shown as they stand, randomised or not; nothing is pooled.",
      answer: responseAnswer,
      shape: filterShape,
      tag: "Evidence",
    }),
    queryWords(responseQuery),
    async (c) => c.json(await askResponse(context, c.req.valid("query"))),
  );
}
