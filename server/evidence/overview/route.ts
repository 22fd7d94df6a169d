import { Hono } from "hono";
import * as z from "zod";
import { overviewCsv } from "../../exports/csv/overview.ts";
import type { EvidenceContext } from "../context.ts";
import { download } from "../download.ts";
import { describeGet, queryWords } from "../query.ts";
import { overviewAnswerOf } from "./answer.ts";
import { overviewAnswer } from "./contract.ts";

const noWords = z.strictObject({});

export function overviewRoutes(context: EvidenceContext) {
  return new Hono()
    .get(
      "/evidence/overview",
      describeGet({
        summary: "Totals, the matrix of routes and conditions, studies by year",
        answer: overviewAnswer,
        tag: "Evidence",
      }),
      queryWords(noWords),
      (c) => c.json(overviewAnswerOf(context.snapshot())),
    )
    .get(
      "/evidence/overview.csv",
      describeGet({
        summary: "The matrix of routes, conditions and comparators as CSV",
        answer: z.string(),
        tag: "Evidence",
      }),
      queryWords(noWords),
      (c) => {
        const answer = overviewAnswerOf(context.snapshot());
        const name = `ketamine-evidence-matrix-${answer.datasetVersion}`;
        return download(c, overviewCsv(answer), name, "csv");
      },
    );
}
