import { formatDocument } from "../../db/documents.ts";
import type { SafetyAnswer } from "../../evidence/safety/contract.ts";
import { safetyCellsCsv, safetyCsv, safetyEffectsCsv, safetyRowsCsv } from "./csv.ts";
import { safetyMarkdown } from "./markdown.ts";
import { safetyScript } from "./r-script.ts";

export function safetyFiles(answer: SafetyAnswer): Record<string, string> {
  return {
    "report.md": safetyMarkdown(answer),
    "data.csv": safetyCsv(answer),
    "cells.csv": safetyCellsCsv(answer),
    "effects.csv": safetyEffectsCsv(answer),
    "beside.csv": safetyRowsCsv(answer),
    "analysis.R": safetyScript(answer),
    "answer.json": formatDocument(answer),
    "question.json": formatDocument({ ...answer.question, datasetVersion: answer.datasetVersion }),
  };
}
