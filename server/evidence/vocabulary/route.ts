import { Hono } from "hono";
import type { EvidenceContext } from "../context.ts";
import { describeGet, noWords, queryWords } from "../query.ts";
import { vocabularyAnswer, vocabularyAnswerOf } from "./answer.ts";

export function vocabularyRoutes(context: EvidenceContext) {
  return new Hono().get(
    "/vocabulary",
    describeGet({
      summary: "Every closed list with its labels",
      answer: vocabularyAnswer,
      tag: "About",
    }),
    queryWords(noWords),
    (c) => c.json(vocabularyAnswerOf(context.snapshot().datasetVersion)),
  );
}
