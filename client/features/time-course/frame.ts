import type { ChartPoint } from "../../ui/chart-surface.tsx";
import { type GroupLook, type Group, lookOf, type Course } from "./groups.ts";
import { type HourAxis, hourAxis } from "./hour-axis.ts";
import { groupDetail } from "./words.ts";

/** Where opening a point leads: the trial's own points, or the forest plot of a window. */
export type Target =
  | { readonly kind: "trial"; readonly group: Group; readonly key: string }
  | { readonly kind: "window"; readonly canonical: string };

export interface Reachable {
  readonly point: ChartPoint;
  readonly target: Target;
}

interface Plot {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The bare panel of a group: where it stands, its axis of hours and its words. */
export interface PanelFrame {
  readonly id: string;
  readonly group: Group;
  readonly look: GroupLook;
  readonly detail: string;
  readonly plot: Plot;
  readonly hours: HourAxis;
  /** Trials in each window, under the plot. */
  readonly counts: readonly { readonly x: number; readonly label: string }[];
}

/** Heights of the parts of a panel, from top to bottom. */
const heights = { head: 24, flags: 18, counts: 23, ticks: 20, gap: 22 } as const;

const around = heights.head + heights.flags + heights.counts + heights.ticks;

/** A group without a window of two trials has little to show and takes little room. */
function plotHeight(group: Group, width: number): number {
  if (group.windows.every((window) => window.k < 2)) return 110;
  return width < 560 ? 180 : 220;
}

/** Height of a figure, known before anything is placed. */
export function figureHeight(groups: readonly Group[], width: number): number {
  const panels = groups.map((group) => around + plotHeight(group, width));
  return panels.reduce((sum, panel) => sum + panel + heights.gap, 0) - heights.gap;
}

/** One panel under the other, all with the same axis of hours. */
export function framePanels(course: Course, groups: readonly Group[], width: number): PanelFrame[] {
  const edges = { left: 46, right: width - 14 };
  const hours = hourAxis(groups.flatMap(hoursOf), edges);
  return groups.map((group, position) => {
    const before =
      position === 0 ? 0 : figureHeight(groups.slice(0, position), width) + heights.gap;
    const top = before + heights.head + heights.flags;
    return {
      id: `${group.id} ${group.dosing}`,
      group,
      look: lookOf(course.answer, group),
      detail: groupDetail(group),
      plot: { ...edges, top, bottom: top + plotHeight(group, width) },
      hours,
      counts: group.windows.map((window) => ({
        x: hours.x(window.hours),
        label: String(window.k),
      })),
    };
  });
}

function hoursOf(group: Group): number[] {
  return [
    ...group.windows.map((window) => window.hours),
    ...group.trials.flatMap((trial) => trial.points.map((point) => point.hours)),
  ];
}
