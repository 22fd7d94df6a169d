import { z } from "zod";

/** Every number that can be without meaning is null then; JSON never holds NaN or Infinity. */
const number = z.number().nullable();
const slab = z.union([z.string(), z.number()]).nullable();
const place = { row: z.number().int(), slab };

const estimated = {
  estimate: number,
  se: number,
  statistic: number,
  pValue: number,
  ciLow: number,
  ciHigh: number,
};

const figures = {
  k: z.number().int(),
  ...estimated,
  df: number,
  tau2: number,
  tau2Se: number,
  tau2CiLow: number,
  tau2CiHigh: number,
  i2: number,
  h2: number,
  q: number,
  qDf: number,
  qPValue: number,
  predictionLow: number,
  predictionHigh: number,
};

const transformed = z.strictObject({
  estimate: number,
  ciLow: number,
  ciHigh: number,
  predictionLow: number,
  predictionHigh: number,
});

const commonEffect = z.strictObject({
  estimate: number,
  se: number,
  ciLow: number,
  ciHigh: number,
  pValue: number,
  q: number,
  qPValue: number,
});

const regression = z.strictObject({
  coefficients: z.array(z.strictObject({ name: z.string(), ...estimated })),
  tau2: number,
  i2: number,
  r2: number,
  qm: number,
  qmDf: number,
  qmPValue: number,
  qe: number,
  qePValue: number,
});

const subgroups = z.strictObject({
  groups: z.array(z.strictObject({ level: z.string(), ...figures, transformed })),
  qm: number,
  qmDf: number,
  qmPValue: number,
});

const funnelRegression = z.strictObject({
  model: z.enum(["lm", "rma"]),
  predictor: z.string(),
  statistic: number,
  df: number,
  pValue: number,
  intercept: number,
  slope: number,
  limitEstimate: number,
});

const bias = z.strictObject({
  egger: funnelRegression.nullable(),
  others: z.array(funnelRegression),
  rank: z.strictObject({ tau: number, pValue: number }).nullable(),
  trimAndFill: z
    .strictObject({
      estimator: z.string(),
      side: z.enum(["left", "right"]),
      k0: z.number().int(),
      estimate: number,
      ciLow: number,
      ciHigh: number,
      filled: z.array(z.strictObject({ yi: number, vi: number })),
    })
    .nullable(),
});

const withoutStudy = z.strictObject({
  ...place,
  k: z.number().int(),
  ...estimated,
  tau2: number,
  i2: number,
  q: number,
  qPValue: number,
});

const studyInfluence = z.strictObject({
  ...place,
  rstudent: number,
  dffits: number,
  cooksDistance: number,
  covarianceRatio: number,
  tau2Deleted: number,
  qDeleted: number,
  hat: number,
  weightPercent: number,
  dfbetas: z.array(number),
});

export const metaAnalysisAnswer = z.strictObject({
  ...figures,
  rows: z.array(z.strictObject({ ...place, yi: number, vi: number, weightPercent: number })),
  omitted: z.array(z.strictObject({ ...place, reason: z.string() })),
  transformed,
  methods: z.record(z.string(), z.string()),
  warnings: z.array(z.strictObject({ code: z.string(), message: z.string() })),
  mantelHaenszel: commonEffect.nullable(),
  peto: commonEffect.nullable(),
  regression: regression.nullable(),
  subgroups: subgroups.nullable(),
  bias: bias.nullable(),
  leaveOneOut: z.array(withoutStudy).nullable(),
  cumulative: z.array(withoutStudy).nullable(),
  influence: z.array(studyInfluence).nullable(),
});

export type MetaAnalysisAnswer = z.infer<typeof metaAnalysisAnswer>;
export type AnswerWarning = MetaAnalysisAnswer["warnings"][number];
