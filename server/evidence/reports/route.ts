import { Hono } from "hono";
import type { EvidenceContext } from "../context.ts";
import { findHistory } from "../history/find.ts";
import { describeGet, noWords, queryWords } from "../query.ts";
import { reportsAnswer } from "./contract.ts";
import { readReports } from "./read.ts";

export function reportsRoutes(context: EvidenceContext) {
  return new Hono().get(
    "/studies/:key/reports",
    describeGet({
      summary: "What readers reported as wrong in a study, with the answers",
      answer: reportsAnswer,
      mayBeMissing: true,
      tag: "Studies",
    }),
    queryWords(noWords),
    async (c) => {
      const { key } = await findHistory(context, c.req.param("key"));
      // An answer changes no evidence, so the dataset version does not tell of it.
      c.header("Cache-Control", "no-store");
      return c.json(await readReports(context.db, key));
    },
  );
}
