import { Hono } from "hono";
import { type EvidenceContext, evidenceFor } from "../context.ts";
import { describeGet, releaseWord, queryWords } from "../query.ts";
import { findInSnapshot } from "../study/find.ts";
import { usesAnswerOf } from "./answer.ts";
import { usesAnswer } from "./contract.ts";

export function usesRoutes(context: EvidenceContext) {
  return new Hono().get(
    "/studies/:key/uses",
    describeGet({
      summary: "The main questions a study answers, and those it is left out of",
      answer: usesAnswer,
      mayBeMissing: true,
      shape: releaseWord.shape,
      tag: "Studies",
    }),
    queryWords(releaseWord),
    async (c) => {
      const snapshot = (await evidenceFor(context, c.req.valid("query"))).snapshot();
      const { study } = findInSnapshot(snapshot, c.req.param("key"));
      return c.json(usesAnswerOf(snapshot, study.key));
    },
  );
}
