import {
  courseGroupings,
  type CourseGroupingId,
  type QuestionMeasureId,
} from "#domain/evidence-question.ts";
import type { QueryWords } from "#domain/question.ts";
import { outcomeDomains } from "#domain/vocabulary/outcome-domains.ts";
import { outcomes } from "#domain/vocabulary/outcomes.ts";
import { onlyValue, releaseWord } from "../../lib/url-state.ts";
import {
  comparatorFilter,
  drugFilter,
  type FilterChoice,
  indicationFilter,
  routeFilter,
} from "../../ui/filter-choices.ts";
import type { Choice } from "../../ui/select-field.tsx";
import type { Answer } from "./groups.ts";
import { timeCourseWords } from "./question.ts";

/** Outcomes that are rated at an hour; what is counted over a whole phase has no course. */
export const outcomeChoices: readonly Choice[] = outcomes.entries
  .filter((outcome) => outcome.time === "point" && outcome.domain !== "other")
  .map((outcome) => ({
    value: outcome.id,
    label: outcome.label,
    group: outcomeDomains.label(outcome.domain),
  }));

const byLabels: Readonly<Record<CourseGroupingId, string>> = {
  route: "Route",
  drug: "Drug",
  comparatorClass: "Comparator",
};

export const byChoices = courseGroupings.map((value) => ({ value, label: byLabels[value] }));

export const filterChoices: readonly FilterChoice[] = [
  drugFilter,
  routeFilter,
  indicationFilter("As the outcome implies"),
  comparatorFilter,
];

/** Written here, for the measures themselves bring all their arithmetic along. */
const measureLabels: Readonly<Record<QuestionMeasureId, string>> = {
  OR: "Odds ratio",
  RR: "Risk ratio",
  RD: "Risk difference",
  PETO: "Peto odds ratio",
  HR: "Hazard ratio",
  MD: "Mean difference",
  SMD: "Standardised mean difference",
  SMDH: "Standardised, unequal variances",
  ROM: "Ratio of means",
};

/**
 * Another outcome. A measure of scores does not fit counts, nor the reverse, and scores have no
 * rates; the outcome's own measure always fits.
 */
export function withOutcome(words: QueryWords, outcome: string): QueryWords {
  const { measure: _measure, reading, ...rest } = words;
  const counted = outcomes.has(outcome) && outcomes.get(outcome).kind === "binary";
  return {
    ...rest,
    outcome: [outcome],
    ...(counted && reading !== undefined ? { reading } : {}),
  };
}

/** Measures that fit the outcome, the server's default first. */
export function measureChoices({ question }: Answer): readonly Choice[] {
  return question.measures.map((id, position) => ({
    value: position === 0 ? "" : id,
    label: measureLabels[id],
  }));
}

const shownWords: readonly string[] = [
  "outcome",
  "measure",
  "by",
  "trials",
  "reading",
  releaseWord,
  ...filterChoices.map((one) => one.word),
];

/** What else the address asks for, such as a filter brought along from another page. */
export function furtherWords(words: QueryWords): readonly string[] {
  return timeCourseWords.filter((word) => !shownWords.includes(word) && words[word] !== undefined);
}

/** The measure asked for where it fits, or none: the server then takes the outcome's own. */
export function askedMeasure(words: QueryWords, answer: Answer): string {
  const asked = onlyValue(words, "measure");
  return asked === undefined || asked === answer.question.measures[0] ? "" : asked;
}
