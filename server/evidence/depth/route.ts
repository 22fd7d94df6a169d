import { Hono } from "hono";
import { type EvidenceContext, evidenceFor } from "../context.ts";
import { describeGet, releaseWord, queryWords } from "../query.ts";
import { depthAnswerOf } from "./answer.ts";
import { depthAnswer } from "./contract.ts";

export function depthRoutes(context: EvidenceContext) {
  return new Hono().get(
    "/evidence/depth",
    describeGet({
      summary: "How deep the records are: which trials answer a main question and what others lack",
      answer: depthAnswer,
      shape: releaseWord.shape,
      tag: "Evidence",
    }),
    queryWords(releaseWord),
    async (c) => {
      const { snapshot } = await evidenceFor(context, c.req.valid("query"));
      return c.json(depthAnswerOf(snapshot()));
    },
  );
}
