import * as z from "zod";
import { anyOf, exactlyOne, filterShape } from "./question.ts";
import { requestMethods, requestTests } from "./stats/meta-analysis-request.ts";
import { outcomes } from "./vocabulary/outcomes.ts";
import { scales } from "./vocabulary/scales.ts";
import { windows } from "./vocabulary/windows.ts";

/** The effect measures an evidence question may ask for; which of them fit is the outcome's matter. */
export const questionMeasures = [
  "OR",
  "RR",
  "RD",
  "PETO",
  "HR",
  "MD",
  "SMD",
  "SMDH",
  "ROM",
] as const;
export type QuestionMeasureId = (typeof questionMeasures)[number];

/** By what the studies of an answer can be put into subgroups. */
export const subgroupings = [
  "route",
  "indication",
  "comparatorClass",
  "background",
  "drug",
  "doseBand",
  "dosing",
  "criterion",
  "riskOfBias",
  "funding",
] as const;
export type SubgroupingId = (typeof subgroupings)[number];

export const questionModerators = ["year", "participants", "dose"] as const;
export type QuestionModeratorId = (typeof questionModerators)[number];

/** Whose number stands below the line: as the paper counts, or everyone randomised. */
export const denominators = ["reported", "randomised"] as const;
export type DenominatorId = (typeof denominators)[number];

/** Which rows of crossover trials may answer. */
export const crossoverUses = ["all", "first-period", "none"] as const;
export type CrossoverUseId = (typeof crossoverUses)[number];

/** Forms of a score that a standardised difference may rest on. */
export const scoreForms = ["endpoint", "change"] as const;
export type ScoreFormId = (typeof scoreForms)[number];

const questionIncludes = [
  "bias",
  "leaveOneOut",
  "cumulative",
  "influence",
  "estimators",
  "views",
] as const;

/** A confidence level in percent. */
const level = z
  .string()
  .regex(/^\d{2}(\.\d{1,2})?$/, { error: "must be a percentage such as 95" })
  .transform(Number)
  .pipe(z.number().min(50).max(99.99));

/** A correlation written as a plain decimal between 0 and 1, 1 excluded. */
const correlation = z
  .string()
  .regex(/^0(\.\d{1,3})?$/, { error: "must be a number from 0 to 0.999" })
  .transform(Number);

/** What every question about an effect may say beside its filter, its outcome and its time. */
const methodShape = {
  measure: exactlyOne(z.enum(questionMeasures)).optional(),
  method: exactlyOne(z.enum(requestMethods)).optional(),
  test: exactlyOne(z.enum(requestTests)).optional(),
  level: exactlyOne(level).optional(),
  denominator: exactlyOne(z.enum(denominators)).optional(),
  crossover: exactlyOne(z.enum(crossoverUses)).optional(),
  /** Between the two periods of a crossover trial that prints no paired error. */
  correlation: exactlyOne(correlation).optional(),
  form: exactlyOne(z.enum(scoreForms)).optional(),
  scale: exactlyOne(z.enum(scales.ids)).optional(),
  /** Keys of studies the reader has taken out. */
  exclude: z
    .array(z.string().regex(/^[a-z0-9-]{1,80}$/, { error: "must be a study key" }))
    .max(300)
    .transform((keys) => [...new Set(keys)].toSorted())
    .optional(),
};

/** The words of GET /evidence/forest: DESIGN's EvidenceQuestion. */
export const questionShape = {
  ...filterShape,
  outcome: exactlyOne(z.enum(outcomes.ids)),
  window: exactlyOne(z.enum(windows.ids)).optional(),
  ...methodShape,
  subgroup: exactlyOne(z.enum(subgroupings)).optional(),
  moderators: anyOf(questionModerators).optional(),
  include: anyOf(questionIncludes).optional(),
};
export const evidenceQuestion = z.strictObject(questionShape);
export type EvidenceQuestion = z.infer<typeof evidenceQuestion>;

export const courseGroupings = ["route", "drug", "comparatorClass"] as const;
export type CourseGroupingId = (typeof courseGroupings)[number];

/** The words of GET /evidence/time-course: a question without a window, and a grouping. */
export const timeCourseShape = {
  ...filterShape,
  outcome: exactlyOne(z.enum(outcomes.ids)),
  ...methodShape,
  by: exactlyOne(z.enum(courseGroupings)).optional(),
  /** "same": only trials that answer in every window shown. */
  trials: exactlyOne(z.enum(["all", "same"])).optional(),
};
export const timeCourseQuestion = z.strictObject(timeCourseShape);
export type TimeCourseQuestion = z.infer<typeof timeCourseQuestion>;
