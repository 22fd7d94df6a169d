import { stringify } from "csv-stringify/browser/esm/sync";
import type { InfluenceRow } from "./influence.ts";
import type { EstimatorStep, PooledStep } from "./view-model.ts";

export function stepsCsv(steps: readonly PooledStep[]): string {
  return stringify([
    ["key", "study", "k", "estimate", "ciLow", "ciHigh", "tau2", "i2", "pValue"],
    ...steps.map(({ key, name, k, span, tau2, i2, pValue }) => [
      key,
      name,
      k,
      span?.estimate,
      span?.low,
      span?.high,
      tau2,
      i2,
      pValue,
    ]),
  ]);
}

export function estimatorsCsv(steps: readonly EstimatorStep[]): string {
  return stringify([
    ["estimator", "tau2", "estimate", "ciLow", "ciHigh", "asked"],
    ...steps.map(({ label, tau2, span, asked }) => [
      label,
      tau2,
      span?.estimate,
      span?.low,
      span?.high,
      asked ? "yes" : "no",
    ]),
  ]);
}

const diagnostics = [
  "weightPercent",
  "rstudent",
  "dffits",
  "cooksDistance",
  "covarianceRatio",
  "tau2Deleted",
  "qDeleted",
  "hat",
] as const;

export function influenceCsv(rows: readonly InfluenceRow[]): string {
  return stringify([
    ["key", "study", ...diagnostics, "dfbetas", "standsOut"],
    ...rows.map((row) => [
      row.key,
      row.name,
      ...diagnostics.map((name) => row[name]),
      row.dfbetas[0],
      row.standsOut ? "yes" : "no",
    ]),
  ]);
}
