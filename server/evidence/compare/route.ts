import { Hono } from "hono";
import { compareQuestion, compareShape } from "#domain/compare-question.ts";
import type { EvidenceContext } from "../context.ts";
import { describeGet, queryWords } from "../query.ts";
import { askCompare } from "./ask.ts";
import { compareAnswer } from "./contract.ts";

export function compareRoutes(context: EvidenceContext) {
  return new Hono().get(
    "/evidence/compare",
    describeGet({
      summary: "Options side by side, each against its own comparator",
      description:
        "Benefits and harms as people of 100, how soon and how long, certainty, trials that compared the options, and what is not known.",
      answer: compareAnswer,
      shape: compareShape,
      tag: "Evidence",
    }),
    queryWords(compareQuestion),
    async (c) => c.json(await askCompare(context, c.req.valid("query"))),
  );
}
