import { readPrintedValue } from "#domain/entry/printed-value.ts";
import type {
  Candidate,
  DecimalMark,
  PrintedContext,
  PrintedReading,
} from "#domain/entry/printed-value/reading.ts";

/** One pasted text and the cell it falls on, by its place in the block. */
export interface PastedCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly reading: PrintedReading;
}

/** Cells that leave the same doubt; one answer serves them all. */
export interface PastedQuestion {
  readonly id: string;
  readonly cells: readonly PastedCell[];
  /** Words of the first cell's readings, in the order in which all cells offer them. */
  readonly choices: readonly string[];
}

/** Rows and columns of copied spreadsheet cells; null where the text is one value. */
export function blockOf(text: string): readonly (readonly string[])[] | null {
  const lines = text.replace(/\r\n?/g, "\n").replace(/\n+$/, "").split("\n");
  if (lines.length === 1 && !text.includes("\t")) return null;
  return lines.map((line) => line.split("\t"));
}

/** Reads a block; `contextAt` answers null where a text falls outside the grid. */
export function readBlock(
  block: readonly (readonly string[])[],
  contextAt: (row: number, column: number) => PrintedContext | null,
): readonly PastedCell[] {
  const mark = markOf(block.flat());
  return block.flatMap((line, row) =>
    line.flatMap((text, column): PastedCell[] => {
      if (text.trim() === "") return [];
      const context = contextAt(row, column);
      const reading: PrintedReading =
        context === null
          ? { outcome: "refused", message: `“${text}” falls outside the grid` }
          : readPrintedValue(text, mark === null ? context : { ...context, mark });
      return [{ row, column, text, reading }];
    }),
  );
}

/** The doubts of a block, one entry for each kind with the same readings on offer. */
export function questionsOf(cells: readonly PastedCell[]): readonly PastedQuestion[] {
  const groups = new Map<string, PastedCell[]>();
  for (const cell of cells) {
    const { reading } = cell;
    if (reading.outcome !== "read" || reading.question === null) continue;
    const key = `${reading.question.id} ${reading.candidates.length}`;
    groups.set(key, [...(groups.get(key) ?? []), cell]);
  }
  return [...groups].map(([id, members]) => {
    const [first] = members;
    const words =
      first?.reading.outcome === "read" ? first.reading.candidates.map(({ words }) => words) : [];
    return { id, cells: members, choices: words };
  });
}

/** What one cell becomes when its question has been answered; null while it has not. */
export function answered(cell: PastedCell, answers: ReadonlyMap<string, number>): Candidate | null {
  const { reading } = cell;
  if (reading.outcome !== "read") return null;
  if (reading.question === null) return reading.candidates[0];
  const choice = answers.get(`${reading.question.id} ${reading.candidates.length}`);
  return choice === undefined ? null : (reading.candidates[choice] ?? null);
}

/** The decimal mark that some cell makes certain and none contradicts. */
function markOf(texts: readonly string[]): DecimalMark | null {
  const comma = texts.some((text) => /\d,\d{1,2}(?!\d)/.test(text));
  const point = texts.some((text) => /\d[.·]\d/.test(text));
  if (comma === point) return null;
  return comma ? "comma" : "point";
}
