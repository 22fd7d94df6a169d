import { Hono } from "hono";
import type { EvidenceContext } from "../context.ts";
import { describeGet, queryWords } from "../query.ts";
import { askDurability } from "./ask.ts";
import { durabilityAnswer, durabilityQuery, durabilityShape } from "./contract.ts";

export function durabilityRoutes(context: EvidenceContext) {
  return new Hono().get(
    "/evidence/durability",
    describeGet({
      summary: "How soon and how long, as trials report it",
      description:
        "First and last separation as far as somebody looked, days to relapse grouped by start and population, and the hazard of relapse after stopping.",
      answer: durabilityAnswer,
      shape: durabilityShape,
      tag: "Evidence",
    }),
    queryWords(durabilityQuery),
    async (c) => c.json(await askDurability(context, c.req.valid("query"))),
  );
}
