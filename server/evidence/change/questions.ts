import { depthTopics } from "#domain/depth-topics.ts";
import { insideSentence } from "#domain/label-words.ts";
import { mainQuestions } from "#domain/main-questions.ts";
import { measures } from "#domain/measures/index.ts";
import { drugs } from "#domain/vocabulary/drugs.ts";
import { indications } from "#domain/vocabulary/indications.ts";
import { type OutcomeId, outcomes } from "#domain/vocabulary/outcomes.ts";
import { routes } from "#domain/vocabulary/routes.ts";
import { type WindowId, windowOfHours, windows } from "#domain/vocabulary/windows.ts";
import { type ForestQuestion, forestQuestionOf } from "../forest/question.ts";
import type { SnapshotStudy } from "../snapshot.ts";
import type { QuestionChange } from "./contract.ts";

export interface WatchedQuestion {
  readonly kind: QuestionChange["kind"];
  readonly label: string;
  readonly question: ForestQuestion;
}

/**
 * Every question whose answer is compared: the main ones, each number of the comparisons watched, and
 * what the study itself, in either version, has numbers for. Each is asked once.
 */
export function watchedQuestions(versions: readonly SnapshotStudy[]): WatchedQuestion[] {
  const all = [
    ...mainQuestions.map(({ label, words }): WatchedQuestion => ({
      kind: "main",
      label,
      question: forestQuestionOf(words),
    })),
    ...depthTopics.flatMap(({ label, filter, windows: asked, numbers }) =>
      asked.flatMap((window) =>
        numbers.map((number): WatchedQuestion => {
          const question = forestQuestionOf({ ...filter, ...number, window });
          return { kind: "watched", label: labelOf(label, question), question };
        }),
      ),
    ),
    ...versions.flatMap(ownQuestions),
  ];
  return [
    ...new Map(all.toReversed().map((one) => [asUnderstood(one.question), one])).values(),
  ].toReversed();
}

/** Equal for questions that mean the same, whether a default was written out or not. */
function asUnderstood({ effect, studies, filter, method, test }: ForestQuestion): string {
  return JSON.stringify([effect, studies, filter, method, test]);
}

/** The same drugs and routes in the same condition, for each outcome and window with a number. */
function ownQuestions({ study, arms, results }: SnapshotStudy): WatchedQuestion[] {
  const treated = arms.filter(({ role }) => role === "intervention");
  const drug = [...new Set(treated.map((arm) => arm.drug))];
  const route = [...new Set(treated.flatMap((arm) => arm.route ?? []))];
  if (drug.length === 0) return [];
  const who = [
    drug.map((id) => drugs.label(id)).join(" or "),
    route.map((id) => insideSentence(routes.label(id))).join(" or "),
    insideSentence(indications.label(study.indication)),
  ]
    .filter((words) => words !== "")
    .join(", ");
  const asked = new Map<string, { outcome: OutcomeId; window: WindowId }>();
  for (const { outcome, hours, endOfTreatment } of results) {
    if (outcome === "other") continue;
    const at = hours === null ? undefined : windowOfHours(hours);
    const found: readonly (WindowId | undefined)[] =
      outcomes.get(outcome).time === "phase"
        ? ["phase"]
        : [at, endOfTreatment === true ? "end" : undefined];
    for (const window of found)
      if (window !== undefined) asked.set(`${outcome} ${window}`, { outcome, window });
  }
  return [...asked.values()].map((words) => {
    const question = forestQuestionOf({
      ...words,
      drug,
      ...(route.length === 0 ? {} : { route }),
      indication: [study.indication],
    });
    return { kind: "own", label: labelOf(who, question), question };
  });
}

/** "Intravenous ketamine against midazolam, depression: response (odds ratio), 24 hours" */
function labelOf(who: string, { effect }: ForestQuestion): string {
  const { outcome, window, measure, form } = effect;
  const forms =
    measure === "SMD" ? `, ${form === "change" ? "changes" : "scores at the time"}` : "";
  const number = `${insideSentence(outcomes.label(outcome))} (${measures[measure].label}${forms})`;
  return `${who}: ${number}, ${insideSentence(windows.label(window))}`;
}
