import { askRates } from "../../evidence/rates/ask.ts";
import { type RatesAnswer, ratesAnswer, ratesQuery } from "../../evidence/rates/contract.ts";
import type { View } from "../view.ts";
import { ratesFiles } from "./bundle.ts";
import { ratesCsv } from "./csv.ts";
import { ratesMarkdown } from "./markdown.ts";

export const ratesView: View<typeof ratesQuery, RatesAnswer> = {
  path: "/evidence/rates",
  summary: "The arms behind the rates",
  query: ratesQuery,
  answer: ratesAnswer,
  ask: askRates,
  nameOf: ({ question }) => `rates-${question.outcome}-${question.window}`,
  csvLine: "One line per arm, with the group it stands in.",
  csv: ratesCsv,
  markdown: ratesMarkdown,
  filesFor:
    "The arms as CSV, an R script that pools them with metafor and compares every pooled rate, a document to read, the whole answer.",
  files: ratesFiles,
};
