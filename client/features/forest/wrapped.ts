import { rangeText } from "../../ui/forest-axis.ts";
import { shortened } from "../../ui/forest-marks.tsx";
import { decimal } from "../../ui/number-format.ts";
import { wrapText } from "../../ui/wrap-text.ts";
import { cellText, type ColumnId, type PlacedColumn } from "./columns.ts";
import type { StudyLine } from "./lines.ts";
import type { Forest } from "./view-model.ts";

/** A row grows with its words up to so many lines; a longer text is cut and whole in the table. */
const mostLines = 3;

/** The blank between a number and its unit, which stay together. */
const beforeUnit = /(?<=\d) (?=\p{L})/gu;

/** A text in the lines there is room for; the last is cut where even they do not hold it. */
function wrapped(text: string, letters: number): string[] {
  const whole = text.replace(beforeUnit, "\u00a0");
  if (whole.length <= letters) return [whole];
  const lines = wrapText(whole, letters);
  const kept = lines.length <= mostLines ? lines : lines.slice(0, mostLines - 1);
  const rest = lines.slice(kept.length).join(" ");
  return [...kept, ...(rest === "" ? [] : [rest])].map((line) => shortened(line, letters));
}

/** Columns of words; the others hold numbers, which are never parted. */
const wraps: ReadonlySet<ColumnId> = new Set(["name", "dose", "comparator", "time"]);

/** True where a text may take several lines. */
export function isWrapped(id: ColumnId): boolean {
  return wraps.has(id);
}

/** What stands in a cell, line by line; a name without the marks behind it. */
export function cellLines(
  line: StudyLine,
  { id, letters }: Pick<PlacedColumn, "id" | "letters">,
  forest: Pick<Forest, "axis">,
): string[] {
  if (!isWrapped(id)) return [cellText(line, id, forest)];
  if (id !== "name") return wrapped(cellText(line, id, forest), letters);
  return wrapped(line.name, letters - marksRoom(line));
}

/** Letters that the small marks behind a name take. */
function marksRoom({ marks }: StudyLine): number {
  return marks === "" ? 0 : marks.length * 0.7 + 0.5;
}

/** The words above the marks of a line, where there is no room beside them. */
export interface CompactWords {
  readonly effect: string;
  readonly name: readonly string[];
  readonly treatment: readonly string[];
  readonly numbers: readonly string[];
}

export function compactWords(
  line: StudyLine,
  width: number,
  forest: Pick<Forest, "axis">,
): CompactWords {
  const effect = cellText(line, "effect", forest);
  const weight = line.weight === null ? "" : `, weight ${decimal(line.weight, 1)} %`;
  const numbers = `${line.drugSide} against ${line.comparatorSide}${line.out ? ", taken out" : weight}`;
  return {
    effect,
    name: wrapped(line.name, (width - effect.length * 6.6 - 32) / 7.2 - marksRoom(line)),
    treatment: wrapped(
      `${cellText(line, "dose", forest)} · ${line.comparator} · ${line.time}`,
      (width - 50) / 5.6,
    ),
    numbers: wrapped(numbers, (width - 24) / 5.6),
  };
}

export function predictionText(
  range: { readonly low: number; readonly high: number },
  { axis }: Pick<Forest, "axis">,
): string {
  return `[${rangeText(range, axis.digits)}]`;
}

/** The label of a total above its marks, beside its numbers. */
export function compactLabel(label: string, text: string, room: number): string[] {
  return wrapped(label, (room - text.length * 6.6 - 8) / 6.8);
}
