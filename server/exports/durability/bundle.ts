import { formatDocument } from "../../db/documents.ts";
import type { DurabilityAnswer } from "../../evidence/durability/contract.ts";
import { durabilityCsv } from "./csv.ts";
import { durabilityMarkdown } from "./markdown.ts";

export function durabilityFiles(answer: DurabilityAnswer): Record<string, string> {
  return {
    "report.md": durabilityMarkdown(answer),
    "data.csv": durabilityCsv(answer),
    "answer.json": formatDocument(answer),
    "question.json": formatDocument({ ...answer.question, datasetVersion: answer.datasetVersion }),
  };
}
