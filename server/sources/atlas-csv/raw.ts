import { columnsOf, readTable, type Table } from "../table/read-table.ts";
import { SourceError } from "../suggestion.ts";

/** The tables of the Atlas that can be taken in again, and those that only show what others hold. */
export type AtlasTable = "studies" | "forest" | "arms" | "no-numbers";

/** Which of the Atlas's own CSV exports has these columns; undefined where none has. */
function tableOf(columns: readonly string[]): AtlasTable | undefined {
  const has = (...names: readonly string[]): boolean =>
    names.every((name) => columns.includes(name));
  if (has("key", "title", "participants_counts", "comparator_classes")) return "studies";
  if (has("key", "status", "reason_code", "study", "condition_arm1")) return "forest";
  if (has("study", "arm", "arm_label", "result", "events", "n")) return "arms";
  return has("study", "arm", "hours", "value", "ci_low", "ci_high") ? "no-numbers" : undefined;
}

export function recognisesAtlas(text: string): boolean {
  return tableOf(columnsOf(text)) !== undefined;
}

/** Reads a table of the Atlas. Throws a SourceError where it is none or holds drawn points alone. */
export function readAtlas(text: string): {
  readonly kind: Exclude<AtlasTable, "no-numbers">;
  readonly table: Table;
} {
  const table = readTable(text);
  const kind = tableOf(table.columns);
  if (kind === undefined)
    throw new SourceError(
      "This is none of the Atlas's tables that can be taken in: the list of studies, the studies behind a pooled effect, the arms behind rates.",
    );
  if (kind === "no-numbers")
    throw new SourceError(
      "This table of the Atlas holds the points of a chart, without numbers of people. Import the study's JSON file instead.",
    );
  return {
    kind,
    table: {
      ...table,
      rows: table.rows.map(({ row, cells }) => ({ row, cells: plainCells(cells) })),
    },
  };
}

/** The export puts an apostrophe before what a spreadsheet would take for a formula. */
function plainCells(cells: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(cells).map(([name, cell]) => [name, cell.replace(/^'(?=[=+\-@\t\r])/, "")]),
  );
}
