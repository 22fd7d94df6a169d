import { plotValue } from "../../ui/forest-axis.ts";
import { columnsOf, gap, placeColumns, type PlacedColumn, roomOf, shrunk } from "./columns.ts";
import { effectText } from "./drawing.ts";
import type { ForestLine } from "./lines.ts";
import type { Forest } from "./view-model.ts";
import { cellLines, compactLabel, compactWords, isWrapped, predictionText } from "./wrapped.ts";

export interface PlacedLine {
  readonly line: ForestLine;
  /** Pixels from the top to the middle of the line's marks. */
  readonly y: number;
  /** Where its row begins and ends: on a phone its words stand above its marks. */
  readonly row: readonly [number, number];
}

/** Where everything stands from left to right: the same for every line. */
export interface PlacedColumns {
  readonly width: number;
  /** Words above the marks instead of beside them. */
  readonly compact: boolean;
  readonly columns: readonly PlacedColumn[];
  readonly plot: { readonly left: number; readonly width: number };
  /** Pixels of a value on the reading scale, never beyond the plot. */
  readonly place: (value: number) => number;
}

export interface PlacedForest extends PlacedColumns {
  readonly lines: readonly PlacedLine[];
  /** Of the first line, and of the axis. */
  readonly top: number;
  readonly bottom: number;
  readonly height: number;
}

/** Width of the box that takes a study out, at the left edge of its line. */
export const boxWidth = 26;
const leastPlot = 215;
const axisHeight = 46;
/** One line more, where the words for the two sides stand one above the other. */
const sideHeight = 16;
/** Of the column heads, with the blank below them. */
export const headsHeight = 44;

/** Places every line and column. Needs the width alone, so that the frame knows the height. */
export function placeForest(forest: Forest, width: number): PlacedForest {
  const across = placeAcross(forest, width);
  const top = across.compact ? 4 : headsHeight;
  const { lines, bottom } = placeLines(forest, forest.lines, across, top);
  return { ...across, lines, top, bottom: bottom + 6, height: heightBelow(across, bottom + 6) };
}

/** Where the drawing ends whose axis stands at `bottom`. */
export function heightBelow({ compact }: PlacedColumns, bottom: number): number {
  return bottom + axisHeight + (compact ? sideHeight : 0);
}

export function placeAcross(forest: Forest, width: number): PlacedColumns {
  const everything = columnsOf(forest, [
    "name",
    "dose",
    "comparator",
    "time",
    "drugSide",
    "comparatorSide",
    "weight",
  ]);
  const after = columnsOf(forest, ["effect", "risk"]);
  const behind = gap + roomOf(after) - gap / 2;
  const before = shrunk(everything, width - behind - boxWidth - leastPlot);
  const taken = boxWidth + roomOf(before);
  // Columns that gave all that was missing leave the least, but for the dust of floating point.
  const compact = width - taken - behind < leastPlot - 1;
  const plot = compact
    ? { left: 14, width: Math.max(40, width - 28) }
    : { left: taken, width: width - taken - behind };
  const columns = compact
    ? []
    : [...placeColumns(before, boxWidth), ...placeColumns(after, plot.left + plot.width + gap)];
  const [from, to] = forest.axis.domain;
  return {
    width,
    compact,
    columns,
    plot,
    place: (value) =>
      plot.left + ((plotValue(forest.axis, value) - from) / (to - from)) * plot.width,
  };
}

const wideHeights = { heading: 30, study: 26, part: 20, total: 30, prediction: 28 } as const;
const compactHeights = { heading: 34, study: 82, part: 38, total: 44, prediction: 42 } as const;

/** Height of a study whose words take no second line. */
export function leastStudyHeight({ compact }: PlacedColumns): number {
  return (compact ? compactHeights : wideHeights).study;
}

/** Pixels from one line of words to the next. */
export const wordsStep = 15;

/** What a row needs beyond its own height for words that take several lines. */
function extraBeside(line: ForestLine, columns: readonly PlacedColumn[], forest: Forest): number {
  if (line.kind !== "study") return 0;
  const taken = columns.map((column) =>
    isWrapped(column.id) ? cellLines(line, column, forest).length : 1,
  );
  const most = Math.max(1, ...taken);
  return (most - 1) * wordsStep;
}

function extraAbove(line: ForestLine, width: number, forest: Forest): number {
  if (line.kind === "study") {
    const { name, treatment, numbers } = compactWords(line, width, forest);
    return (name.length + treatment.length + numbers.length - 3) * wordsStep;
  }
  if (line.kind !== "total" && line.kind !== "prediction") return 0;
  const text =
    line.kind === "total" ? effectText(forest, line.effect) : predictionText(line, forest);
  return (compactLabel(line.label, text, width - 2).length - 1) * wordsStep;
}

/** Places lines one below the other from `top` on; `bottom` is the end of the last. */
export function placeLines(
  forest: Forest,
  lines: readonly ForestLine[],
  { compact, columns, width }: PlacedColumns,
  top: number,
): { readonly lines: readonly PlacedLine[]; readonly bottom: number } {
  const heights = compact ? compactHeights : wideHeights;
  let y = top;
  const placed = lines.map((line): PlacedLine => {
    const extra = compact ? extraAbove(line, width, forest) : extraBeside(line, columns, forest);
    const height = heights[line.kind] + extra;
    // On a phone the marks stand under the words of their line.
    const middle = compact && line.kind !== "heading" ? height - 13 : height / 2;
    const row = [y, y + height] as const;
    const at = y + middle;
    y += height;
    return { line, y: at, row };
  });
  return { lines: placed, bottom: y };
}
