import { timeCourseQuestion } from "#domain/evidence-question.ts";
import { askTimeCourse } from "../../evidence/time-course/ask.ts";
import { type TimeCourseAnswer, timeCourseAnswer } from "../../evidence/time-course/contract.ts";
import type { View } from "../view.ts";
import { timeCourseFiles } from "./bundle.ts";
import { timeCourseCsv } from "./csv.ts";
import { timeCourseMarkdown } from "./markdown.ts";

export const timeCourseView: View<typeof timeCourseQuestion, TimeCourseAnswer> = {
  path: "/evidence/time-course",
  summary: "An effect over time",
  query: timeCourseQuestion,
  answer: timeCourseAnswer,
  ask: askTimeCourse,
  nameOf: ({ question }) => `time-course-${question.outcome}`,
  csvLine: "One line per point of every trial and one per pooled window.",
  csv: timeCourseCsv,
  markdown: timeCourseMarkdown,
  filesFor:
    "The points as CSV, the effects that were pooled with an R script that pools them window by window with metafor and stops if a figure differs, a document to read, the whole answer.",
  files: timeCourseFiles,
};
