import { CsvError, parse } from "csv-parse/sync";
import { SourceError, type SourceProblem } from "../suggestion.ts";

/** One line of a table under its header. */
export interface TableRow {
  /** As a spreadsheet counts: the header is row 1. */
  readonly row: number;
  /** Cells that hold something, by column; blank and `NA` are absent. */
  readonly cells: Readonly<Record<string, string>>;
}

export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
  /** Rows that do not fit under the header. */
  readonly problems: readonly SourceProblem[];
}

const separators = [";", ",", "\t"] as const;

/**
 * Reads separated values as R and spreadsheets write them: semicolon, comma or tab, quoted cells with
 * separators and line ends inside, a byte-order mark, the row names that R puts before the columns.
 * Throws a SourceError where the file is no table.
 */
export function readTable(text: string): Table {
  const records = parsed(text, separatorOf(text));
  const [first, ...lines] = records;
  if (first === undefined) throw new SourceError("The file is empty.");
  const header = withoutRowNames(
    first.cells.map((name) => name.trim()),
    lines,
  );
  const columns = header.names.filter((name) => name !== "");
  refuseRepeated(columns);
  const rows: TableRow[] = [];
  const problems: SourceProblem[] = [];
  for (const { row, cells: line } of lines) {
    const cells = header.rowNames ? line.slice(1) : line;
    if (cells.every((cell) => cell.trim() === "")) continue;
    if (cells.length === header.names.length)
      rows.push({ row, cells: cellsOf(header.names, cells) });
    else
      problems.push({
        row,
        field: null,
        value: null,
        message: `This row has ${cells.length} cells under ${header.names.length} columns; a cell with a separator in it must stand in quotes.`,
      });
  }
  return { columns, rows, problems };
}

/** The columns of a file by its first characters, for telling formats apart; none where it is no table. */
export function columnsOf(text: string): string[] {
  const line = firstLine(text);
  try {
    return (parsed(line, separatorOf(line))[0]?.cells ?? []).map((name) => name.trim());
  } catch (failure) {
    if (failure instanceof SourceError) return [];
    throw failure;
  }
}

function firstLine(text: string): string {
  const start = text.slice(0, 20_000);
  return start.split(/\r\n|\r|\n/).find((line) => line.trim() !== "") ?? "";
}

/** The separator that stands most often in the header, outside quotes. */
function separatorOf(text: string): string {
  const bare = firstLine(text).replaceAll(/"[^"]*"/g, "");
  const counted = separators.map((mark) => ({ mark, count: bare.split(mark).length }));
  return counted.toSorted((a, b) => b.count - a.count)[0]?.mark ?? ",";
}

interface Line {
  readonly row: number;
  readonly cells: readonly string[];
}

function parsed(text: string, delimiter: string): Line[] {
  try {
    const rows: number[] = [];
    const records = parse(text, {
      bom: true,
      delimiter,
      relax_column_count: true,
      skip_empty_lines: true,
      on_record: (record: string[], { records: before, empty_lines: blank }) => {
        rows.push(before + blank);
        return record;
      },
    });
    return records.map((cells, position) => ({ row: rows[position] ?? 0, cells }));
  } catch (failure) {
    if (!(failure instanceof CsvError)) throw failure;
    const line = typeof failure["lines"] === "number" ? ` near line ${failure["lines"]}` : "";
    throw new SourceError(
      `The file cannot be read as a table: a quotation mark is out of place${line}. Quotes inside a quoted cell are written twice.`,
    );
  }
}

/** R puts row names under a blank header or under none at all. */
function withoutRowNames(
  names: readonly string[],
  lines: readonly Line[],
): { readonly names: readonly string[]; readonly rowNames: boolean } {
  const underNone =
    lines.length > 0 && lines.every(({ cells }) => cells.length === names.length + 1);
  if (underNone) return { names, rowNames: true };
  const [first = "", ...rest] = names;
  return /^$|^(?:rownames|Unnamed: 0)$/i.test(first)
    ? { names: rest, rowNames: true }
    : { names, rowNames: false };
}

function refuseRepeated(columns: readonly string[]): void {
  const repeated = columns.filter((name, position) => columns.indexOf(name) !== position);
  if (repeated.length > 0)
    throw new SourceError(`The column ${repeated[0]} stands more than once in the header.`);
}

function cellsOf(names: readonly string[], cells: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name, position) => {
      const cell = (cells[position] ?? "").trim();
      return name === "" || cell === "" || cell === "NA" ? [] : [[name, cell]];
    }),
  );
}
