import { type DecimalMark, decimalMarkOf, readNumber } from "../table/decimal-mark.ts";
import { readTable, type Table, type TableRow } from "../table/read-table.ts";
import { SourceError, type SourceProblem } from "../suggestion.ts";
import {
  neededColumns,
  type NumberColumn,
  rowNumberColumns,
  studyNumberColumns,
  type TextColumn,
  textColumns,
} from "./columns.ts";

/** One comparison of two arms as the file has it, blank cells and `NA` absent. */
export interface MetapsyRow {
  readonly row: number;
  readonly text: Readonly<Partial<Record<TextColumn, string>>>;
  readonly number: Readonly<Partial<Record<NumberColumn, number>>>;
  /** Cells under columns that are not carried over. */
  readonly other: Readonly<Record<string, string>>;
  /** What is wrong with its cells; `refused` where no number of the row can be used. */
  readonly problems: readonly SourceProblem[];
  readonly refused: boolean;
}

export interface MetapsyFile {
  readonly columns: readonly string[];
  readonly rows: readonly MetapsyRow[];
  readonly problems: readonly SourceProblem[];
}

/** Reads a file of either dialect. Throws a SourceError where it is none. */
export function readMetapsy(text: string): MetapsyFile {
  const table = readTable(text);
  const absent = neededColumns.filter((name) => !table.columns.includes(name));
  if (absent.length > 0)
    throw new SourceError(
      `A Metapsy file must have the column ${absent.join(", ")}; this one has ${table.columns.slice(0, 8).join(", ")} …`,
    );
  const marks = decimalMarks(table);
  return {
    columns: table.columns,
    rows: table.rows.map((row) => typedRow(row, marks)),
    problems: table.problems,
  };
}

/** One decimal mark a column: the same file may write 3,5 in one and 3.5 in another. */
function decimalMarks({ rows }: Table): ReadonlyMap<NumberColumn, DecimalMark> {
  return new Map(
    [...studyNumberColumns, ...rowNumberColumns].map((name) => [
      name,
      decimalMarkOf(rows.flatMap(({ cells }) => cells[name] ?? [])),
    ]),
  );
}

function typedRow(
  { row, cells }: TableRow,
  marks: ReadonlyMap<NumberColumn, DecimalMark>,
): MetapsyRow {
  const number: Partial<Record<NumberColumn, number>> = {};
  const problems: SourceProblem[] = [];
  for (const [name, mark] of marks) {
    const cell = cells[name];
    if (cell === undefined) continue;
    const read = readNumber(cell, mark);
    if ("number" in read) number[name] = read.number;
    else
      problems.push({
        row,
        field: name,
        value: cell,
        message: `${name} "${cell}" ${read.problem}.`,
      });
  }
  const known: ReadonlySet<string> = new Set([...textColumns, ...marks.keys()]);
  const rowNumbers: ReadonlySet<string | null> = new Set(rowNumberColumns);
  return {
    row,
    text: Object.fromEntries(textColumns.flatMap((name) => cellOf(cells, name))),
    number,
    other: Object.fromEntries(Object.entries(cells).filter(([name]) => !known.has(name))),
    problems,
    refused: problems.some(({ field }) => rowNumbers.has(field)),
  };
}

function cellOf(cells: TableRow["cells"], name: TextColumn): [TextColumn, string][] {
  const cell = cells[name];
  return cell === undefined ? [] : [[name, cell]];
}
