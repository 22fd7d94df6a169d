import type { ClosedList, ListEntry } from "#domain/vocabulary/closed-list.ts";
import { readNumber } from "../table/decimal-mark.ts";
import type { TableRow } from "../table/read-table.ts";
import type { SourceProblem } from "../suggestion.ts";

/** Reads the cells of one row and keeps what is wrong with them. */
export function cellReader({ row, cells }: TableRow) {
  const problems: SourceProblem[] = [];
  const refuse = (field: string, words: string): undefined => {
    const value = cells[field] ?? null;
    problems.push({ row, field, value, message: `${field} "${value}" ${words}` });
    return undefined;
  };
  return {
    problems,
    refuse,
    text: (field: string): string | undefined => cells[field],
    /** The parts of a cell that lists several. */
    list: (field: string): string[] => cells[field]?.split("|") ?? [],
    number: (field: string): number | undefined => {
      const cell = cells[field];
      if (cell === undefined) return undefined;
      const read = readNumber(cell, ".");
      return "number" in read ? read.number : refuse(field, `${read.problem}.`);
    },
    /** A whole number, zero or more. */
    count: (field: string): number | undefined => {
      const cell = cells[field];
      if (cell === undefined) return undefined;
      return /^\d{1,9}$/.test(cell) ? Number(cell) : refuse(field, "is no whole number of people.");
    },
    idIn: <Entry extends ListEntry>(
      field: string,
      list: ClosedList<Entry>,
    ): Entry["id"] | undefined => {
      const cell = cells[field];
      if (cell === undefined) return undefined;
      return list.has(cell)
        ? cell
        : refuse(field, "is none of the Atlas's values; it is left out.");
    },
  };
}

export type CellReader = ReturnType<typeof cellReader>;

/** Fields that have a value. */
export function given(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** "0.5 mg/kg" as a record has it; other words stay words. */
export function doseIn(words: string | undefined) {
  if (words === undefined) return undefined;
  const parts = /^(\d+(?:\.\d+)?) (mg\/kg\/h|mg\/24h|mg\/kg|mg)$/.exec(words);
  return parts === null ? { detail: words } : { value: Number(parts[1]), unit: parts[2] };
}
