import { Hono } from "hono";
import { jsonAnswer } from "../json-answer.ts";
import type { EvidenceContext } from "../context.ts";
import { describeGet, queryWords } from "../query.ts";
import { askStudies } from "./ask.ts";
import { studiesAnswer, studiesQuery, studiesShape } from "./contract.ts";

export function studiesRoutes(context: EvidenceContext) {
  return new Hono().get(
    "/studies",
    describeGet({
      summary: "Studies inside a filter, with facets",
      description:
        "Without a filter: every published study. Repeated keys mean OR within a field, different keys AND. A facet's counts ignore its own field.",
      answer: studiesAnswer,
      shape: studiesShape,
      tag: "Studies",
    }),
    queryWords(studiesQuery),
    async (c) => jsonAnswer(c, await askStudies(context, c.req.valid("query"))),
  );
}
