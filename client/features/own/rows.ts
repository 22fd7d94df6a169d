import { measures } from "#domain/measures/index.ts";
import type { RowField } from "#domain/measures/measure.ts";
import { InvalidInputError } from "#domain/stats/invalid-input-error.ts";
import { largestRequest, type MetaAnalysisRequest } from "#domain/stats/meta-analysis-request.ts";
import { readCell } from "./cells.ts";
import { type ColumnField, fieldWords } from "./columns.ts";
import type { Table } from "./paste.ts";
import { type Problem, problemOfDetail } from "./problem.ts";

export type OwnMeasure = MetaAnalysisRequest["measure"];
type MetaAnalysisRow = MetaAnalysisRequest["rows"][number];

/** One row of the table, as the engine takes it. */
export interface OwnRow {
  /** 1-based, as numbered beside the table. */
  readonly position: number;
  readonly label: string;
  readonly values: MetaAnalysisRow;
}

export interface ReadRows {
  readonly rows: readonly OwnRow[];
  readonly problems: readonly Problem[];
}

/** Reads the table for a measure. A row with a problem is named and left out; nothing is put in its place. */
export function readRows(
  table: Table,
  columns: readonly ColumnField[],
  measure: OwnMeasure,
): ReadRows {
  if (table.fault !== null) return { rows: [], problems: [ofTable(table.fault)] };
  if (table.rows.length === 0) return { rows: [], problems: [] };
  const wrong = columnProblems(columns, measure);
  if (wrong.length > 0) return { rows: [], problems: wrong };
  if (table.rows.length > largestRequest)
    return {
      rows: [],
      problems: [
        ofTable(`${table.rows.length} rows; at most ${largestRequest} can be pooled at once`),
      ],
    };
  const problems: Problem[] = [];
  const rows = table.rows.flatMap((cells, index) => {
    const position = index + 1;
    const { values, found } = readRow(cells, columns, table, measure, position);
    problems.push(...found);
    const label = String(values.slab ?? `Row ${position}`);
    return found.length > 0 ? [] : [{ position, label, values }];
  });
  const impossible = impossibleValues(rows, measure);
  const named = new Set(impossible.map(({ row }) => row));
  return {
    rows: rows.filter(({ position }) => !named.has(position)),
    problems: [...problems, ...impossible].toSorted((a, b) => (a.row ?? 0) - (b.row ?? 0)),
  };
}

/** True where the columns hold all that the measure needs. */
export function suits(columns: readonly ColumnField[], measure: OwnMeasure): boolean {
  return missingFields(columns, measure).length === 0;
}

function readRow(
  cells: readonly string[],
  columns: readonly ColumnField[],
  table: Table,
  measure: OwnMeasure,
  position: number,
): { values: MetaAnalysisRow; found: Problem[] } {
  const found: Problem[] = [];
  const values: MetaAnalysisRow = {};
  const used = usedFields(measure);
  for (const [column, field] of columns.entries()) {
    const text = cells[column] ?? "";
    if (field === "slab" && text.trim() !== "") values.slab = text.trim();
    if (field === "slab" || field === "ignore" || !used.has(field)) continue;
    const cell = readCell(text, table.marks[column] ?? "point");
    if (cell.kind === "unreadable") found.push({ row: position, field, message: cell.message });
    if (cell.kind !== "number") continue;
    if (field !== "sei") values[field] = cell.value;
    else if (cell.value > 0) values.vi = cell.value ** 2;
    else
      found.push({
        row: position,
        field,
        message: `${cell.value} is not above 0; a standard error must be`,
      });
  }
  if (table.header !== null && cells.slice(table.header.length).some((cell) => cell.trim() !== ""))
    found.push({ row: position, field: null, message: "holds more cells than there are names" });
  return { values, found };
}

/** What the measure itself refuses, such as more events than people. */
function impossibleValues(rows: readonly OwnRow[], measure: OwnMeasure): Problem[] {
  try {
    measures[measure].read(rows.map(({ values }) => values));
    return [];
  } catch (failure) {
    if (!(failure instanceof InvalidInputError)) throw failure;
    const positions = rows.map(({ position }) => position);
    return failure.details.map((detail) => problemOfDetail(detail, positions));
  }
}

function columnProblems(columns: readonly ColumnField[], measure: OwnMeasure): Problem[] {
  const used = usedFields(measure);
  const twice = [...used].filter(
    (field) => columns.filter((column) => column === field).length > 1,
  );
  const problems = twice.map((field) =>
    ofTable(`Two columns are “${fieldWords[field]}”; keep one`),
  );
  if (used.has("sei") && columns.includes("vi") && columns.includes("sei"))
    problems.push(ofTable("Both a variance and a standard error are given; keep one of them"));
  const missing = missingFields(columns, measure);
  if (missing.length > 0) {
    const wanted = missing.map((choices) =>
      choices.map((field) => `${fieldWords[field]} (${field})`).join(" or "),
    );
    problems.push(
      ofTable(
        `For a ${measures[measure].label} no column is yet: ${wanted.join("; ")}. Say what each column is, or choose another measure`,
      ),
    );
  }
  return problems;
}

/** The sets of needed fields run parallel: at each place one of the alternatives is enough. */
function missingFields(columns: readonly ColumnField[], measure: OwnMeasure): ColumnField[][] {
  const sets: readonly (readonly RowField[])[] = measures[measure].needs;
  const places = sets[0] ?? [];
  return places.flatMap((_, place) => {
    const choices = new Set<ColumnField>(sets.flatMap((set) => set[place] ?? []));
    if (choices.has("vi")) choices.add("sei");
    return columns.some((column) => choices.has(column)) ? [] : [[...choices]];
  });
}

function usedFields(measure: OwnMeasure): Set<ColumnField> {
  const used = new Set<ColumnField>(measures[measure].needs.flat());
  if (used.has("vi")) used.add("sei");
  return used;
}

function ofTable(message: string): Problem {
  return { row: null, field: null, message };
}
