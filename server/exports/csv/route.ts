import { Hono } from "hono";
import * as z from "zod";
import { evidenceFilter, filterShape } from "#domain/question.ts";
import type { EvidenceContext } from "../../evidence/context.ts";
import { overviewAnswerOf } from "../../evidence/overview/answer.ts";
import { describeGet, noWords, queryWords } from "../../evidence/query.ts";
import { askRates } from "../../evidence/rates/ask.ts";
import { ratesQuery, ratesShape } from "../../evidence/rates/contract.ts";
import { askResponse } from "../../evidence/response/ask.ts";
import { findStudies } from "../../evidence/studies/ask.ts";
import { studyItemOf } from "../../evidence/studies/item.ts";
import { courseAnswerOf } from "../../evidence/study/course.ts";
import { findInSnapshot } from "../../evidence/study/find.ts";
import { download } from "../download.ts";
import { courseCsv } from "./course.ts";
import { overviewCsv } from "./overview.ts";
import { rateArmColumns } from "./rate-arm-columns.ts";
import { ratesCsv } from "./rates.ts";
import { studiesCsv } from "./studies.ts";
import { type CsvColumns, writeCsv } from "./write.ts";

/** The same address with `.csv`: exactly that view as comma-separated values. */
export function csvRoutes(context: EvidenceContext) {
  return new Hono()
    .get(
      "/studies.csv",
      describeGet({
        summary: "Studies inside a filter as CSV",
        answer: z.string(),
        mediaType: "text/csv",
        shape: filterShape,
        tag: "Studies",
      }),
      queryWords(evidenceFilter),
      async (c) => {
        const { snapshot, studies } = await findStudies(context, c.req.valid("query"));
        const name = `ketamine-evidence-studies-${snapshot.datasetVersion}`;
        return download(c, studiesCsv(studies.map(studyItemOf)), name, "csv");
      },
    )
    .get(
      "/studies/:key/course.csv",
      describeGet({
        summary: "The course of one study over time as CSV",
        answer: z.string(),
        mediaType: "text/csv",
        mayBeMissing: true,
        tag: "Studies",
      }),
      queryWords(noWords),
      (c) => {
        const snapshot = context.snapshot();
        const one = findInSnapshot(snapshot, c.req.param("key"));
        const course = courseAnswerOf(one, snapshot.datasetVersion);
        return download(
          c,
          courseCsv(course),
          `${course.key}-course-${snapshot.datasetVersion}`,
          "csv",
        );
      },
    )
    .get(
      "/evidence/overview/years.csv",
      describeGet({
        summary: "Studies by year of publication as CSV",
        answer: z.string(),
        mediaType: "text/csv",
        tag: "Evidence",
      }),
      queryWords(noWords),
      (c) => {
        const { studiesByYear, datasetVersion } = overviewAnswerOf(context.snapshot());
        const columns: CsvColumns<(typeof studiesByYear)[number]> = {
          year: (row) => row.year,
          randomised: (row) => row.randomised,
          not_randomised: (row) => row.notRandomised,
        };
        const name = `ketamine-evidence-years-${datasetVersion}`;
        return download(c, writeCsv(columns, studiesByYear), name, "csv");
      },
    )
    .get(
      "/evidence/overview.csv",
      describeGet({
        summary: "The matrix of routes, conditions and comparators as CSV",
        answer: z.string(),
        mediaType: "text/csv",
        tag: "Evidence",
      }),
      queryWords(noWords),
      (c) => {
        const answer = overviewAnswerOf(context.snapshot());
        const name = `ketamine-evidence-matrix-${answer.datasetVersion}`;
        return download(c, overviewCsv(answer), name, "csv");
      },
    )
    .get(
      "/evidence/rates.csv",
      describeGet({
        summary: "The arms behind the rates as CSV",
        answer: z.string(),
        mediaType: "text/csv",
        shape: ratesShape,
        tag: "Evidence",
      }),
      queryWords(ratesQuery),
      async (c) => {
        const rates = await askRates(context, c.req.valid("query"));
        const { outcome, window } = rates.question;
        const name = `ketamine-evidence-rates-${outcome}-${window}-${rates.datasetVersion}`;
        return download(c, ratesCsv(rates), name, "csv");
      },
    )
    .get(
      "/evidence/response.csv",
      describeGet({
        summary: "Response rates of every study inside a filter as CSV",
        answer: z.string(),
        mediaType: "text/csv",
        shape: filterShape,
        tag: "Evidence",
      }),
      queryWords(evidenceFilter),
      async (c) => {
        const response = await askResponse(context, c.req.valid("query"));
        const name = `ketamine-evidence-response-${response.datasetVersion}`;
        return download(c, writeCsv(rateArmColumns, response.points), name, "csv");
      },
    );
}
