import { Hono } from "hono";
import type { EvidenceContext } from "../context.ts";
import { describeGet, queryWords } from "../query.ts";
import { askRates } from "./ask.ts";
import { ratesAnswer, ratesQuery, ratesShape } from "./contract.ts";

export function ratesRoutes(context: EvidenceContext) {
  return new Hono().get(
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
    async (c) => c.json(await askRates(context, c.req.valid("query"))),
  );
}
