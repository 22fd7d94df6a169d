import { Hono } from "hono";
import { evidenceQuestion, questionShape } from "#domain/evidence-question.ts";
import { jsonAnswer } from "../json-answer.ts";
import type { EvidenceContext } from "../context.ts";
import { describeGet, queryWords } from "../query.ts";
import { askForest } from "./ask.ts";
import { forestAnswer } from "./contract.ts";

export function forestRoutes(context: EvidenceContext) {
  return new Hono().get(
    "/evidence/forest",
    describeGet({
      summary: "One effect per study, pooled, with everything that was left out",
      description:
        "Selects one effect per study by the published rules, pools them, and says for every other study inside the filter why it is not in the number.",
      answer: forestAnswer,
      shape: questionShape,
      tag: "Evidence",
    }),
    queryWords(evidenceQuestion),
    async (c) => jsonAnswer(c, await askForest(context, c.req.valid("query"))),
  );
}
