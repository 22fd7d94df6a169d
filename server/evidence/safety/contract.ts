import * as z from "zod";
import { exactlyOne, filterShape } from "#domain/question.ts";
import { reasonIds } from "#domain/selection/reasons.ts";
import { comparatorClasses } from "#domain/vocabulary/comparator-classes.ts";
import { outcomes } from "#domain/vocabulary/outcomes.ts";
import { dosings } from "#domain/vocabulary/study-terms.ts";
import { rateSide } from "../rates/contract.ts";
import { harmKinds } from "./harms.ts";

const safetyGroupings = ["route", "dose", "drug"] as const;

/** The words of GET /evidence/safety: an evidence filter and a grouping. */
export const safetyShape = {
  ...filterShape,
  by: exactlyOne(z.enum(safetyGroupings)).optional(),
};
export const safetyQuery = z.strictObject(safetyShape);
export type SafetyQuery = z.infer<typeof safetyQuery>;

const number = z.number().nullable();

/**
 * Arms that stand together: one route, dose band or drug, one design class and one way of dosing.
 * `trials` counts trials with such arms, whether or not they counted anything.
 */
const column = z.object({
  key: z.string(),
  id: z.string(),
  label: z.string(),
  designClass: z.enum(["randomised", "not-randomised"]),
  dosing: z.enum(dosings.ids),
  trials: z.int(),
});
export type SafetyColumn = z.infer<typeof column>;

/**
 * The one figure a cell shows: the only trial's, the pooled rate from three trials on, or the plain
 * sum of two or of trials without an event among them.
 */
const headline = z.object({
  kind: z.enum(["one-trial", "sum", "pooled"]),
  percent: z.number(),
  ciLow: z.number(),
  ciHigh: z.number(),
  /** Where the rate of another such trial is expected; only of a pooled rate. */
  predictionLow: number,
  predictionHigh: number,
});

const effectSide = z.object({ events: number, n: number, results: z.array(z.string()) });

/** The risk with the drug against one kind of comparator, as the forest plot of that question has it. */
const effect = z.object({
  k: z.int(),
  people: z.number(),
  measure: z.string(),
  estimate: number,
  ciLow: number,
  ciHigh: number,
  predictionLow: number,
  predictionHigh: number,
  /** Of 100 people without and with the drug; null where it must not be given. */
  absolute: z
    .object({
      baselinePercent: z.number(),
      treatedPercent: z.number(),
      difference: z.number(),
      differenceLow: z.number(),
      differenceHigh: z.number(),
    })
    .nullable(),
  certainty: z.string().nullable(),
  sentence: z.string(),
  /** Trials that counted the harm on both sides but enter no ratio: no event, or nothing but events. */
  withoutRatio: z.array(z.object({ key: z.string(), name: z.string(), reason: z.string() })),
  trials: z.array(
    z.object({
      key: z.string(),
      name: z.string(),
      year: z.int().nullable(),
      timeLabel: z.string(),
      intervention: effectSide,
      comparator: effectSide,
      estimate: z.number(),
      ciLow: z.number(),
      ciHigh: z.number(),
      weightPercent: number,
      flags: z.array(z.string()),
    }),
  ),
  /** Query string of the forest plot with that very question. */
  canonical: z.string(),
});
export type SafetyEffect = z.infer<typeof effect>;

const comparator = z.object({
  comparatorClass: z.enum(comparatorClasses.ids),
  label: z.string(),
  headline: headline.nullable(),
  side: rateSide,
  /** Null where the column is no question of its own, or its studies were not randomised. */
  effect: effect.nullable(),
});

/** One harm in one column. `headline` is null where no trial gives a count: never a zero. */
const cell = z.object({
  column: z.string(),
  /** Trials with these arms. */
  trials: z.int(),
  /** Those of them with a usable count of people. */
  counted: z.int(),
  /** Those that print something of it which is no usable count. */
  unusable: z.int(),
  /** Those without a word of it that print only harms above a share of people. */
  belowThreshold: z.int(),
  headline: headline.nullable(),
  intervention: rateSide,
  comparators: z.array(comparator),
  /** Hours of the shortest and the longest stretch counted over, where known. */
  stretch: z.object({ from: z.number(), to: z.number() }).nullable(),
});
export type SafetyCell = z.infer<typeof cell>;

const harm = z.object({
  outcome: z.enum(outcomes.ids),
  label: z.string(),
  note: z.string().nullable(),
  kind: z.enum(harmKinds),
  /** Randomised trials of this answer, and those of them with a usable count. */
  trials: z.int(),
  counted: z.int(),
  /** One for each column, in their order. */
  cells: z.array(cell),
  /** Numbers on this harm that are in none of the cells, with the reason. */
  notUsed: z.array(
    z.object({
      key: z.string(),
      name: z.string(),
      arm: z.string().nullable(),
      code: z.enum(reasonIds),
      reason: z.string(),
    }),
  ),
});
export type SafetyHarm = z.infer<typeof harm>;

const studyName = { key: z.string(), name: z.string() };

const row = z.object({
  ...studyName,
  result: z.string(),
  armLabel: z.string().nullable(),
  label: z.string(),
  timeLabel: z.string(),
  events: number,
  n: number,
  percent: number,
  mean: number,
  sd: number,
  /** The definition and the caution of the row, where there are any. */
  words: z.string().nullable(),
});
export type SafetyRow = z.infer<typeof row>;

export const safetyAnswer = z.object({
  question: z.object({
    by: z.enum(safetyGroupings),
    /** Canonical query string of the question as understood, defaults filled in. */
    canonical: z.string(),
    defaults: z.array(z.string()),
  }),
  columns: z.array(column),
  harms: z.array(harm),
  /** Counts of sessions, one person many times: apart from people, without an interval. */
  sessions: z.array(row),
  /** Harms under the name a report gives them: shown, never pooled. */
  ownNames: z.array(row),
  /** What records say of how long harms lasted; `harm` names the row the words stand in. */
  durations: z.array(
    z.object({
      ...studyName,
      harm: z.string().nullable(),
      text: z.string(),
      result: z.string().nullable(),
    }),
  ),
  /** How harms were asked for, as far as records say, of the randomised trials of this answer. */
  collection: z.object({
    trials: z.int(),
    known: z.array(
      z.object({
        ...studyName,
        /** Null where the record says only what was printed, not how it was asked for. */
        method: z.string().nullable(),
        thresholdPercent: number,
        text: z.string().nullable(),
      }),
    ),
  }),
  warnings: z.array(z.object({ code: z.string(), message: z.string() })),
  caption: z.string(),
  datasetVersion: z.string(),
});
export type SafetyAnswer = z.infer<typeof safetyAnswer>;
