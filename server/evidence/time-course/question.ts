import { type TimeCourseQuestion, timeCourseShape } from "#domain/evidence-question.ts";
import { printWords } from "#domain/question.ts";
import { outcomes } from "#domain/vocabulary/outcomes.ts";
import { type WindowId, windows } from "#domain/vocabulary/windows.ts";
import { type ForestQuestion, forestQuestionOf } from "../forest/question.ts";
import { invalidWord } from "../question-defaults.ts";
import type { TimeCourseAnswer } from "./contract.ts";

/** The windows of the clock in their order; `end` and `phase` are no places on an axis of hours. */
export const clockWindows: readonly WindowId[] = windows.ids.filter(
  (id) => windows.get(id).from !== undefined,
);

export interface CourseQuestion {
  readonly by: TimeCourseAnswer["question"]["by"];
  readonly trials: TimeCourseAnswer["question"]["trials"];
  /** The same question at one window of the clock. */
  at(window: WindowId): ForestQuestion;
  /** With defaults written out. */
  readonly canonical: string;
}

/** Throws `invalid-input` for an outcome that has no course over hours. */
export function courseQuestionOf(query: TimeCourseQuestion): CourseQuestion {
  const { by = "route", trials = "all", ...rest } = query;
  const { label, time } = outcomes.get(query.outcome);
  if (time === "phase")
    throw invalidWord(
      "outcome",
      query.outcome,
      `${label} is counted over the whole phase and has no course over hours`,
    );
  const byWindow = new Map<WindowId, ForestQuestion>();
  const at = (window: WindowId): ForestQuestion => {
    const known = byWindow.get(window) ?? forestQuestionOf({ ...rest, window });
    byWindow.set(window, known);
    return known;
  };
  const { written } = at("h24");
  return { by, trials, at, canonical: printWords(timeCourseShape, { ...written, by, trials }) };
}
