import { spanOf } from "../../ui/reading.ts";
import { measures } from "#domain/measures/index.ts";
import { logitScale, logScale } from "#domain/measures/reading-scales.ts";
import type { Measure, ReadingScale } from "#domain/measures/measure.ts";
import { normalUpperQuantile } from "#domain/stats/normal.ts";
import type { ChartPoint } from "../../ui/chart-surface.tsx";
import { type Axis, forestAxis, plotValue, type Span, spanText } from "../../ui/forest-axis.ts";
import { decimal, plural } from "../../ui/number-format.ts";
import type { OwnAnswer } from "./query.ts";
import type { OwnQuestion } from "./request.ts";
import type { OwnRow } from "./rows.ts";

interface ForestRow {
  readonly position: number;
  readonly label: string;
  readonly state: "kept" | "out" | "omitted";
  /** Null where the row has no effect to show. */
  readonly effect: Span | null;
  /** 0–100; null for rows that carry none. */
  readonly weight: number | null;
  /** What the others give without this row. */
  readonly without: Span | null;
}

export interface Forest {
  readonly measure: Measure;
  readonly level: number;
  readonly reading: ReadingScale;
  readonly rows: readonly ForestRow[];
  /** Trials behind the figures. */
  readonly k: number;
  /** Null below two trials: one trial is never called pooled. */
  readonly pooled: Span | null;
  readonly prediction: { readonly low: number; readonly high: number } | null;
  readonly nullAt: number | null;
  readonly axis: Axis;
}

/** Everything the forest plot shows, before it has a size. */
export function forestOf({ question, all, kept }: OwnAnswer): Forest {
  const measure: Measure = measures[question.measure];
  const reading = readingOf(question);
  const rows = forestRows({ question, all, kept }, reading);
  const k = kept?.k ?? 0;
  const pooled = kept === null || k < 2 ? null : spanOf(kept.transformed);
  const prediction = kept === null ? null : predictionOf(kept.transformed);
  const nullAt =
    measure.nullValue === null || reading === logitScale
      ? null
      : reading.toReading(measure.nullValue, null);
  const spans = [
    ...rows.flatMap(({ effect }) => effect ?? []),
    ...(pooled === null ? [] : [pooled]),
  ];
  const axis = forestAxis(reading.axis, {
    estimates: [
      ...spans.map(({ estimate }) => estimate),
      ...(nullAt === null ? [] : [nullAt]),
      ...(pooled === null ? [] : [pooled.low, pooled.high]),
    ],
    ends: [
      ...spans.flatMap(({ low, high }) => [low, high]),
      ...(prediction === null ? [] : [prediction.low, prediction.high]),
    ],
  });
  return { measure, level: question.level, reading, rows, k, pooled, prediction, nullAt, axis };
}

function forestRows({ question, all, kept }: OwnAnswer, reading: ReadingScale): ForestRow[] {
  const out = new Set(question.out);
  const keptRows = question.rows.filter(({ position }) => !out.has(position));
  // Answers count the rows they were sent; both lead back to the row of the table.
  const byPosition = <Entry extends { readonly row: number }>(
    entries: readonly Entry[] | null | undefined,
    sent: readonly OwnRow[],
  ) => new Map((entries ?? []).map((entry) => [sent[entry.row - 1]?.position, entry]));
  const ofAll = byPosition(all.rows, question.rows);
  const ofKept = byPosition(kept?.rows, keptRows);
  const without = byPosition(kept?.leaveOneOut, keptRows);
  return question.rows.map((row) => {
    const used = ofKept.get(row.position);
    const effect = used ?? (out.has(row.position) ? ofAll.get(row.position) : undefined);
    const rest = without.get(row.position);
    const size = sizeOf(row);
    return {
      position: row.position,
      label: row.label,
      state: out.has(row.position) ? "out" : used === undefined ? "omitted" : "kept",
      effect: effect === undefined ? null : effectSpan(effect, question.level, reading, size),
      weight: used?.weightPercent ?? null,
      without:
        rest === undefined
          ? null
          : spanOf({
              estimate: readOrNull(rest.estimate, reading, harmonicSize(keptRows, row)),
              ciLow: readOrNull(rest.ciLow, reading, harmonicSize(keptRows, row)),
              ciHigh: readOrNull(rest.ciHigh, reading, harmonicSize(keptRows, row)),
            }),
    };
  });
}

/** The interval of one trial by the normal distribution, as forest plots draw it. */
function effectSpan(
  { yi, vi }: { readonly yi: number | null; readonly vi: number | null },
  level: number,
  reading: ReadingScale,
  size: number | null,
): Span | null {
  if (yi === null || vi === null) return null;
  const half = normalUpperQuantile((1 - level / 100) / 2) * Math.sqrt(vi);
  return spanOf({
    estimate: readOrNull(yi, reading, size),
    ciLow: readOrNull(yi - half, reading, size),
    ciHigh: readOrNull(yi + half, reading, size),
  });
}

function predictionOf(found: {
  readonly predictionLow: number | null;
  readonly predictionHigh: number | null;
}) {
  const { predictionLow: low, predictionHigh: high } = found;
  return low === null || high === null ? null : { low, high };
}

function readOrNull(value: number | null, reading: ReadingScale, size: number | null) {
  if (value === null) return null;
  const read = reading.toReading(value, size);
  return Number.isFinite(read) ? read : null;
}

/** People of a single group; only transformations that need a size ask for it. */
function sizeOf({ values }: OwnRow): number | null {
  return values.ni ?? null;
}

function harmonicSize(rows: readonly OwnRow[], without: OwnRow): number | null {
  const sizes = rows.filter((row) => row !== without).flatMap((row) => sizeOf(row) ?? []);
  if (sizes.length === 0) return null;
  return sizes.length / sizes.reduce((sum, size) => sum + 1 / size, 0);
}

function readingOf({ measure, options }: OwnQuestion): ReadingScale {
  if (options.scale === "log") return logScale;
  if (options.scale === "logit") return logitScale;
  return measures[measure].reading;
}

export interface PlacedRow extends ForestRow {
  /** Pixels from the top of the plot to the row's middle. */
  readonly y: number;
}

export interface PlacedForest {
  readonly rows: readonly PlacedRow[];
  readonly more: number;
  readonly pooledY: number | null;
  readonly predictionY: number | null;
  /** Of everything above the axis. */
  readonly height: number;
  readonly compact: boolean;
}

/** Width below which words stand above the marks instead of beside them. */
const compactBelow = 720;

/** A taller drawing than this many rows helps nobody; the table and the files hold all. */
const mostDrawn = 300;

export function placeForest(forest: Forest, width: number): PlacedForest {
  const compact = width < compactBelow;
  const rowHeight = compact ? 42 : 26;
  const offset = compact ? 28 : 13;
  let y = compact ? 4 : 30;
  const next = () => {
    const at = y + offset;
    y += rowHeight;
    return at;
  };
  const rows = forest.rows.slice(0, mostDrawn).map((row) => ({ ...row, y: next() }));
  y += 10;
  const pooledY = forest.pooled === null ? null : next();
  const predictionY = forest.prediction === null ? null : next();
  return {
    rows,
    more: forest.rows.length - rows.length,
    pooledY,
    predictionY,
    height: y + 8,
    compact,
  };
}

/** One sentence per row for keys and pointer. */
export function forestPoints(forest: Forest, placed: PlacedForest): ChartPoint[] {
  const { digits } = forest.axis;
  const middle = (forest.axis.domain[0] + forest.axis.domain[1]) / 2;
  return placed.rows.map((row) => ({
    id: String(row.position),
    x: row.effect === null ? middle : plotValue(forest.axis, row.effect.estimate),
    y: row.y,
    title: row.label,
    lines: [
      row.effect === null ? "no effect could be computed" : spanText(row.effect, digits),
      ...(row.weight === null ? [] : [`weight ${decimal(row.weight, 1)} %`]),
      ...(row.without === null ? [] : [`without it ${spanText(row.without, digits)}`]),
      row.state === "out"
        ? "taken out; Enter or a click puts it back"
        : "Enter or a click takes it out",
    ],
  }));
}

export function forestSummary(forest: Forest): string {
  const { digits } = forest.axis;
  const label = forest.measure.label;
  if (forest.k === 0) return `Forest plot of ${label}: no trial is left.`;
  if (forest.pooled === null) return `Forest plot of ${label}: one trial, nothing is pooled.`;
  return `Forest plot of ${label}: ${plural(forest.k, "trial")}, pooled ${spanText(forest.pooled, digits)}.`;
}
