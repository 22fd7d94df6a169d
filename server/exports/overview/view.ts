import { overviewAnswerOf } from "../../evidence/overview/answer.ts";
import { type OverviewAnswer, overviewAnswer } from "../../evidence/overview/contract.ts";
import { noWords } from "../../evidence/query.ts";
import type { View } from "../view.ts";
import { overviewFiles } from "./bundle.ts";
import { overviewCsv } from "./csv.ts";
import { overviewMarkdown } from "./markdown.ts";

export const overviewView: View<typeof noWords, OverviewAnswer> = {
  path: "/evidence/overview",
  summary: "The matrix of routes, conditions and comparators",
  query: noWords,
  answer: overviewAnswer,
  ask: ({ snapshot }) => overviewAnswerOf(snapshot()),
  nameOf: () => "matrix",
  csvLine: "One line per route, condition and comparator class, and one for all classes together.",
  csv: overviewCsv,
  markdown: overviewMarkdown,
  filesFor: "The matrix and the years as CSV, a document to read, the whole answer.",
  files: overviewFiles,
};
