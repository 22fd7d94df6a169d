import { Hono } from "hono";
import * as z from "zod";
import { evidenceFilter, filterShape } from "#domain/question.ts";
import { type EvidenceContext, evidenceFor } from "../../evidence/context.ts";
import { overviewAnswerOf } from "../../evidence/overview/answer.ts";
import { describeGet, releaseWord, queryWords } from "../../evidence/query.ts";
import { askResponse } from "../../evidence/response/ask.ts";
import { findStudies } from "../../evidence/studies/ask.ts";
import { studyItemOf } from "../../evidence/studies/item.ts";
import { courseAnswerOf } from "../../evidence/study/course.ts";
import { findInSnapshot } from "../../evidence/study/find.ts";
import { download } from "../download.ts";
import { yearsCsv } from "../overview/csv.ts";
import { courseCsv } from "./course.ts";
import { rateArmColumns } from "./rate-arm-columns.ts";
import { studiesCsv } from "./studies.ts";
import { writeCsv } from "./write.ts";

/** Lists and single charts with `.csv`: exactly what they show as comma-separated values. */
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
        shape: releaseWord.shape,
        tag: "Studies",
      }),
      queryWords(releaseWord),
      async (c) => {
        const snapshot = (await evidenceFor(context, c.req.valid("query"))).snapshot();
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
        shape: releaseWord.shape,
        tag: "Evidence",
      }),
      queryWords(releaseWord),
      async (c) => {
        const { snapshot } = await evidenceFor(context, c.req.valid("query"));
        const answer = overviewAnswerOf(snapshot());
        const name = `ketamine-evidence-years-${answer.datasetVersion}`;
        return download(c, yearsCsv(answer), name, "csv");
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
