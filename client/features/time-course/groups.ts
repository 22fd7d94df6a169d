import { type RouteId, routes } from "#domain/vocabulary/routes.ts";
import type { TimeCourseAnswer } from "../../lib/api.ts";
import { routeColor } from "../../ui/route-shape.ts";

export type Answer = TimeCourseAnswer;
export type Group = Answer["groups"][number];
export type Trial = Group["trials"][number];
export type TrialPoint = Trial["points"][number];
export type Window = Group["windows"][number];
export type Proportion = NonNullable<Window["rates"]>["intervention"];

/** The groups of one way of dosing: a figure of its own, for the two must not be read as one. */
export interface Course {
  readonly answer: Answer;
  readonly dosing: Group["dosing"];
  readonly groups: readonly Group[];
}

const dosingOrder: readonly Group["dosing"][] = ["single", "repeated", "unknown"];

export function coursesOf(answer: Answer): Course[] {
  return dosingOrder
    .map((dosing) => ({
      answer,
      dosing,
      // Asked for the same trials throughout, a group may be left with none.
      groups: answer.groups.filter((group) => group.dosing === dosing && group.trials.length > 0),
    }))
    .filter((course) => course.groups.length > 0);
}

export interface GroupLook {
  readonly route: RouteId | null;
  readonly color: string;
}

/** Routes bring their own mark; other groups stand apart by their panels and share one. */
export function lookOf(answer: Answer, group: Group): GroupLook {
  if (answer.question.by !== "route") return { route: "intravenous", color: "var(--accent)" };
  const route = routes.has(group.id) ? group.id : null;
  return { route, color: routeColor(route) };
}

/** What of a group a reading can draw: nothing pooled stands for one trial alone. */
export function pooledWindows(group: Group): Window[] {
  return group.windows.filter((window) => window.k >= 2 && window.estimate !== null);
}

export function ratedWindows(group: Group): Window[] {
  return group.windows.filter((window) => window.k >= 2 && window.rates !== null);
}

/** True where the outcome counts people, so that both sides have a rate. */
export function hasRates(answer: Answer): boolean {
  return answer.groups.some((group) => group.windows.some((window) => window.rates !== null));
}

export function trialName(group: Group, key: string): string {
  return group.trials.find((trial) => trial.key === key)?.name ?? key;
}
