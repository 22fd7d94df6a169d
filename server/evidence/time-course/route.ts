import { Hono } from "hono";
import { timeCourseQuestion, timeCourseShape } from "#domain/evidence-question.ts";
import { jsonAnswer } from "../json-answer.ts";
import type { EvidenceContext } from "../context.ts";
import { describeGet, queryWords } from "../query.ts";
import { askTimeCourse } from "./ask.ts";
import { timeCourseAnswer } from "./contract.ts";

export function timeCourseRoutes(context: EvidenceContext) {
  return new Hono().get(
    "/evidence/time-course",
    describeGet({
      summary: "The effect by hours since the first dose",
      description:
        "One line per trial and one pooled point per window and group, single and repeated dosing apart; first and last separation as far as somebody looked.",
      answer: timeCourseAnswer,
      shape: timeCourseShape,
      tag: "Evidence",
    }),
    queryWords(timeCourseQuestion),
    async (c) => jsonAnswer(c, await askTimeCourse(context, c.req.valid("query"))),
  );
}
