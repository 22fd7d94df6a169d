import * as z from "zod";
import { exactlyOne, filterShape } from "#domain/question.ts";
import { reasonIds } from "#domain/selection/reasons.ts";
import { comparatorClasses } from "#domain/vocabulary/comparator-classes.ts";
import { doseBands } from "#domain/vocabulary/dose-bands.ts";
import { drugs } from "#domain/vocabulary/drugs.ts";
import { indications } from "#domain/vocabulary/indications.ts";
import { outcomes } from "#domain/vocabulary/outcomes.ts";
import { bases, sourceKinds } from "#domain/vocabulary/provenance-terms.ts";
import { analysisSets, crossoverPeriods } from "#domain/vocabulary/result-terms.ts";
import { routes } from "#domain/vocabulary/routes.ts";
import { scales } from "#domain/vocabulary/scales.ts";
import { dosings } from "#domain/vocabulary/study-terms.ts";
import { windows } from "#domain/vocabulary/windows.ts";

const rateGroupings = ["route", "indication", "drug", "dose"] as const;

/** The words of GET /evidence/rates: an evidence filter, an outcome, a window and a grouping. */
export const ratesShape = {
  ...filterShape,
  outcome: exactlyOne(z.enum(outcomes.ids)),
  window: exactlyOne(z.enum(windows.ids)).optional(),
  by: exactlyOne(z.enum(rateGroupings)).optional(),
};
export const ratesQuery = z.strictObject(ratesShape);
export type RatesQuery = z.infer<typeof ratesQuery>;

/** A share of people with its 95 % Wilson interval, in percent. */
const proportion = z.object({
  events: z.int(),
  n: z.int(),
  percent: z.number(),
  ciLow: z.number(),
  ciHigh: z.number(),
});

export const rateArm = z.object({
  study: z.string(),
  name: z.string(),
  year: z.int().nullable(),
  arm: z.string(),
  label: z.string(),
  role: z.enum(["intervention", "comparator"]),
  drug: z.enum(drugs.ids),
  route: z.enum(routes.ids).nullable(),
  dose: z.string().nullable(),
  doseBand: z.enum(doseBands.ids).nullable(),
  comparatorClass: z.enum(comparatorClasses.ids).nullable(),
  indication: z.enum(indications.ids),
  /** The row of the study's results this rate is: /studies/<study>#<result>. */
  result: z.string(),
  hours: z.number().nullable(),
  timeLabel: z.string(),
  scale: z.enum(scales.ids).nullable(),
  criterion: z.string().nullable(),
  /** What was counted, as far as the source says: its own name for it, or its definition. */
  definition: z.string().nullable(),
  /** What must be known before using the number. */
  caution: z.string().nullable(),
  analysisSet: z.enum(analysisSets.ids),
  period: z.enum(crossoverPeriods.ids),
  basis: z.enum(bases.ids),
  sourceKind: z.enum(sourceKinds.ids).nullable(),
  /** Keys of the trials a pooled report stands for, because none of them prints a count here. */
  standsFor: z.array(z.string()),
  rate: proportion,
});
export type RateArm = z.infer<typeof rateArm>;

/** A pooled share of people in percent, on the logit scale with random effects. */
const pooledRate = z.object({
  k: z.int(),
  percent: z.number(),
  ciLow: z.number(),
  ciHigh: z.number(),
  /** Where the rate of another such trial is expected, with 95 %. */
  predictionLow: z.number(),
  predictionHigh: z.number(),
  tau2: z.number(),
  i2: z.number(),
  methods: z.record(z.string(), z.string()),
});
export type PooledRate = z.infer<typeof pooledRate>;

/**
 * Arms of one side of one group. `crude` is the plain sum of their counts; `pooled` weighs trials and
 * lets them differ, and is null below three trials.
 */
export const rateSide = z.object({
  studies: z.int(),
  arms: z.array(rateArm),
  crude: proportion.nullable(),
  pooled: pooledRate.nullable(),
});

export type RateSide = z.infer<typeof rateSide>;

export const ratesAnswer = z.object({
  question: z.object({
    outcome: z.enum(outcomes.ids),
    window: z.enum(windows.ids),
    by: z.enum(rateGroupings),
    /** Canonical query string of the question as understood, defaults filled in. */
    canonical: z.string(),
    /** Defaults that were applied because the question did not say, in words. */
    defaults: z.array(z.string()),
  }),
  /** Never pooled across design class or dosing: each pair is a group of its own. */
  groups: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      designClass: z.enum(["randomised", "not-randomised"]),
      dosing: z.enum(dosings.ids),
      intervention: rateSide,
      comparator: rateSide,
    }),
  ),
  included: z.int(),
  leftOut: z.array(
    z.object({
      key: z.string(),
      name: z.string(),
      /** The arm left out, or null where the whole study is. */
      arm: z.string().nullable(),
      code: z.enum(reasonIds),
      reason: z.string(),
    }),
  ),
  warnings: z.array(z.object({ code: z.string(), message: z.string() })),
  caption: z.string(),
  datasetVersion: z.string(),
});
export type RatesAnswer = z.infer<typeof ratesAnswer>;
