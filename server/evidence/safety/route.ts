import { Hono } from "hono";
import type { EvidenceContext } from "../context.ts";
import { describeGet, queryWords } from "../query.ts";
import { askSafety } from "./ask.ts";
import { safetyAnswer, safetyQuery, safetyShape } from "./contract.ts";

export function safetyRoutes(context: EvidenceContext) {
  return new Hono().get(
    "/evidence/safety",
    describeGet({
      summary: "Harms by route, dose band or drug",
      description:
        "Per 100 people by arm and against each kind of comparator. A harm that no trial of a group counted has no number there, and the cell says of how many trials.",
      answer: safetyAnswer,
      shape: safetyShape,
      tag: "Evidence",
    }),
    queryWords(safetyQuery),
    async (c) => c.json(await askSafety(context, c.req.valid("query"))),
  );
}
