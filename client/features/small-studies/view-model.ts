import { funnelContours } from "#domain/stats/funnel-contours.ts";
import type { ForestAnswer } from "../../lib/api.ts";
import type { ChartPoint } from "../../ui/chart-surface.tsx";
import { type Axis, forestAxis, type Span, spanText } from "../../ui/forest-axis.ts";
import { decimal } from "../../ui/number-format.ts";
import { spanOf, toReading } from "../../ui/reading.ts";

/** Fewer trials than these, and no test or plot can tell chance from a pattern (SELECTION 5). */
export const fewestStudies = 10;

/** A trial of the funnel, on the analysis scale. */
interface FunnelTrial {
  readonly key: string;
  readonly name: string;
  readonly yi: number;
  readonly se: number;
  readonly span: Span | null;
}

interface Contour {
  readonly level: number;
  /** Half of the triangle's base at the largest standard error drawn. */
  readonly low: number;
  readonly high: number;
}

export interface Funnel {
  readonly trials: readonly FunnelTrial[];
  /** What trim and fill adds; empty below ten trials. */
  readonly filled: readonly { readonly yi: number; readonly se: number }[];
  /** "No effect" and the pooled effect on the analysis scale; the second null below two trials. */
  readonly nullAt: number;
  readonly pooledAt: number | null;
  /** Widest first. */
  readonly contours: readonly Contour[];
  /** The largest standard error drawn: the foot of the triangles. */
  readonly foot: number;
  readonly xAxis: Axis;
  readonly yAxis: Axis;
  /** Whether anything may be said of small-study effects. */
  readonly assessable: boolean;
}

const contourLevels = [99, 95, 90];

/** Everything the funnel plot shows, before it has a size. */
export function funnelOf(answer: ForestAnswer): Funnel {
  const { axis: kind, nullValue, pooled } = answer;
  const trials = funnelTrials(answer);
  const assessable = trials.length >= fewestStudies;
  const filled = assessable
    ? (answer.bias?.trimAndFill?.filled ?? []).flatMap(({ yi, vi }) =>
        yi === null || vi === null ? [] : [{ yi, se: Math.sqrt(vi) }],
      )
    : [];
  const foot = Math.max(...[...trials, ...filled].map(({ se }) => se), 0) * 1.06 || 1;
  const nullAt = kind === "log" ? Math.log(nullValue) : nullValue;
  const contours = funnelContours(nullAt, [foot], contourLevels).flatMap(({ level, limits }) =>
    limits.map(({ low, high }) => ({ level, low, high })),
  );
  const places = [
    ...[...trials, ...filled].map(({ yi }) => yi),
    ...contours.flatMap(({ low, high }) => [low, high]),
  ];
  return {
    trials,
    filled,
    nullAt,
    pooledAt: pooled === null || pooled.k < 2 ? null : pooled.estimate,
    contours,
    foot,
    xAxis: forestAxis(kind, {
      estimates: places.map((place) => toReading(kind, place)),
      ends: [],
    }),
    yAxis: { ...forestAxis("linear", { estimates: [0, foot], ends: [] }), domain: [0, foot] },
    assessable,
  };
}

function funnelTrials({ included }: ForestAnswer): FunnelTrial[] {
  return included.flatMap((row) =>
    row.yi === null || row.vi === null
      ? []
      : [
          {
            key: row.key,
            name: row.name,
            yi: row.yi,
            se: Math.sqrt(row.vi),
            span: spanOf(row),
          },
        ],
  );
}

export function funnelPoints({ trials, xAxis }: Funnel): ChartPoint[] {
  return trials.map(({ key, name, yi, se, span }) => ({
    id: key,
    x: yi,
    y: se,
    title: name,
    lines: [
      ...(span === null ? [] : [spanText(span, xAxis.digits)]),
      `standard error ${decimal(se, 3)}`,
    ],
  }));
}
