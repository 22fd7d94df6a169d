import { formatDocument } from "../../db/documents.ts";
import { askClaims } from "../../evidence/claims/ask.ts";
import { type ClaimsAnswer, claimsAnswer, claimsQuery } from "../../evidence/claims/contract.ts";
import type { View } from "../view.ts";
import { claimsCsv } from "./csv.ts";
import { claimsMarkdown } from "./markdown.ts";

export const claimsView: View<typeof claimsQuery, ClaimsAnswer> = {
  path: "/claims",
  summary: "Claims with their verdicts",
  query: claimsQuery,
  answer: claimsAnswer,
  ask: askClaims,
  nameOf: () => "claims",
  csvLine: "One line per number a rule looked at.",
  csv: claimsCsv,
  markdown: claimsMarkdown,
  filesFor: "The claims as CSV, a document to read, the whole answer.",
  files: (answer) => ({
    "report.md": claimsMarkdown(answer),
    "data.csv": claimsCsv(answer),
    "answer.json": formatDocument(answer),
  }),
};
