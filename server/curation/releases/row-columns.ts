import type { Snapshot } from "../../evidence/snapshot.ts";
import { type CsvColumns, writeCsv } from "../../exports/csv/write.ts";

type Row = Readonly<Record<string, unknown>>;

/** Every arm of every study, one line each. */
export function armsCsv({ studies }: Snapshot): string {
  return rowsCsv(studies.flatMap(({ arms }) => arms as readonly Row[]));
}

/** Every result row of every study, one line each. */
export function resultsCsv({ studies }: Snapshot): string {
  return rowsCsv(studies.flatMap(({ results }) => results as readonly Row[]));
}

/** The rows as the projection holds them, their names in snake case. */
function rowsCsv(rows: readonly Row[]): string {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const columns: CsvColumns<Row> = Object.fromEntries(
    names.map((name) => [
      name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      (row: Row) => cellOf(row[name]),
    ]),
  );
  return writeCsv(columns, rows);
}

function cellOf(value: unknown): string | number | boolean | null {
  if (value === null || value === undefined) return null;
  if (typeof value === "number" || typeof value === "boolean" || typeof value === "string")
    return value;
  return Array.isArray(value) ? value.map(String).join("|") : JSON.stringify(value);
}
