import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { checkCollection } from "#domain/study/checks/check-collection.ts";
import { checkRecord } from "#domain/study/checks/check-record.ts";
import type { Problem } from "#domain/study/checks/problem.ts";
import { checkCertainty } from "./evidence/certainty/check.ts";
import { checkClaims } from "./claims-check.ts";
import { readDataFiles } from "./db/data-files.ts";
import { collections } from "./db/collections.ts";
import { formatDocument } from "./db/documents.ts";

export interface DataReport {
  readonly records: number;
  readonly results: number;
  readonly claims: number;
  readonly errors: number;
  readonly warnings: number;
  readonly hints: number;
  /** Warnings a curator has answered in the record. */
  readonly accepted: number;
  readonly problems: readonly (Problem & { readonly key: string })[];
}

/**
 * Checks every record of a data folder, alone, beside the others, and in its written form; then every
 * claim against what the records say.
 */
export async function checkData(folder: string): Promise<DataReport> {
  const { records, collected } = await readDataFiles(folder);
  const problems: (Problem & { key: string })[] = [];
  let accepted = 0;
  for (const record of records) {
    const report = checkRecord(record);
    accepted += report.accepted.length;
    problems.push(...report.problems.map((problem) => ({ key: record.key, ...problem })));
    const written = await readFile(join(folder, "studies", `${record.key}.json`), "utf8");
    if (written !== formatDocument(record)) problems.push(writtenForm(record.key));
  }
  for (const { kind, file } of collections) {
    const own = collected.filter((one) => one.kind === kind);
    const text = formatDocument(own.map(({ document }) => JSON.parse(document) as unknown));
    if (own.length > 0 && (await readFile(join(folder, file), "utf8")) !== text)
      problems.push(writtenForm(file));
  }
  problems.push(
    ...checkCollection(records),
    ...checkClaims(records, collected),
    ...checkCertainty(collected),
  );
  const count = (level: Problem["level"]): number =>
    problems.filter((problem) => problem.level === level).length;
  return {
    records: records.length,
    results: records.reduce((total, record) => total + record.results.length, 0),
    claims: collected.filter(({ kind }) => kind === "claim").length,
    errors: count("error"),
    warnings: count("warning"),
    hints: count("hint"),
    accepted,
    problems,
  };
}

function writtenForm(key: string): DataReport["problems"][number] {
  return {
    key,
    check: "written-form",
    level: "error",
    at: "file",
    message: "is not in the form that export writes; run npm run data -- format",
  };
}

/** The report as lines: errors and open warnings one by one, hints as a number. */
export function printProblems(report: DataReport): string {
  const lines = report.problems
    .filter(({ level }) => level !== "hint")
    .map(({ key, level, check, at, message }) => `${level} ${key} ${at}: ${message} (${check})`);
  return [
    ...lines,
    `${report.records} records, ${report.results} results, ${report.claims} claims: ${report.errors} errors, ${report.warnings} open warnings, ${report.accepted} answered warnings, ${report.hints} hints.`,
  ].join("\n");
}
