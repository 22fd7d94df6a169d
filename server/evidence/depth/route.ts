import { Hono } from "hono";
import type { EvidenceContext } from "../context.ts";
import { describeGet, noWords, queryWords } from "../query.ts";
import { depthAnswerOf } from "./answer.ts";
import { depthAnswer } from "./contract.ts";

export function depthRoutes(context: EvidenceContext) {
  return new Hono().get(
    "/evidence/depth",
    describeGet({
      summary: "How deep the records are: which trials answer a main question and what others lack",
      answer: depthAnswer,
      tag: "Evidence",
    }),
    queryWords(noWords),
    (c) => c.json(depthAnswerOf(context.snapshot())),
  );
}
