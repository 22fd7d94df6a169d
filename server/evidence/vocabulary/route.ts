import { Hono } from "hono";
import * as z from "zod";
import type { EvidenceContext } from "../context.ts";
import { describeGet, queryWords } from "../query.ts";
import { vocabularyAnswer, vocabularyAnswerOf } from "./answer.ts";

export function vocabularyRoutes(context: EvidenceContext) {
  return new Hono().get(
    "/vocabulary",
    describeGet({
      summary: "Every closed list with its labels",
      answer: vocabularyAnswer,
      tag: "About",
    }),
    queryWords(z.strictObject({})),
    (c) => c.json(vocabularyAnswerOf(context.snapshot().datasetVersion)),
  );
}
