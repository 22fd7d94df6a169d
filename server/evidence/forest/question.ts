import {
  type EvidenceQuestion,
  type QuestionMeasureId,
  questionShape,
} from "#domain/evidence-question.ts";
import { measures } from "#domain/measures/index.ts";
import { printWords } from "#domain/question.ts";
import { countsEveryoneRandomised } from "#domain/selection/number-rules.ts";
import type { EffectQuestion } from "#domain/selection/selectable.ts";
import { type OutcomeId, outcomes } from "#domain/vocabulary/outcomes.ts";
import {
  invalidWord,
  type UnderstoodFilter,
  understandFilter,
  windowFor,
} from "../question-defaults.ts";
import type { ForestAnswer } from "./contract.ts";

/** A question about an effect with every default filled in and named. */
export interface ForestQuestion {
  readonly effect: EffectQuestion;
  readonly studies: UnderstoodFilter["studies"];
  readonly filter: UnderstoodFilter["filter"];
  readonly method: ForestAnswer["question"]["method"];
  /** Null: Hartung–Knapp from three studies on, z below. */
  readonly test: ForestAnswer["question"]["test"] | null;
  readonly exclude: ReadonlySet<string>;
  readonly subgroup: ForestAnswer["question"]["subgroup"];
  readonly moderators: ForestAnswer["question"]["moderators"];
  readonly include: ReadonlySet<NonNullable<EvidenceQuestion["include"]>[number]>;
  readonly measures: readonly QuestionMeasureId[];
  /** The query with defaults written out, to print it and to ask it another way. */
  readonly written: EvidenceQuestion;
  readonly defaults: readonly string[];
  /** Words that were given but change nothing here, with why. */
  readonly unused: readonly string[];
}

/** The measures that fit an outcome, its own first. */
export function measuresOf(outcome: OutcomeId): QuestionMeasureId[] {
  const { kind, defaultMeasure, time } = outcomes.get(outcome);
  const fitting: QuestionMeasureId[] =
    kind === "continuous"
      ? ["SMD", "MD", "SMDH", "ROM"]
      : ["OR", "RR", "RD", "PETO", ...(time === "phase" ? (["HR"] as const) : [])];
  return [defaultMeasure, ...fitting.filter((id) => id !== defaultMeasure)];
}

/** Throws `invalid-input` where outcome, window and measure do not fit together. */
export function forestQuestionOf(query: EvidenceQuestion): ForestQuestion {
  const { outcome, window: askedWindow, measure: askedMeasure, method, test, ...rest } = query;
  const { level, denominator, crossover, correlation, form, scale, exclude, ...others } = rest;
  const { subgroup, moderators, include, ...filter } = others;
  if (outcome === "other")
    throw invalidWord("outcome", outcome, "outcomes under a name of their own are never pooled");
  const window = windowFor(outcome, askedWindow);
  const fitting = measuresOf(outcome);
  const measure = askedMeasure ?? fitting[0] ?? "OR";
  if (!fitting.includes(measure))
    throw invalidWord(
      "measure",
      measure,
      `${outcomes.get(outcome).label} cannot be pooled as ${measures[measure].label}; it can as ${fitting.join(", ")}`,
    );
  const { studies, arms, filter: inside, written, defaults } = understandFilter(filter, outcome);
  const named = [...defaults];
  const orDefault = <Value>(asked: Value | undefined, value: Value, words: string): Value => {
    if (asked === undefined) named.push(words);
    return asked ?? value;
  };
  const unused = unusedWords(query, measure);
  const effect: EffectQuestion = {
    ...arms,
    window,
    measure,
    denominator: everyoneCounts(outcome)
      ? orDefault(denominator, "reported", "numbers of people as the reports count them")
      : "reported",
    crossover: crossover ?? "all",
    correlation: correlation ?? 0.5,
    form: form ?? "endpoint",
    scale: scale ?? null,
    level: level ?? 95,
  };
  return {
    effect,
    studies,
    filter: inside,
    method: orDefault(method, "REML", "random effects, restricted maximum likelihood"),
    test: test ?? null,
    exclude: new Set(exclude),
    subgroup: subgroup ?? null,
    moderators: moderators ?? [],
    include: new Set(include),
    measures: fitting,
    written: {
      ...written,
      outcome,
      window,
      measure,
      method: method ?? "REML",
      test,
      level,
      denominator: everyoneCounts(outcome) ? effect.denominator : denominator,
      crossover,
      correlation,
      form,
      scale,
      exclude,
      subgroup,
      moderators,
      include,
    },
    defaults: named,
    unused,
  };
}

/** SELECTION 4.9: everyone randomised has a meaning only for response and remission at one time. */
function everyoneCounts(outcome: OutcomeId): boolean {
  return countsEveryoneRandomised({ denominator: "randomised", outcome });
}

/** Words that were given but change nothing in this question, each with why. */
function unusedWords(query: EvidenceQuestion, measure: QuestionMeasureId): string[] {
  const { outcome, denominator, form, correlation } = query;
  const counts = outcomes.get(outcome).kind === "binary";
  const standardised = measure === "SMD" || measure === "SMDH";
  return [
    ...(denominator === "randomised" && !everyoneCounts(outcome)
      ? [
          "denominator (everyone randomised has a meaning only for response and remission at one time)",
        ]
      : []),
    ...(form !== undefined && !standardised
      ? ["form (only standardised differences rest on one form)"]
      : []),
    ...(correlation !== undefined && counts
      ? ["correlation (counts of crossover trials are not paired)"]
      : []),
  ];
}

/** The canonical query string of a question; equal questions give equal strings. */
export function canonicalOf({ written }: Pick<ForestQuestion, "written">): string {
  return printWords(questionShape, written);
}
