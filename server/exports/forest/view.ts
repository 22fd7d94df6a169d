import { evidenceQuestion } from "#domain/evidence-question.ts";
import { askForest } from "../../evidence/forest/ask.ts";
import { type ForestAnswer, forestAnswer } from "../../evidence/forest/contract.ts";
import type { View } from "../view.ts";
import { forestFiles } from "./bundle.ts";
import { forestCsv } from "./csv.ts";
import { forestMarkdown } from "./markdown.ts";

export const forestView: View<typeof evidenceQuestion, ForestAnswer> = {
  path: "/evidence/forest",
  summary: "A pooled effect with its studies",
  query: evidenceQuestion,
  answer: forestAnswer,
  ask: askForest,
  nameOf: ({ question }) => `forest-${question.outcome}-${question.window}`,
  csvLine:
    "One line per study inside the filter, those left out with their reason, under the names of metafor and of the Metapsy data standard.",
  csv: forestCsv,
  markdown: forestMarkdown,
  filesFor:
    "data.csv, analysis.R, which pools it with metafor and stops if a figure differs from expected.json, question.json and a README.",
  files: forestFiles,
};
