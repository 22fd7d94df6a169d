import { comparatorClasses } from "#domain/vocabulary/comparator-classes.ts";
import { drugs } from "#domain/vocabulary/drugs.ts";
import { type RouteId, routes } from "#domain/vocabulary/routes.ts";
import { designTypes } from "#domain/vocabulary/study-terms.ts";
import type { ResponseAnswer } from "../../lib/api.ts";
import type { ChartPoint } from "../../ui/chart-surface.tsx";
import { hourAxis, hourPlace } from "../../ui/hours.ts";
import { integer, outOf, percent, percentInterval, plural } from "../../ui/number-format.ts";

export type ResponsePoint = ResponseAnswer["points"][number];

/** Marks of one look, drawn as one path. */
export interface MarkGroup {
  readonly route: RouteId | null;
  readonly randomised: boolean;
  readonly marks: readonly { readonly x: number; readonly y: number; readonly r: number }[];
}

export interface ResponsePlot {
  readonly groups: readonly MarkGroup[];
  /** In reading order: by hour, then by rate. */
  readonly points: readonly ResponsePoint[];
  readonly reachable: readonly ChartPoint[];
}

/**
 * The axis is the same for every filter, so that a filtered picture can be compared with the one
 * before: 40 minutes to 3 months.
 */
export const responseAxis = hourAxis([0.67, 2190]);

/** Area grows with people, but gently: a small trial must stay visible beside a large one. */
const radius = (n: number): number => Math.min(8.5, 3 + Math.sqrt(n) / 4);

export function responsePlot(answer: ResponseAnswer): ResponsePlot {
  const points = answer.points.toSorted(
    (a, b) => a.hours - b.hours || a.rate.percent - b.rate.percent,
  );
  const groups = new Map<string, { route: RouteId | null; randomised: boolean; marks: Mark[] }>();
  for (const point of points) {
    const { randomised } = point;
    const id = `${point.route} ${randomised}`;
    const group = groups.get(id) ?? { route: point.route, randomised, marks: [] };
    groups.set(id, group);
    group.marks.push({ ...placeOf(point), r: radius(point.rate.n) });
  }
  return {
    groups: [...groups.values()],
    points,
    reachable: points.map((point) => ({
      id: `${point.study} ${point.result}`,
      ...placeOf(point),
      title: `${point.name}: ${percent(point.rate.percent)}`,
      lines: linesOf(point),
    })),
  };
}

interface Mark {
  x: number;
  y: number;
  r: number;
}

/** Hours beyond the axis stand at its end rather than outside the picture. */
function placeOf(point: ResponsePoint): { x: number; y: number } {
  return {
    x: Math.min(hourPlace(point.hours), hourPlace(2400)),
    y: point.rate.percent,
  };
}

function linesOf(point: ResponsePoint): string[] {
  const { rate } = point;
  const route = point.route === null ? "" : `, ${routes.label(point.route).toLowerCase()}`;
  const compared =
    point.comparatorClass === null
      ? ""
      : ` against ${comparatorClasses.label(point.comparatorClass).toLowerCase()}`;
  return [
    `${outOf(rate.events, rate.n)} people, 95 % interval ${percentInterval(rate.ciLow, rate.ciHigh)}`,
    `${point.timeLabel}: ${drugs.label(point.drug)}${route}${point.dose === null ? "" : `, ${point.dose}`}`,
    `${designTypes.label(point.designType)}${compared}`,
    ...(point.basis === "unverified" ? ["Unverified number"] : []),
  ];
}

/** Routes present, in the vocabulary's order, with the number of marks of each. */
export function routesPresent(answer: ResponseAnswer): { route: RouteId | null; count: number }[] {
  const counts = new Map<RouteId | null, number>();
  for (const { route } of answer.points) counts.set(route, (counts.get(route) ?? 0) + 1);
  return [...routes.ids, null].flatMap((route) => {
    const count = counts.get(route);
    return count === undefined ? [] : [{ route, count }];
  });
}

export function responseSummary(answer: ResponseAnswer): string {
  const percents = answer.points.map((point) => point.rate.percent);
  if (percents.length === 0) return "No response rate inside this filter.";
  return `${plural(percents.length, "response rate")} from ${plural(answer.studies, "study", "studies")}, from ${percent(Math.min(...percents))} to ${percent(Math.max(...percents))}; ${integer(answer.without)} more inside the filter print none at a stated hour.`;
}
