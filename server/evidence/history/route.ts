import { Hono } from "hono";
import type { EvidenceContext } from "../context.ts";
import { describeGet, noWords, queryWords } from "../query.ts";
import { comparisonAnswerOf, historyAnswerOf, revisionAnswerOf } from "./answer.ts";
import {
  comparisonAnswer,
  comparisonQuery,
  comparisonShape,
  historyAnswer,
  revisionAnswer,
} from "./contract.ts";
import { findHistory, revisionNumber } from "./find.ts";

/** What a study said before: every published revision, any two of them compared. */
export function historyRoutes(context: EvidenceContext) {
  return new Hono()
    .get(
      "/studies/:key/history",
      describeGet({
        summary: "The published revisions of a study, with who changed what and why",
        description: "Newest first. A study that was withdrawn still has its history.",
        answer: historyAnswer,
        mayBeMissing: true,
        tag: "Studies",
      }),
      queryWords(noWords),
      async (c) => {
        const { key, revisions } = await findHistory(context, c.req.param("key"));
        // A revision that repeats the one before leaves the dataset version as it is.
        c.header("Cache-Control", "no-store");
        return c.json(historyAnswerOf(key, revisions));
      },
    )
    .get(
      "/studies/:key/revisions/:number",
      describeGet({
        summary: "One published revision of a study with its whole record",
        answer: revisionAnswer,
        mayBeMissing: true,
        tag: "Studies",
      }),
      queryWords(noWords),
      async (c) => {
        const { key, revisions } = await findHistory(context, c.req.param("key"));
        const number = revisionNumber(key, c.req.param("number"));
        return c.json(revisionAnswerOf(key, revisions, number));
      },
    )
    .get(
      "/studies/:key/compare",
      describeGet({
        summary: "Two published revisions of a study, field by field",
        answer: comparisonAnswer,
        shape: comparisonShape,
        mayBeMissing: true,
        tag: "Studies",
      }),
      queryWords(comparisonQuery),
      async (c) => {
        const { key, revisions } = await findHistory(context, c.req.param("key"));
        return c.json(comparisonAnswerOf(key, revisions, c.req.valid("query")));
      },
    );
}
