import { stringify } from "csv-stringify/sync";

/** One column of a CSV: its header and the value it takes from a row. */
export type CsvColumns<Row> = Readonly<
  Record<string, (row: Row) => string | number | boolean | null>
>;

/**
 * Comma-separated values with a header line, as a spreadsheet and R read them: an absent value is
 * an empty cell and text is quoted where it must be.
 */
export function writeCsv<Row>(columns: CsvColumns<Row>, rows: readonly Row[]): string {
  return stringify(
    [
      Object.keys(columns),
      ...rows.map((row) => Object.values(columns).map((value) => harmless(value(row)))),
    ],
    { cast: { boolean: (value) => (value ? "true" : "false") } },
  );
}

/**
 * Text that a spreadsheet would take for a formula is written behind an apostrophe. Numbers are
 * left alone: −0.5 is a number, "-0.5+A1" is not.
 */
function harmless<Cell>(value: Cell): Cell | string {
  return typeof value === "string" && /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
}
