import { Hono } from "hono";
import * as z from "zod";
import { evidenceFilter, filterShape } from "#domain/question.ts";
import { studyRecord } from "#domain/study/study-record.ts";
import { upgradeStudy } from "#domain/study/upgrade.ts";
import { formatDocument } from "../../db/documents.ts";
import { publishedStudies } from "../../db/published.ts";
import { studiesCsv } from "../../exports/csv/studies.ts";
import { type EvidenceContext, snapshotFor } from "../context.ts";
import { download } from "../download.ts";
import { describeGet, queryWords } from "../query.ts";
import { searchText } from "../text-search.ts";
import { sortStudies, studiesAnswerOf, studiesInside } from "./answer.ts";
import { studiesAnswer, studiesQuery, studiesShape } from "./contract.ts";
import { studyItemOf } from "./item.ts";

export function studiesRoutes(context: EvidenceContext) {
  return new Hono()
    .get(
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
      async (c) => {
        const query = c.req.valid("query");
        const found = await searchText(context.db, query.text);
        return c.json(studiesAnswerOf(snapshotFor(context, query), query, found));
      },
    )
    .get(
      "/studies.csv",
      describeGet({
        summary: "Studies inside a filter as CSV",
        answer: z.string(),
        shape: filterShape,
        tag: "Studies",
      }),
      queryWords(evidenceFilter),
      async (c) => {
        const query = c.req.valid("query");
        const found = await searchText(context.db, query.text);
        const snapshot = snapshotFor(context, query);
        const studies = sortStudies(studiesInside(snapshot, query, found), "-year");
        const name = `ketamine-evidence-studies-${snapshot.datasetVersion}`;
        return download(c, studiesCsv(studies.map(studyItemOf)), name, "csv");
      },
    )
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
        const query = c.req.valid("query");
        const found = await searchText(context.db, query.text);
        const snapshot = snapshotFor(context, query);
        const inside = new Set(
          studiesInside(snapshot, query, found).map(({ study }) => study.key),
        );
        const records = (await publishedStudies(context.db))
          .filter((one) => inside.has(one.key))
          .map((one) => upgradeStudy(JSON.parse(one.document), one.documentVersion));
        const name = `ketamine-evidence-records-${snapshot.datasetVersion}`;
        return download(c, formatDocument(records), name, "json");
      },
    );
}
