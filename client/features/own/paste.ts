import { parse } from "csv-parse/browser/esm/sync";
import { type DecimalMark, decimalMarks, looksNumeric } from "./cells.ts";

export interface Table {
  /** Names over the columns, maybe fewer than columns; null where the first row already holds data. */
  readonly header: readonly string[] | null;
  /** Row 1 of every message is the first of these. */
  readonly rows: readonly (readonly string[])[];
  readonly columns: number;
  readonly marks: readonly DecimalMark[];
  /** Why the text could not be split into cells. */
  readonly fault: string | null;
}

/** Splits pasted text into a table. `header` says whether the first row holds names; null looks for itself. */
export function parseTable(text: string, header: boolean | null = null): Table {
  const delimiter = delimiterOf(text);
  const { lines, fault } = split(text, delimiter);
  const named = lines.length > 0 && (header ?? firstRowNames(lines));
  const rows = named ? lines.slice(1) : lines;
  const columns = lines.reduce((most, line) => Math.max(most, line.length), 0);
  return {
    header: named ? (lines[0] ?? []).map((name) => name.trim()) : null,
    rows,
    columns,
    marks: decimalMarks(rows, columns, delimiter === ";"),
    fault,
  };
}

/** A tab comes from a spreadsheet; a semicolon from a CSV that needs its commas for numbers. */
function delimiterOf(text: string): "\t" | ";" | "," {
  const unquoted = text.replace(/"[^"]*"/g, "");
  if (unquoted.includes("\t")) return "\t";
  return unquoted.includes(";") ? ";" : ",";
}

function split(text: string, delimiter: string): { lines: string[][]; fault: string | null } {
  if (text.includes("\0"))
    return { lines: [], fault: "This is not text; save the sheet as CSV and drop that file." };
  try {
    const lines = parse(text, {
      delimiter,
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_records_with_empty_values: true,
    });
    return { lines: lines as string[][], fault: null };
  } catch {
    return { lines: [], fault: "A quotation mark is opened and never closed." };
  }
}

/** Names hold no number, where the row below holds some. */
function firstRowNames(lines: readonly (readonly string[])[]): boolean {
  const [first = [], ...others] = lines;
  if (first.some((cell) => looksNumeric(cell))) return false;
  return others.length === 0 || others.some((line) => line.some((cell) => looksNumeric(cell)));
}
