import * as z from "zod";
import { courseGroupings } from "#domain/evidence-question.ts";
import { dosings } from "#domain/vocabulary/study-terms.ts";
import { windows } from "#domain/vocabulary/windows.ts";
import { understoodQuestion } from "../forest/contract.ts";

const number = z.number().nullable();

/** A share of people with its Wilson interval, in percent. */
const proportion = z.object({
  events: z.number(),
  n: z.number(),
  percent: z.number(),
  ciLow: z.number(),
  ciHigh: z.number(),
});

const coursePoint = z.object({
  hours: z.number(),
  hoursSinceLastDose: number,
  timeLabel: z.string(),
  /** The window the hour falls into; null between windows, where a point is drawn but not pooled. */
  window: z.enum(windows.ids).nullable(),
  /** On the reading scale. */
  estimate: z.number(),
  ciLow: z.number(),
  ciHigh: z.number(),
  people: number,
  /** The interval leaves out no effect. */
  separated: z.boolean(),
  /** Rows of the study's results behind the point. */
  results: z.array(z.string()),
});

const courseTrial = z.object({
  key: z.string(),
  name: z.string(),
  year: z.int().nullable(),
  points: z.array(coursePoint),
});

const courseWindow = z.object({
  window: z.enum(windows.ids),
  label: z.string(),
  /** Where the pooled point stands on the axis. */
  hours: z.number(),
  k: z.int(),
  people: z.number(),
  keys: z.array(z.string()),
  /** The effects that are pooled, on the analysis scale, with the hour each was rated at. */
  effects: z.array(z.object({ key: z.string(), hours: number, yi: z.number(), vi: z.number() })),
  /** Trials that were not in the window before, and trials of it that are no longer here. */
  entered: z.array(z.string()),
  left: z.array(z.string()),
  /** Null below two trials. */
  estimate: number,
  ciLow: number,
  ciHigh: number,
  predictionLow: number,
  predictionHigh: number,
  tau2: number,
  separated: z.boolean().nullable(),
  /** The counts of the two sides added up, where the outcome is one of people. */
  rates: z.object({ intervention: proportion, comparator: proportion }).nullable(),
  /** Query string of the forest plot behind the point. */
  canonical: z.string(),
});

const separation = z.object({
  window: z.enum(windows.ids),
  label: z.string(),
  k: z.int(),
  words: z.string(),
});

export const timeCourseAnswer = z.object({
  question: understoodQuestion.omit({ window: true, subgroup: true, moderators: true }).extend({
    by: z.enum(courseGroupings),
    trials: z.enum(["all", "same"]),
  }),
  groups: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      dosing: z.enum(dosings.ids),
      trials: z.array(courseTrial),
      windows: z.array(courseWindow),
      /** First and last window whose pooled interval leaves out no effect; null where there is none. */
      firstSeparation: separation.nullable(),
      lastSeparation: separation.nullable(),
    }),
  ),
  /** With `trials=same`: groups and windows that had to be left out so that two trials are in every one. */
  windowsLeftOut: z.array(z.string()),
  studies: z.int(),
  people: z.number(),
  sentence: z.string(),
  favours: z.object({ left: z.string(), right: z.string() }),
  axis: z.enum(["log", "linear"]),
  nullValue: z.number(),
  warnings: z.array(z.object({ code: z.string(), message: z.string() })),
  caption: z.string(),
  datasetVersion: z.string(),
});
export type TimeCourseAnswer = z.infer<typeof timeCourseAnswer>;
