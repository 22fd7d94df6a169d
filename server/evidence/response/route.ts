import { Hono } from "hono";
import * as z from "zod";
import { filterShape } from "#domain/question.ts";
import { rateArmColumns } from "../../exports/csv/rate-arm-columns.ts";
import { writeCsv } from "../../exports/csv/write.ts";
import { type EvidenceContext, snapshotFor } from "../context.ts";
import { download } from "../download.ts";
import { describeGet, queryWords } from "../query.ts";
import { studiesInside } from "../studies/answer.ts";
import { searchText } from "../text-search.ts";
import { responseAnswerOf } from "./answer.ts";
import { responseAnswer, type ResponseAnswer, responseQuery, type ResponseQuery } from "./contract.ts";

export function responseRoutes(context: EvidenceContext) {
  const answer = async (query: ResponseQuery): Promise<ResponseAnswer> => {
    const found = await searchText(context.db, query.text);
    const snapshot = snapshotFor(context, query);
    return responseAnswerOf(snapshot, studiesInside(snapshot, query, found));
  };
  return new Hono()
    .get(
      "/evidence/response",
      describeGet({
        summary: "Response rates of every study inside a filter by hour",
        description: "Shown as they stand, randomised or not; nothing is pooled.",
        answer: responseAnswer,
        shape: filterShape,
        tag: "Evidence",
      }),
      queryWords(responseQuery),
      async (c) => c.json(await answer(c.req.valid("query"))),
    )
    .get(
      "/evidence/response.csv",
      describeGet({
        summary: "Response rates of every study inside a filter as CSV",
        answer: z.string(),
        shape: filterShape,
        tag: "Evidence",
      }),
      queryWords(responseQuery),
      async (c) => {
        const response = await answer(c.req.valid("query"));
        const name = `ketamine-evidence-response-${response.datasetVersion}`;
        return download(c, writeCsv(rateArmColumns, response.points), name, "csv");
      },
    );
}
