import { stringify } from "csv-stringify/browser/esm/sync";
import type { PreviewedFile } from "./decisions.ts";

export interface Refusal {
  readonly file: string;
  readonly row: number | null;
  readonly study: string | null;
  readonly field: string | null;
  readonly value: string | null;
  readonly reason: string;
}

/** Everything that did not go in, or not as it stood, at its row. */
export function refusalsOf(files: readonly PreviewedFile[]): Refusal[] {
  return files.flatMap(({ name, answer, studies }) => [
    ...answer.problems.map(({ row, field, value, message }) => ({
      file: name,
      row,
      study: null,
      field,
      value,
      reason: message,
    })),
    ...studies.flatMap(({ study, outcome }) => [
      ...study.problems.map(({ row, field, value, message }) => ({
        file: name,
        row,
        study: study.name,
        field,
        value,
        reason: message,
      })),
      ...(outcome?.outcome === "refused"
        ? study.rows.map((row) => ({
            file: name,
            row,
            study: study.name,
            field: null,
            value: null,
            reason: outcome.message ?? "It was refused.",
          }))
        : []),
    ]),
  ]);
}

export function refusalsCsv(refusals: readonly Refusal[]): string {
  return stringify([
    ["file", "row", "study", "field", "value", "reason"],
    ...refusals.map(({ file, row, study, field, value, reason }) =>
      [file, row, study, field, value, reason].map(harmless),
    ),
  ]);
}

/** Text that a spreadsheet would take for a formula stands behind an apostrophe. */
function harmless(cell: string | number | null): string | number | null {
  return typeof cell === "string" && /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
}
