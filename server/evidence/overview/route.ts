import { Hono } from "hono";
import type { EvidenceContext } from "../context.ts";
import { describeGet, noWords, queryWords } from "../query.ts";
import { overviewAnswerOf } from "./answer.ts";
import { overviewAnswer } from "./contract.ts";

export function overviewRoutes(context: EvidenceContext) {
  return new Hono().get(
    "/evidence/overview",
    describeGet({
      summary: "Totals, the matrix of routes and conditions, studies by year",
      answer: overviewAnswer,
      tag: "Evidence",
    }),
    queryWords(noWords),
    (c) => c.json(overviewAnswerOf(context.snapshot())),
  );
}
