import { compareQuestion } from "#domain/compare-question.ts";
import { askCompare } from "../../evidence/compare/ask.ts";
import { type CompareAnswer, compareAnswer } from "../../evidence/compare/contract.ts";
import type { View } from "../view.ts";
import { compareFiles } from "./bundle.ts";
import { compareCsv } from "./csv.ts";
import { compareMarkdown } from "./markdown.ts";

export const compareView: View<typeof compareQuestion, CompareAnswer> = {
  path: "/evidence/compare",
  summary: "Options side by side",
  query: compareQuestion,
  answer: compareAnswer,
  ask: askCompare,
  nameOf: ({ question }) => `compare-${question.window}`,
  csvLine:
    "One line per number of the page: of every column against its own comparator, then of trials that compared the options.",
  csv: compareCsv,
  markdown: compareMarkdown,
  filesFor: "The numbers as CSV, a document to read, the whole answer.",
  files: compareFiles,
};
