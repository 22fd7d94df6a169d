import {
  courseGroupings,
  type CourseGroupingId,
  type QuestionMeasureId,
} from "#domain/evidence-question.ts";
import type { QueryWords } from "#domain/question.ts";
import { comparatorClasses } from "#domain/vocabulary/comparator-classes.ts";
import { drugs } from "#domain/vocabulary/drugs.ts";
import { indicationGroups, indications } from "#domain/vocabulary/indications.ts";
import { outcomeDomains } from "#domain/vocabulary/outcome-domains.ts";
import { outcomes } from "#domain/vocabulary/outcomes.ts";
import { routes } from "#domain/vocabulary/routes.ts";
import { onlyValue } from "../../lib/url-state.ts";
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

/** A word of the filter that the page offers as a list. */
interface FilterChoice {
  readonly word: string;
  readonly label: string;
  readonly choices: readonly Choice[];
}

export const filterChoices: readonly FilterChoice[] = [
  {
    word: "drug",
    label: "Drug",
    choices: [
      { value: "", label: "Ketamine and its enantiomers" },
      ...drugs.entries
        .filter((drug) => drug.studied)
        .map((drug) => ({ value: drug.id, label: drug.label })),
    ],
  },
  {
    word: "route",
    label: "Route",
    choices: [
      { value: "", label: "Any route" },
      ...routes.entries.map((route) => ({ value: route.id, label: route.label })),
    ],
  },
  {
    word: "indication",
    label: "Condition",
    choices: [
      { value: "", label: "As the outcome implies" },
      ...indicationGroups.entries.map((group) => ({
        value: group.id,
        label: group.label,
        group: "Groups",
      })),
      ...indications.entries.map((one) => ({
        value: one.id,
        label: one.label,
        group: "Single conditions",
      })),
    ],
  },
  {
    word: "comparatorClass",
    label: "Compared with",
    choices: [
      { value: "", label: "Any usual comparator" },
      ...comparatorClasses.entries
        .filter((one) => one.id !== "none")
        .map((one) => ({ value: one.id, label: one.label })),
    ],
  },
];

/** The choices with what the address asks for, where that is several at once. */
export function withSeveral(
  { word, choices }: FilterChoice,
  words: QueryWords,
): { readonly value: string; readonly choices: readonly Choice[] } {
  const asked = words[word] ?? [];
  if (asked.length < 2) return { value: asked[0] ?? "", choices };
  const value = asked.join(" ");
  const label = asked
    .map((one) => choices.find((choice) => choice.value === one)?.label ?? one)
    .join(" or ");
  return { value, choices: [...choices, { value, label }] };
}

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
  ...filterChoices.map((one) => one.word),
];

/** What else the address asks for, such as a filter brought along from another page. */
export function furtherWords(words: QueryWords): readonly string[] {
  return timeCourseWords.filter((word) => !shownWords.includes(word) && words[word] !== undefined);
}

/** "year from" for yearFrom: the address's own word, spelled out. */
export function furtherLabel(word: string): string {
  return word.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

/** The measure asked for where it fits, or none: the server then takes the outcome's own. */
export function askedMeasure(words: QueryWords, answer: Answer): string {
  const asked = onlyValue(words, "measure");
  return asked === undefined || asked === answer.question.measures[0] ? "" : asked;
}
