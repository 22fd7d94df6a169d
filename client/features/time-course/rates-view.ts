import type { ChartPoint } from "../../ui/chart-surface.tsx";
import { framePanels, type PanelFrame, type Reachable } from "./frame.ts";
import { type Course, type Group, type Proportion, ratedWindows, type Window } from "./groups.ts";
import { percentAxis, type ValueAxis } from "./value-axis.ts";
import { rateText, trials } from "./words.ts";

interface RateMark {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly low: number;
  readonly high: number;
}

export interface RatesPanel extends PanelFrame {
  readonly values: ValueAxis;
  readonly intervention: readonly RateMark[];
  readonly comparator: readonly RateMark[];
}

interface RatesDrawing {
  readonly panels: readonly RatesPanel[];
  readonly reachable: readonly Reachable[];
}

/** Pixels by which the two sides of a window stand beside its hour. */
const aside = 4;

/** Groups with a window of two trials and more; adding up one trial would only repeat it. */
export function groupsWithRates({ groups }: Course): Group[] {
  return groups.filter((group) => ratedWindows(group).length > 0);
}

export function ratesDrawing(course: Course, width: number): RatesDrawing {
  const panels = framePanels(course, groupsWithRates(course), width).map((frame) => {
    const { top, bottom } = frame.plot;
    const values = percentAxis({ top, height: bottom - top });
    const place = (side: Side) =>
      ratedWindows(frame.group).flatMap((window) => marksOf(frame, values, window, side));
    return {
      ...frame,
      values,
      intervention: place("intervention"),
      comparator: place("comparator"),
    };
  });
  return { panels, reachable: panels.flatMap(reachableOf) };
}

type Side = "intervention" | "comparator";

function marksOf(frame: PanelFrame, values: ValueAxis, window: Window, side: Side): RateMark[] {
  const rate = window.rates?.[side];
  if (rate === undefined) return [];
  return [
    {
      id: window.window,
      x: frame.hours.x(window.hours) + (side === "intervention" ? -aside : aside),
      y: values.y(rate.percent),
      low: values.y(rate.ciLow),
      high: values.y(rate.ciHigh),
    },
  ];
}

function reachableOf(panel: RatesPanel): Reachable[] {
  return ratedWindows(panel.group).flatMap((window, position) => {
    if (window.rates === null) return [];
    const { intervention, comparator } = window.rates;
    const point = (side: Side, rate: Proportion, words: string): ChartPoint => ({
      id: `${panel.id} ${window.window} ${side}`,
      line: `${panel.id} ${side}`,
      x: panel[side][position]?.x ?? 0,
      y: panel[side][position]?.y ?? 0,
      title: `${panel.group.label}, ${window.label.toLowerCase()}: ${words}`,
      lines: [
        rateText(rate),
        `${trials(window.k)} added up`,
        "Enter or a click opens the forest plot",
      ],
    });
    const target = { kind: "window" as const, canonical: window.canonical };
    return [
      { point: point("intervention", intervention, "drug arms"), target },
      { point: point("comparator", comparator, "comparator arms"), target },
    ];
  });
}
