import { Hono } from "hono";
import { upgradeStudy } from "#domain/study/upgrade.ts";
import type { EvidenceContext } from "../context.ts";
import { describeGet, noWords, queryWords } from "../query.ts";
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
        tag: "Studies",
      }),
      queryWords(noWords),
      async (c) => {
        const found = await findPublished(context, c.req.param("key"));
        return c.json({
          record: upgradeStudy(JSON.parse(found.document), found.documentVersion),
          revision: {
            number: found.number,
            author: found.author,
            message: found.message,
            time: found.time,
          },
          datasetVersion: context.snapshot().datasetVersion,
        });
      },
    )
    .get(
      "/studies/:key/course",
      describeGet({
        summary: "The course of one study over time, as printed",
        answer: courseAnswer,
        mayBeMissing: true,
        tag: "Studies",
      }),
      queryWords(noWords),
      (c) => {
        const snapshot = context.snapshot();
        const one = findInSnapshot(snapshot, c.req.param("key"));
        return c.json(courseAnswerOf(one, snapshot.datasetVersion));
      },
    );
}
