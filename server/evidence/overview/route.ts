import { Hono } from "hono";
import { type EvidenceContext, evidenceFor } from "../context.ts";
import { describeGet, releaseWord, queryWords } from "../query.ts";
import { overviewAnswerOf } from "./answer.ts";
import { overviewAnswer } from "./contract.ts";

export function overviewRoutes(context: EvidenceContext) {
  return new Hono().get(
    "/evidence/overview",
    describeGet({
      summary: "Totals, the matrix of routes and conditions, studies by year",
      answer: overviewAnswer,
      shape: releaseWord.shape,
      tag: "Evidence",
    }),
    queryWords(releaseWord),
    async (c) => {
      const { snapshot } = await evidenceFor(context, c.req.valid("query"));
      return c.json(overviewAnswerOf(snapshot()));
    },
  );
}
