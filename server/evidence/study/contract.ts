import * as z from "zod";
import { studyRecord } from "#domain/study/study-record.ts";
import { drugs } from "#domain/vocabulary/drugs.ts";
import { outcomes } from "#domain/vocabulary/outcomes.ts";
import { continuousForms } from "#domain/vocabulary/result-terms.ts";
import { routes } from "#domain/vocabulary/routes.ts";
import { scales } from "#domain/vocabulary/scales.ts";

export const studyAnswer = z.object({
  record: studyRecord,
  revision: z.object({
    number: z.int(),
    author: z.string(),
    message: z.string(),
    time: z.string(),
  }),
  datasetVersion: z.string(),
});
export type StudyAnswer = z.infer<typeof studyAnswer>;

/** One point of a course: a percentage with its Wilson interval, or a mean with its own. */
const coursePoint = z.object({
  result: z.string(),
  hours: z.number(),
  timeLabel: z.string(),
  value: z.number(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  /** "12 of 40" or "14.8 (SD 9.1), 40 people". */
  text: z.string(),
  unverified: z.boolean(),
  caution: z.string().nullable(),
});

/** The course of one study: each outcome rated at two or more hours, or in two or more arms. */
export const courseAnswer = z.object({
  key: z.string(),
  courses: z.array(
    z.object({
      outcome: z.enum(outcomes.ids),
      scale: z.enum(scales.ids).nullable(),
      /** "percent" of people, or points of the scale in one form. */
      unit: z.enum(["percent", "points"]),
      form: z.enum(continuousForms.ids).nullable(),
      criterion: z.string().nullable(),
      series: z.array(
        z.object({
          arm: z.string(),
          label: z.string(),
          role: z.enum(["intervention", "comparator"]),
          drug: z.enum(drugs.ids),
          route: z.enum(routes.ids).nullable(),
          points: z.array(coursePoint),
        }),
      ),
    }),
  ),
  datasetVersion: z.string(),
});
export type CourseAnswer = z.infer<typeof courseAnswer>;
