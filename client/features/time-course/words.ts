import { capital } from "#domain/label-words.ts";
import { outcomes } from "#domain/vocabulary/outcomes.ts";
import { dosings } from "#domain/vocabulary/study-terms.ts";
import { hoursText } from "../../ui/hours.ts";
import {
  decimal,
  integer,
  outOf,
  percent,
  percentInterval,
  plural,
} from "../../ui/number-format.ts";
import type { Answer, Course, Group, Proportion, TrialPoint, Window } from "./groups.ts";
import type { Reading } from "./question.ts";

/** "−0.62 [−0.90 to −0.34]", or a dash where there is no number. */
export function spanText(span: {
  readonly estimate: number | null;
  readonly ciLow: number | null;
  readonly ciHigh: number | null;
}): string {
  if (span.estimate === null) return "–";
  const range = rangeText(span.ciLow, span.ciHigh);
  return range === "–" ? figure(span.estimate) : `${figure(span.estimate)} [${range}]`;
}

export function rangeText(low: number | null, high: number | null): string {
  return low === null || high === null ? "–" : `${figure(low)} to ${figure(high)}`;
}

function figure(value: number): string {
  return decimal(value, Math.abs(value) >= 100 ? 0 : 2);
}

/** "44 of 97 (45 %, 36–55 %)" */
export function rateText({ events, n, percent: share, ciLow, ciHigh }: Proportion): string {
  return `${outOf(events, n)} (${percent(share)}, ${percentInterval(ciLow, ciHigh)})`;
}

export function people(count: number): string {
  return plural(count, "person", "people");
}

/** "3 d after the last dose", where that is another time than since the first. */
export function sinceLastDose({ hours, hoursSinceLastDose }: TrialPoint): string | null {
  if (hoursSinceLastDose === null || hoursSinceLastDose === hours) return null;
  return `${hoursText(hoursSinceLastDose)} after the last dose`;
}

/** "9 trials" */
export function trials(count: number): string {
  return plural(count, "trial");
}

const byWords: Readonly<Record<Answer["question"]["by"], string>> = {
  route: "route",
  drug: "drug",
  comparatorClass: "kind of comparator",
};

export function courseTitle({ answer, dosing, groups }: Course, reading: Reading): string {
  const { outcome, measureLabel, by } = answer.question;
  const what = reading === "rates" ? "rates on both sides" : measureLabel;
  const apart = groups.length > 1 ? `, by ${byWords[by]}` : "";
  return `${outcomes.label(outcome)} over time, ${dosings.label(dosing).toLowerCase()}: ${what}${apart}`;
}

export function courseCaption({ answer }: Course, reading: Reading): string {
  const what =
    reading === "rates"
      ? "Counts of the trials of a window added up, with 95 % Wilson intervals, from two trials on: rates, not effects. Hours since the first dose."
      : `${answer.caption} Nothing is pooled where one trial stands alone.`;
  return `${capital(what)} Dataset ${answer.datasetVersion}.`;
}

/** The picture in a sentence. */
export function courseSummary(course: Course, reading: Reading): string {
  const parts = course.groups.map((group) => {
    const drawn = group.windows.filter((window) => window.k >= 2);
    const [first, last] = [drawn[0], drawn.at(-1)];
    if (first === undefined || last === undefined)
      return `${group.label}: no window with two trials`;
    const say = (window: Window) =>
      `${windowValue(window, reading)} at ${window.label.toLowerCase()} (${trials(window.k)})`;
    return `${group.label}: ${first === last ? say(first) : `${say(first)}, ${say(last)}`}`;
  });
  return `${courseTitle(course, reading)}. ${parts.join("; ")}.`;
}

function windowValue(window: Window, reading: Reading): string {
  if (reading === "effect") return spanText(window);
  if (window.rates === null) return "no counts";
  const { intervention, comparator } = window.rates;
  return `${percent(intervention.percent)} against ${percent(comparator.percent)}`;
}

/** "9 trials, 412 people in the largest window" */
export function groupDetail(group: Group): string {
  const largest = Math.max(0, ...group.windows.map((window) => window.people));
  const count = trials(group.trials.length);
  return largest === 0 ? count : `${count}, up to ${integer(largest)} people in a window`;
}

/** Who comes and goes, in short: "2 trials enter, 1 leaves". */
export function turnover({ entered, left }: Window): string | null {
  const parts = [
    entered.length === 0 ? "" : `${trials(entered.length)} not in the window before`,
    left.length === 0 ? "" : `${integer(left.length)} no longer here`,
  ].filter((part) => part !== "");
  return parts.length === 0 ? null : parts.join(", ");
}
