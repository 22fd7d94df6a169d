import { evidenceFor } from "../../evidence/context.ts";
import { overviewAnswerOf } from "../../evidence/overview/answer.ts";
import { type OverviewAnswer, overviewAnswer } from "../../evidence/overview/contract.ts";
import { releaseWord } from "../../evidence/query.ts";
import type { View } from "../view.ts";
import { overviewFiles } from "./bundle.ts";
import { overviewCsv } from "./csv.ts";
import { overviewMarkdown } from "./markdown.ts";

export const overviewView: View<typeof releaseWord, OverviewAnswer> = {
  path: "/evidence/overview",
  summary: "The matrix of routes, conditions and comparators",
  query: releaseWord,
  answer: overviewAnswer,
  ask: async (context, query) => overviewAnswerOf((await evidenceFor(context, query)).snapshot()),
  nameOf: () => "matrix",
  csvLine: "One line per route, condition and comparator class, and one for all classes together.",
  csv: overviewCsv,
  markdown: overviewMarkdown,
  filesFor: "The matrix and the years as CSV, a document to read, the whole answer.",
  files: overviewFiles,
};
