import type { ChartPoint } from "./chart-surface.tsx";
import { type Axis, forestAxis, plotValue, rangeText, type Span, spanText } from "./forest-axis.ts";
import { routeOutline } from "./route-shape.ts";

/** One line of a list of effects: what it is, its interval, and where another study would lie. */
export interface IntervalRow {
  readonly id: string;
  readonly label: string;
  /** Stands muted behind the label: "4 trials, 212 people". */
  readonly detail: string;
  /** On the reading scale; null where there is nothing to draw. */
  readonly span: Span | null;
  readonly prediction: { readonly low: number; readonly high: number } | null;
  /** "sum" is a diamond as wide as its interval, "one" a hollow square: a single trial. */
  readonly mark: "point" | "one" | "sum";
  /** Set for the row that sums up the others. */
  readonly strong: boolean;
  readonly color: string;
  /** Outline of the mark around a centre; squares unless a route gives its own. */
  readonly outline: (x: number, y: number, r: number) => string;
  /** What a reader is told beyond label, detail and interval. */
  readonly more: readonly string[];
}

export interface IntervalList {
  readonly rows: readonly IntervalRow[];
  readonly axis: Axis;
  readonly nullAt: number | null;
  /** The value every row is to be held against, such as the pooled estimate of all. */
  readonly reference: number | null;
  readonly favours: { readonly left: string; readonly right: string };
  readonly heads: { readonly label: string; readonly effect: string };
}

export interface PlacedIntervalRow extends IntervalRow {
  /** Pixels from the top of the plot to the middle of the mark. */
  readonly y: number;
}

export interface PlacedIntervals {
  readonly rows: readonly PlacedIntervalRow[];
  /** Of everything above the axis. */
  readonly height: number;
  readonly compact: boolean;
}

/** Room under the rows for ticks and for the two sides in words. */
export const intervalAxisHeight = 48;

/** Width below which words stand above the marks instead of beside them. */
const compactBelow = 640;

/** The square that stands for an effect where no route has a shape of its own. */
export const squareOutline = routeOutline("intranasal");

/** An axis on which every row of a list, its reference and "no effect" can be seen. */
export function axisOfRows(
  kind: "log" | "linear",
  rows: readonly Pick<IntervalRow, "span" | "prediction">[],
  others: readonly (number | null)[],
): Axis {
  const spans = rows.flatMap(({ span }) => span ?? []);
  return forestAxis(kind, {
    estimates: [...spans.map(({ estimate }) => estimate), ...others.filter((at) => at !== null)],
    ends: [
      ...spans.flatMap(({ low, high }) => [low, high]),
      ...rows.flatMap(({ prediction }) =>
        prediction === null ? [] : [prediction.low, prediction.high],
      ),
    ],
  });
}

export function placeIntervals({ rows }: IntervalList, width: number): PlacedIntervals {
  const compact = width < compactBelow;
  let y = compact ? 2 : 30;
  const placed = rows.map((row) => {
    const second = row.detail !== "" || row.prediction !== null;
    const height = compact ? (second ? 60 : 44) : row.prediction !== null ? 40 : 28;
    const middle = y + (compact ? height - 16 : height / 2);
    y += height;
    return { ...row, y: middle };
  });
  return { rows: placed, height: y + 8, compact };
}

/** One sentence per row for keys and pointer. */
export function intervalPoints(
  { axis }: IntervalList,
  { rows }: PlacedIntervals,
  level: number,
): ChartPoint[] {
  const middle = (axis.domain[0] + axis.domain[1]) / 2;
  return rows.map((row) => ({
    id: row.id,
    x: row.span === null ? middle : plotValue(axis, row.span.estimate),
    y: row.y,
    title: row.label,
    lines: [
      ...(row.detail === "" ? [] : [row.detail]),
      row.span === null
        ? "no effect can be given"
        : `${spanText(row.span, axis.digits)}, ${level} % interval`,
      ...(row.prediction === null
        ? []
        : [`another study like these: ${rangeText(row.prediction, axis.digits)}`]),
      ...row.more,
    ],
  }));
}
