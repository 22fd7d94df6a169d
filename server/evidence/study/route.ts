import { Hono } from "hono";
import { recordOf } from "../../db/stored-document.ts";
import { type EvidenceContext, evidenceFor } from "../context.ts";
import { describeGet, releaseWord, queryWords } from "../query.ts";
import { courseAnswer, studyAnswer } from "./contract.ts";
import { courseAnswerOf } from "./course.ts";
import { findInSnapshot, findPublished } from "./find.ts";

export function studyRoutes(context: EvidenceContext) {
  return new Hono()
    .get(
      "/studies/:key",
      describeGet({
        summary: "One study's record",
        description: "A key the study had before answers with the record under its present key.",
        answer: studyAnswer,
        mayBeMissing: true,
        mayBeGone: true,
        shape: releaseWord.shape,
        tag: "Studies",
      }),
      queryWords(releaseWord),
      async (c) => {
        const evidence = await evidenceFor(context, c.req.valid("query"));
        const found = await findPublished(evidence, c.req.param("key"));
        return c.json({
          record: recordOf(found),
          revision: {
            number: found.number,
            author: found.author,
            message: found.message,
            time: found.time,
          },
          datasetVersion: evidence.snapshot().datasetVersion,
        });
      },
    )
    .get(
      "/studies/:key/course",
      describeGet({
        summary: "The course of one study over time, as printed",
        answer: courseAnswer,
        mayBeMissing: true,
        shape: releaseWord.shape,
        tag: "Studies",
      }),
      queryWords(releaseWord),
      async (c) => {
        const snapshot = (await evidenceFor(context, c.req.valid("query"))).snapshot();
        const one = findInSnapshot(snapshot, c.req.param("key"));
        return c.json(courseAnswerOf(one, snapshot.datasetVersion));
      },
    );
}
