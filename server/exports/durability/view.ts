import { askDurability } from "../../evidence/durability/ask.ts";
import {
  type DurabilityAnswer,
  durabilityAnswer,
  durabilityQuery,
} from "../../evidence/durability/contract.ts";
import type { View } from "../view.ts";
import { durabilityFiles } from "./bundle.ts";
import { durabilityCsv } from "./csv.ts";
import { durabilityMarkdown } from "./markdown.ts";

export const durabilityView: View<typeof durabilityQuery, DurabilityAnswer> = {
  path: "/evidence/durability",
  summary: "Onset and durability, study by study",
  query: durabilityQuery,
  answer: durabilityAnswer,
  ask: askDurability,
  nameOf: () => "durability",
  csvLine: "One line per statement: onset, last separation, time to relapse, relapse hazard.",
  csv: durabilityCsv,
  markdown: durabilityMarkdown,
  filesFor: "The statements as CSV, a document to read, the whole answer.",
  files: durabilityFiles,
};
