import { Hono } from "hono";
import * as z from "zod";
import { ratesCsv } from "../../exports/csv/rates.ts";
import { type EvidenceContext, snapshotFor } from "../context.ts";
import { download } from "../download.ts";
import { describeGet, queryWords } from "../query.ts";
import { searchText } from "../text-search.ts";
import { ratesAnswerOf } from "./answer.ts";
import { ratesAnswer, type RatesAnswer, ratesQuery, type RatesQuery, ratesShape } from "./contract.ts";
import { ratesQuestionOf } from "./question.ts";

export function ratesRoutes(context: EvidenceContext) {
  const answer = async (query: RatesQuery): Promise<RatesAnswer> => {
    const found = await searchText(context.db, query.text);
    return ratesAnswerOf(snapshotFor(context, query), ratesQuestionOf(query), found);
  };
  return new Hono()
    .get(
      "/evidence/rates",
      describeGet({
        summary: "Rates in trial arms by route, condition or drug",
        description:
          "Arms of randomised trials unless asked otherwise, one outcome and one window. Rates are not effects; groups were not compared with each other.",
        answer: ratesAnswer,
        shape: ratesShape,
        tag: "Evidence",
      }),
      queryWords(ratesQuery),
      async (c) => c.json(await answer(c.req.valid("query"))),
    )
    .get(
      "/evidence/rates.csv",
      describeGet({
        summary: "The arms behind the rates as CSV",
        answer: z.string(),
        shape: ratesShape,
        tag: "Evidence",
      }),
      queryWords(ratesQuery),
      async (c) => {
        const rates = await answer(c.req.valid("query"));
        const { outcome, window } = rates.question;
        const name = `ketamine-evidence-rates-${outcome}-${window}-${rates.datasetVersion}`;
        return download(c, ratesCsv(rates), name, "csv");
      },
    );
}
