import type { RouteId } from "#domain/vocabulary/routes.ts";
import { type Course, type Group, pooledWindows, type TrialPoint, type Window } from "./groups.ts";
import { framePanels, type PanelFrame, type Reachable } from "./frame.ts";
import { effectAxis, effectDomain, type ValueAxis } from "./value-axis.ts";
import { people, rangeText, sinceLastDose, spanText, trials, turnover } from "./words.ts";

/** A line from `low` to `high` in pixels; an end that is cut off the plot says so. */
export interface PlacedInterval {
  readonly low: number;
  readonly high: number;
  readonly cutLow: boolean;
  readonly cutHigh: boolean;
}

interface PlacedDot {
  readonly x: number;
  readonly y: number;
  readonly interval: PlacedInterval | null;
  /** Between two windows: drawn, in no pool. */
  readonly between: boolean;
  /** The value lies beyond the axis; the dot stands at its edge. */
  readonly beyond: boolean;
}

export interface PlacedTrial {
  readonly key: string;
  readonly dots: readonly PlacedDot[];
}

export interface PooledMark {
  readonly window: string;
  readonly route: RouteId | null;
  readonly x: number;
  readonly y: number;
  readonly interval: PlacedInterval | null;
  readonly prediction: PlacedInterval | null;
  /** "first", "last" or both in words, where the pooled interval first or last leaves out no effect. */
  readonly flag: "first" | "last" | "first and last" | null;
}

export interface EffectPanel extends PanelFrame {
  readonly values: ValueAxis;
  readonly nullY: number;
  readonly trials: readonly PlacedTrial[];
  readonly pooled: readonly PooledMark[];
  /** Words for above and below “no effect”. */
  readonly above: string;
  readonly below: string;
}

/** Pixels by which a pooled point stands beside its hour, so as not to cover the trials it pools. */
const beside = 7;

interface EffectDrawing {
  readonly panels: readonly EffectPanel[];
  readonly reachable: readonly Reachable[];
}

export function effectDrawing(course: Course, width: number): EffectDrawing {
  const { answer, groups } = course;
  const domain = effectDomain(answer.axis, answer.nullValue, {
    held: groups
      .flatMap((group) =>
        pooledWindows(group).flatMap((window) => [window.estimate, window.ciLow, window.ciHigh]),
      )
      .filter((value) => value !== null),
    free: groups
      .flatMap((group) =>
        group.trials.flatMap((trial) => trial.points.map((point) => point.estimate)),
      )
      .filter((value) => value !== null),
  });
  const panels = framePanels(course, groups, width).map((frame) => {
    const { top, bottom } = frame.plot;
    const values = effectAxis(answer.axis, domain, { top, height: bottom - top });
    return placePanel(course, frame, values);
  });
  return { panels, reachable: panels.flatMap((panel) => reachableOf(course, panel)) };
}

function placePanel({ answer }: Course, frame: PanelFrame, values: ValueAxis): EffectPanel {
  const { group, hours } = frame;
  return {
    ...frame,
    values,
    nullY: values.y(answer.nullValue),
    above: answer.favours.right,
    below: answer.favours.left,
    trials: group.trials.map((trial) => ({
      key: trial.key,
      dots: trial.points.flatMap((point) =>
        point.estimate === null
          ? []
          : [
              {
                x: hours.x(point.hours),
                y: values.y(point.estimate),
                interval: placeInterval(values, point.ciLow, point.ciHigh),
                between: point.window === null,
                beyond: values.isBeyond(point.estimate),
              },
            ],
      ),
    })),
    pooled: pooledWindows(group).map((window) => ({
      window: window.window,
      route: frame.look.route,
      x: hours.x(window.hours) + beside,
      y: values.y(window.estimate ?? answer.nullValue),
      interval: placeInterval(values, window.ciLow, window.ciHigh),
      prediction: placeInterval(values, window.predictionLow, window.predictionHigh),
      flag: flagOf(group, window),
    })),
  };
}

function placeInterval(
  values: ValueAxis,
  low: number | null,
  high: number | null,
): PlacedInterval | null {
  if (low === null || high === null) return null;
  return {
    low: values.y(low),
    high: values.y(high),
    cutLow: values.isBeyond(low),
    cutHigh: values.isBeyond(high),
  };
}

function flagOf(group: Group, { window }: Window): PooledMark["flag"] {
  const first = group.firstSeparation?.window === window;
  const last = group.lastSeparation?.window === window;
  if (first && last) return "first and last";
  return first ? "first" : last ? "last" : null;
}

/** Pooled points first, then trial after trial, so that arrow keys meet the answer before its parts. */
function reachableOf({ answer }: Course, panel: EffectPanel): Reachable[] {
  const { group, hours, values } = panel;
  const pooled = pooledWindows(group).map((window) => ({
    point: {
      id: `${panel.id} ${window.window}`,
      line: `${panel.id} pooled`,
      x: hours.x(window.hours) + beside,
      y: values.y(window.estimate ?? answer.nullValue),
      title: `${group.label}, ${window.label.toLowerCase()}: pooled over ${trials(window.k)}`,
      lines: [
        `${spanText(window)}, ${people(window.people)}`,
        ...(window.predictionLow === null
          ? []
          : [`another trial ${rangeText(window.predictionLow, window.predictionHigh)}`]),
        ...[turnover(window)].filter((words) => words !== null),
        "Enter or a click opens its forest plot",
      ],
    },
    target: { kind: "window" as const, canonical: window.canonical },
  }));
  const single = group.trials.flatMap((trial) =>
    trial.points.flatMap((point) =>
      point.estimate === null
        ? []
        : [
            {
              point: {
                id: `${panel.id} ${trial.key} ${point.hours}`,
                line: `${panel.id} ${trial.key}`,
                x: hours.x(point.hours),
                y: values.y(point.estimate),
                title: `${trial.name}, ${point.timeLabel}`,
                lines: trialLines(point, values.isBeyond(point.estimate)),
              },
              target: { kind: "trial" as const, group, key: trial.key },
            },
          ],
    ),
  );
  return [...pooled, ...single];
}

function trialLines(point: TrialPoint, beyond: boolean): string[] {
  return [
    spanText(point),
    ...[sinceLastDose(point)].filter((words) => words !== null),
    ...(point.people === null ? [] : [people(point.people)]),
    ...(beyond ? ["beyond the axis"] : []),
    ...(point.window === null ? ["between two windows: in no pooled point"] : []),
    "Enter or a click opens its numbers",
  ];
}
