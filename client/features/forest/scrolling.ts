import {
  headsHeight,
  heightBelow,
  placeAcross,
  type PlacedColumns,
  type PlacedLine,
  placeLines,
} from "./layout.ts";
import type { ForestLine } from "./lines.ts";
import type { Forest } from "./view-model.ts";

/** A figure of so many lines is drawn whole; the rows of a longer one scroll in a region of their own. */
const mostDrawnWhole = 60;

/** On a phone so many rows are as tall as any browser makes a picture. */
export const mostInPng = 400;

/** More levels than this would leave no room for the rows they stand under. */
const mostPinnedLevels = 3;

/** Lines drawn and kept together while rows scroll. */
const linesPerBlock = 10;

/** True where only the rows in sight are drawn, so that thousands of studies stay usable. */
export function scrolls({ lines }: Forest): boolean {
  return lines.length > mostDrawnWhole;
}

/** Lines of a scrolling plot: `rows` scroll, `pinned` stay in sight below them. */
interface ForestParts {
  readonly rows: readonly ForestLine[];
  readonly pinned: readonly ForestLine[];
}

/**
 * What everything comes to stays in sight. Where nothing is pooled over all groups, the few groups'
 * own totals do, each named after its group.
 */
export function partsOf({ lines }: Forest): ForestParts {
  const overall = lines.filter(isOverall);
  const rows = lines.filter((line) => !isOverall(line));
  if (overall.length > 0) return { rows, pinned: overall };
  const totals = groupTotals(lines);
  return { rows, pinned: totals.length > mostPinnedLevels ? [] : totals };
}

/** What everything comes to, rather than a study or a group. */
export function isOverall(line: ForestLine): boolean {
  return line.kind === "prediction" || (line.kind === "total" && line.overall);
}

function groupTotals(lines: readonly ForestLine[]): ForestLine[] {
  let group = "";
  return lines.flatMap((line): ForestLine[] => {
    if (line.kind === "heading") group = line.label;
    return line.kind === "total"
      ? [{ ...line, id: `pinned ${line.id}`, label: `${group}: ${line.label}` }]
      : [];
  });
}

/** Neighbouring rows that come and go together. */
export interface ForestBlock {
  readonly top: number;
  readonly height: number;
  readonly lines: readonly PlacedLine[];
}

export interface ScrollingForest extends PlacedColumns {
  /** All rows, in pixels from the first row's top. */
  readonly lines: readonly PlacedLine[];
  readonly blocks: readonly ForestBlock[];
  readonly rowsHeight: number;
  readonly headsHeight: number;
  /** The pinned lines and the axis, in pixels from the top of their own drawing. */
  readonly foot: {
    readonly lines: readonly PlacedLine[];
    readonly bottom: number;
    readonly height: number;
  };
}

export function placeScrolling(forest: Forest, width: number): ScrollingForest {
  const across = placeAcross(forest, width);
  const { rows, pinned } = partsOf(forest);
  const placed = placeLines(forest, rows, across, 0);
  const below = placeLines(forest, pinned, across, 2);
  const bottom = below.bottom + 6;
  return {
    ...across,
    lines: placed.lines,
    blocks: blocksOf(placed.lines),
    rowsHeight: placed.bottom,
    headsHeight: across.compact ? 0 : headsHeight,
    foot: { lines: below.lines, bottom, height: heightBelow(across, bottom) },
  };
}

function blocksOf(lines: readonly PlacedLine[]): ForestBlock[] {
  return Array.from({ length: Math.ceil(lines.length / linesPerBlock) }, (_, position) => {
    const own = lines.slice(position * linesPerBlock, (position + 1) * linesPerBlock);
    const [top, end] = [own[0]?.row[0] ?? 0, own.at(-1)?.row[1] ?? 0];
    return { top, height: end - top, lines: own };
  });
}
