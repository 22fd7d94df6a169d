import { formatDocument } from "../../db/documents.ts";
import type { OverviewAnswer } from "../../evidence/overview/contract.ts";
import { overviewCsv, yearsCsv } from "./csv.ts";
import { overviewMarkdown } from "./markdown.ts";

export function overviewFiles(answer: OverviewAnswer): Record<string, string> {
  return {
    "report.md": overviewMarkdown(answer),
    "matrix.csv": overviewCsv(answer),
    "years.csv": yearsCsv(answer),
    "answer.json": formatDocument(answer),
  };
}
