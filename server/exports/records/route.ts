import { Hono } from "hono";
import * as z from "zod";
import { evidenceFilter, filterShape } from "#domain/question.ts";
import { studyRecord } from "#domain/study/study-record.ts";
import { formatDocument } from "../../db/documents.ts";
import { publishedStudies } from "../../db/published.ts";
import { recordOf } from "../../db/stored-document.ts";
import { type EvidenceContext, evidenceFor } from "../../evidence/context.ts";
import { describeGet, queryWords, releaseWord } from "../../evidence/query.ts";
import { findStudies } from "../../evidence/studies/ask.ts";
import { findPublished } from "../../evidence/study/find.ts";
import { download } from "../download.ts";

/** Whole records as files: one study, or every study inside a filter. */
export function recordRoutes(context: EvidenceContext) {
  return new Hono()
    .get(
      "/studies.json",
      describeGet({
        summary: "Whole records of the studies inside a filter",
        answer: z.array(studyRecord),
        shape: filterShape,
        tag: "Studies",
      }),
      queryWords(evidenceFilter),
      async (c) => {
        const { db, snapshot, studies } = await findStudies(context, c.req.valid("query"));
        const inside = new Set(studies.map(({ study }) => study.key));
        const records = (await publishedStudies(db))
          .filter((one) => inside.has(one.key))
          .map(recordOf);
        const name = `ketamine-evidence-records-${snapshot.datasetVersion}`;
        return download(c, formatDocument(records), name, "json");
      },
    )
    .get(
      "/studies/:key{[^/]+\\.json}",
      describeGet({
        summary: "One study's record as a file",
        answer: studyRecord,
        mayBeMissing: true,
        mayBeGone: true,
        shape: releaseWord.shape,
        tag: "Studies",
      }),
      queryWords(releaseWord),
      async (c) => {
        const evidence = await evidenceFor(context, c.req.valid("query"));
        const found = await findPublished(evidence, c.req.param("key").replace(/\.json$/, ""));
        return download(c, formatDocument(recordOf(found)), found.key, "json");
      },
    );
}
