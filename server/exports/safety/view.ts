import { askSafety } from "../../evidence/safety/ask.ts";
import { type SafetyAnswer, safetyAnswer, safetyQuery } from "../../evidence/safety/contract.ts";
import type { View } from "../view.ts";
import { safetyFiles } from "./bundle.ts";
import { safetyCsv } from "./csv.ts";
import { safetyMarkdown } from "./markdown.ts";

export const safetyView: View<typeof safetyQuery, SafetyAnswer> = {
  path: "/evidence/safety",
  summary: "Harms in trial arms",
  query: safetyQuery,
  answer: safetyAnswer,
  ask: askSafety,
  nameOf: ({ question }) => `safety-by-${question.by}`,
  csvLine: "One line per arm and harm, with the group it stands in.",
  csv: safetyCsv,
  markdown: safetyMarkdown,
  filesFor:
    "The arms, the cells (empty ones too), the comparisons and what stands beside them as CSV, an R script that pools the arms with metafor and compares every pooled rate, a document to read, the whole answer.",
  files: safetyFiles,
};
