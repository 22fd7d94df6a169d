import { formatDocument } from "../../db/documents.ts";
import type { CompareAnswer } from "../../evidence/compare/contract.ts";
import { compareCsv } from "./csv.ts";
import { compareMarkdown } from "./markdown.ts";

export function compareFiles(answer: CompareAnswer): Record<string, string> {
  return {
    "report.md": compareMarkdown(answer),
    "data.csv": compareCsv(answer),
    "answer.json": formatDocument(answer),
    "question.json": formatDocument({ ...answer.question, datasetVersion: answer.datasetVersion }),
  };
}
