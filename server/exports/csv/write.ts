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
    [Object.keys(columns), ...rows.map((row) => Object.values(columns).map((value) => value(row)))],
    { cast: { boolean: (value) => (value ? "true" : "false") } },
  );
}
