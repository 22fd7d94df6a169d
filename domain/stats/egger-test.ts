import { criticalValue, twoSidedPValue } from "./coefficient-tests.ts";
import { fullRankColumns } from "./full-rank-columns.ts";
import { metaRegression } from "./meta-regression.ts";
import type { PoolingOptions } from "./pool-effects.ts";
import { weightedLeastSquares } from "./weighted-least-squares.ts";

export interface FunnelRegression {
  /** Of the slope. */
  readonly statistic: number;
  readonly df: number | null;
  readonly pValue: number;
  readonly intercept: number;
  readonly interceptSe: number;
  readonly interceptPValue: number;
  readonly interceptLow: number;
  readonly interceptHigh: number;
  readonly slope: number;
  readonly slopeSe: number;
}

/**
 * Egger's regression test: effects on a predictor of size, weighted by 1/v, with a multiplicative dispersion, t with
 * k − 2 degrees of freedom. Null for k < 3 or a predictor that does not vary.
 * Source: Egger et al. 1997, BMJ 315:629–634; as weighted regression in Sterne & Egger 2005.
 */
export function eggerTest(
  yi: Float64Array,
  vi: Float64Array,
  predictor: Float64Array,
  level: number,
): FunnelRegression | null {
  const columns = [new Float64Array(yi.length).fill(1), predictor];
  if (yi.length < 3 || fullRankColumns(columns).length < 2) return null;
  const weights = vi.map((variance) => 1 / variance);
  const { coefficients, covariance, residuals } = weightedLeastSquares(yi, columns, weights);
  const df = yi.length - 2;
  const dispersion =
    residuals.reduce((sum, residual, index) => sum + weights[index]! * residual ** 2, 0) / df;
  const [intercept, slope] = coefficients.map((estimate, index) => ({
    estimate,
    se: Math.sqrt(dispersion * covariance[index]![index]!),
  }));
  if (intercept === undefined || slope === undefined || !(slope.se > 0)) return null;
  const halfWidth = criticalValue(level, df) * intercept.se;
  return {
    statistic: slope.estimate / slope.se,
    df,
    pValue: twoSidedPValue(slope.estimate / slope.se, df),
    intercept: intercept.estimate,
    interceptSe: intercept.se,
    interceptPValue: twoSidedPValue(intercept.estimate / intercept.se, df),
    interceptLow: intercept.estimate - halfWidth,
    interceptHigh: intercept.estimate + halfWidth,
    slope: slope.estimate,
    slopeSe: slope.se,
  };
}

/** The same question with additive heterogeneity: a meta-regression by the method and test of the pooled effect. */
export function eggerTestMixedModel(
  yi: Float64Array,
  vi: Float64Array,
  predictor: Float64Array,
  options: PoolingOptions,
): FunnelRegression | null {
  const columns = [new Float64Array(yi.length).fill(1), predictor];
  if (yi.length < 3 || fullRankColumns(columns).length < 2) return null;
  const { coefficients, df, converged } = metaRegression(
    yi,
    vi,
    { columns, hasIntercept: true },
    options,
  );
  const [intercept, slope] = coefficients;
  if (!converged || intercept === undefined || slope === undefined) return null;
  if (slope.statistic === null || slope.pValue === null || intercept.pValue === null) return null;
  return {
    statistic: slope.statistic,
    df,
    pValue: slope.pValue,
    intercept: intercept.estimate,
    interceptSe: intercept.se,
    interceptPValue: intercept.pValue,
    interceptLow: intercept.ciLow,
    interceptHigh: intercept.ciHigh,
    slope: slope.estimate,
    slopeSe: slope.se,
  };
}
