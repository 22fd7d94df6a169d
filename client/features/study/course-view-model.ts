import { type IndicationId, indications } from "#domain/vocabulary/indications.ts";
import { outcomes } from "#domain/vocabulary/outcomes.ts";
import type { RouteId } from "#domain/vocabulary/routes.ts";
import { continuousForms } from "#domain/vocabulary/result-terms.ts";
import { scales } from "#domain/vocabulary/scales.ts";
import type { CourseAnswer } from "../../lib/api.ts";
import type { ChartPoint } from "../../ui/chart-surface.tsx";
import { type HourAxis, hourAxis, hourPlace } from "../../ui/hours.ts";
import { routeColor } from "../../ui/route-shape.ts";
import { decimal, percent, percentInterval, plural } from "../../ui/number-format.ts";

export type Course = CourseAnswer["courses"][number];
type CoursePoint = Course["series"][number]["points"][number];

/**
 * Courses with a time course to draw: some arm was rated at two or more hours. What the people were
 * treated for comes first, then the order of the list of outcomes.
 */
export function coursesOverTime(answer: CourseAnswer, indication: IndicationId): Course[] {
  const { domain } = indications.get(indication);
  const isAside = ({ outcome }: Course): number =>
    outcomes.get(outcome).domain === domain ? 0 : 1;
  const place = ({ outcome }: Course): number => outcomes.ids.indexOf(outcome);
  return answer.courses
    .filter((course) =>
      course.series.some((one) => new Set(one.points.map((point) => point.hours)).size > 1),
    )
    .toSorted((a, b) => isAside(a) - isAside(b) || place(a) - place(b));
}

interface PlacedPoint {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly unverified: boolean;
}

export interface PlacedSeries {
  readonly arm: string;
  readonly label: string;
  /** Stands at the line's end and in the legend. */
  readonly numeral: string;
  readonly color: string;
  readonly dash: string;
  readonly route: RouteId | null;
  /** Comparators are hollow and grey. */
  readonly hollow: boolean;
  readonly points: readonly PlacedPoint[];
}

export interface CoursePlot {
  readonly series: readonly PlacedSeries[];
  readonly hours: HourAxis;
  readonly values: {
    readonly domain: readonly [number, number];
    readonly ticks: readonly number[];
  };
  readonly reachable: readonly ChartPoint[];
}

/** Arms of one route share its colour; their lines differ, and a numeral names each. */
const dashes = ["", "7 4", "2 4", "10 4 2 4"] as const;

/** Steps aside of points of one hour, in tenths of a decade, so that their intervals stay apart. */
const sideStep = 0.022;

export function coursePlot(course: Course): CoursePlot {
  const hours = hourAxis(course.series.flatMap((one) => one.points.map((point) => point.hours)));
  const stretch = hours.domain[1] - hours.domain[0];
  const middle = (course.series.length - 1) / 2;
  const series = course.series.map((one, position) => ({
    arm: one.arm,
    label: one.label,
    ...lookOf(course, position),
    points: one.points.map((point) => ({
      id: point.result,
      x: hourPlace(point.hours) + (position - middle) * sideStep * Math.min(1, stretch / 2),
      y: point.value,
      low: point.low,
      high: point.high,
      unverified: point.unverified,
    })),
  }));
  return {
    series,
    hours,
    values: valueAxis(course),
    reachable: course.series.flatMap((one, position) =>
      one.points.map((point, index) => ({
        id: point.result,
        x: series[position]?.points[index]?.x ?? 0,
        y: point.value,
        title: `${one.label}, ${point.timeLabel}`,
        lines: pointLines(course, point),
      })),
    ),
  };
}

function lookOf(
  course: Course,
  position: number,
): Pick<PlacedSeries, "numeral" | "color" | "dash" | "route" | "hollow"> {
  const one = course.series[position];
  const route = one?.route ?? null;
  const hollow = one?.role === "comparator";
  const alike = course.series
    .slice(0, position)
    .filter((other) => other.role === one?.role && other.route === one?.route).length;
  return {
    numeral: String(position + 1),
    route,
    hollow,
    dash: dashes[alike % dashes.length] ?? "",
    color: hollow ? "var(--comparator)" : routeColor(route),
  };
}

/** Moves labels apart that would cover each other, keeping their order. `gap` is in pixels. */
export function spreadLabels(tops: readonly number[], gap: number): number[] {
  const order = tops.map((top, position) => ({ top, position })).toSorted((a, b) => a.top - b.top);
  const placed = [...tops];
  let free = Number.NEGATIVE_INFINITY;
  for (const { top, position } of order) {
    const at = Math.max(top, free);
    placed[position] = at;
    free = at + gap;
  }
  return placed;
}

function valueAxis(course: Course): CoursePlot["values"] {
  if (course.unit === "percent") return { domain: [0, 100], ticks: [0, 25, 50, 75, 100] };
  const values = course.series.flatMap((one) =>
    one.points.flatMap((point) => [
      point.value,
      point.low ?? point.value,
      point.high ?? point.value,
    ]),
  );
  return niceAxis(Math.min(...values, 0), Math.max(...values, 0));
}

/** Round ticks, about five of them, that hold both ends. */
export function niceAxis(low: number, high: number): CoursePlot["values"] {
  const raw = Math.max(high - low, 1e-9) / 5;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = ([1, 2, 5, 10].find((one) => one * power >= raw) ?? 10) * power;
  const from = Math.floor(low / step);
  const to = Math.ceil(high / step);
  const ticks = Array.from({ length: to - from + 1 }, (_, position) => (from + position) * step);
  return { domain: [from * step, to * step], ticks };
}

function pointLines(course: Course, point: CoursePoint): string[] {
  return [
    point.text,
    ...(point.low === null || point.high === null
      ? []
      : [`95 % interval ${intervalText(course, point)}`]),
    ...(point.unverified ? ["unverified"] : []),
    ...(point.caution === null ? [] : [point.caution]),
  ];
}

export function valueText(course: Course, value: number): string {
  return course.unit === "percent" ? percent(value) : decimal(value, 1);
}

export function intervalText(course: Course, { low, high }: CoursePoint): string {
  if (low === null || high === null) return "–";
  return course.unit === "percent"
    ? percentInterval(low, high)
    : `${decimal(low, 1)} to ${decimal(high, 1)}`;
}

/** "Response · MADRS, fall of at least 50 %" */
export function courseLabel(course: Course): string {
  const parts = [outcomes.label(course.outcome)];
  if (course.criterion !== null) parts.push(course.criterion);
  else if (course.scale !== null) parts.push(scales.label(course.scale));
  if (course.form !== null && course.form !== "endpoint")
    parts.push(continuousForms.label(course.form).toLowerCase());
  return parts.join(" · ");
}

export function courseSummary(course: Course): string {
  const arms = course.series
    .map((one) => {
      const last = one.points.at(-1);
      return last === undefined
        ? ""
        : `${one.label} ${valueText(course, last.value)} at ${last.timeLabel}`;
    })
    .filter((part) => part !== "");
  return `${courseLabel(course)} over time in ${plural(course.series.length, "arm")}: ${arms.join("; ")}.`;
}
