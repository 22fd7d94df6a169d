import { formatDocument } from "../../db/documents.ts";
import type { RatesAnswer } from "../../evidence/rates/contract.ts";
import { ratesCsv } from "./csv.ts";
import { ratesMarkdown } from "./markdown.ts";
import { ratesScript } from "./r-script.ts";

export function ratesFiles(answer: RatesAnswer): Record<string, string> {
  return {
    "report.md": ratesMarkdown(answer),
    "data.csv": ratesCsv(answer),
    "analysis.R": ratesScript(answer),
    "answer.json": formatDocument(answer),
    "question.json": formatDocument({ ...answer.question, datasetVersion: answer.datasetVersion }),
  };
}
