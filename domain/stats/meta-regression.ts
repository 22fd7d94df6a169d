import { chiSquareUpperTail } from "./chi-square.ts";
import { coefficientTests, criticalValue, twoSidedPValue } from "./coefficient-tests.ts";
import { fUpperTail } from "./f-distribution.ts";
import {
  heterogeneityStatistics,
  type HeterogeneityStatistics,
} from "./heterogeneity-statistics.ts";
import { interceptModel } from "./intercept-model.ts";
import { inverseVarianceWeights } from "./inverse-variance-weights.ts";
import { poolingMethods, type PoolingMethod } from "./pooling-methods.ts";
import type { PoolingOptions } from "./pool-effects.ts";
import { regressionModel } from "./regression-model.ts";
import { weightedLeastSquares } from "./weighted-least-squares.ts";

interface RegressionCoefficient {
  readonly estimate: number;
  readonly se: number;
  readonly statistic: number | null;
  readonly pValue: number | null;
  readonly ciLow: number;
  readonly ciHigh: number;
}

/** `q…` are those of the residual heterogeneity. */
export interface MetaRegression extends HeterogeneityStatistics {
  readonly k: number;
  readonly p: number;
  readonly df: number | null;
  readonly coefficients: RegressionCoefficient[];
  /** Of the coefficients, p × p, the variance factor included. */
  readonly covariance: number[][];
  readonly tau2: number;
  readonly tau2Se: number | null;
  readonly i2: number;
  readonly h2: number;
  /** Percent of heterogeneity accounted for; null without an intercept or where it has no meaning. */
  readonly r2: number | null;
  /** The omnibus test: χ² for z, F otherwise. */
  readonly qm: number | null;
  readonly qmDf: number;
  readonly qmDenominatorDf: number | null;
  readonly qmPValue: number | null;
  readonly converged: boolean;
}

export interface Design {
  /** The p columns of X, each of length k; the intercept first when there is one. */
  readonly columns: readonly Float64Array[];
  readonly hasIntercept: boolean;
}

/** k p² beyond this would take seconds; a factor with a level for every study is a mistake anyway. */
const largestWork = 4e6;

/** Whether a regression of k studies on p coefficients has residual degrees of freedom and ends in reasonable time. */
export function isFeasibleRegression(k: number, p: number): boolean {
  return k > p && k * p * p <= largestWork;
}

/**
 * Mixed-effects meta-regression (or fixed-effect with EE) of k effects on a design of full rank with k > p.
 * The omnibus test covers every coefficient but the intercept, or every one without an intercept: with √W X = QR it is
 * the squared length of the tested part of Q′√W y, so no matrix has to be inverted for it.
 * Throws RangeError when k ≤ p.
 *
 * Source: Viechtbauer et al. 2015, Psychol Methods 20:360–374; R²: Raudenbush 2009, in Handbook of Research Synthesis, ch. 16.
 */
export function metaRegression(
  yi: Float64Array,
  vi: Float64Array,
  design: Design,
  options: PoolingOptions,
): MetaRegression {
  const k = yi.length;
  const p = design.columns.length;
  if (k <= p)
    throw new RangeError(
      `a regression with ${p} coefficients needs more than ${p} studies, not ${k}`,
    );
  const method: PoolingMethod = poolingMethods[options.method];
  const test = coefficientTests[options.test];
  const model = regressionModel(yi, vi, design.columns);
  const { tauSquared, standardError, converged } = method.estimate(model);
  const weights = inverseVarianceWeights(vi, tauSquared, new Float64Array(k));
  const fit = weightedLeastSquares(yi, design.columns, weights);
  const residualSumOfSquares = fit.residuals.reduce(
    (sum, residual, index) => sum + weights[index]! * residual * residual,
    0,
  );
  const factor = test.varianceFactor(residualSumOfSquares, k - p);
  const df = test.usesT ? k - p : null;
  const heterogeneity = heterogeneityStatistics(model, tauSquared);
  const tested = fit.projections.slice(design.hasIntercept ? 1 : 0);
  return {
    ...heterogeneity,
    k,
    p,
    df,
    coefficients: fit.coefficients.map((estimate, index) =>
      testedCoefficient(
        estimate,
        Math.sqrt(factor * fit.covariance[index]![index]!),
        df,
        options.level,
      ),
    ),
    covariance: fit.covariance.map((row) => row.map((value) => factor * value)),
    tau2: tauSquared,
    tau2Se: standardError,
    i2: method.randomEffects ? heterogeneity.i2FromTau2 : heterogeneity.i2FromQ,
    h2: method.randomEffects ? heterogeneity.h2FromTau2 : heterogeneity.h2FromQ,
    r2:
      design.hasIntercept && p > 1
        ? heterogeneityAccountedFor(yi, vi, tauSquared, heterogeneity, method)
        : null,
    ...omnibusTest(tested, factor, df),
    converged,
  };
}

function testedCoefficient(
  estimate: number,
  se: number,
  df: number | null,
  level: number,
): RegressionCoefficient {
  const statistic = estimate / se;
  const halfWidth = criticalValue(level, df) * se;
  return {
    estimate,
    se,
    statistic: Number.isFinite(statistic) ? statistic : null,
    pValue: Number.isNaN(statistic) ? null : twoSidedPValue(statistic, df),
    ciLow: estimate - halfWidth,
    ciHigh: estimate + halfWidth,
  };
}

function omnibusTest(projections: readonly number[], factor: number, df: number | null) {
  const qmDf = projections.length;
  const wald = projections.reduce((sum, value) => sum + value * value, 0) / factor;
  if (qmDf === 0 || !Number.isFinite(wald))
    return { qm: null, qmDf, qmDenominatorDf: df, qmPValue: null };
  if (df === null)
    return { qm: wald, qmDf, qmDenominatorDf: null, qmPValue: chiSquareUpperTail(wald, qmDf) };
  return {
    qm: wald / qmDf,
    qmDf,
    qmDenominatorDf: df,
    qmPValue: fUpperTail(wald / qmDf, qmDf, df),
  };
}

/** Random effects: the fall of τ² against the model without moderators. Equal effects: the adjusted R² of the weighted regression. */
function heterogeneityAccountedFor(
  yi: Float64Array,
  vi: Float64Array,
  tauSquared: number,
  residual: HeterogeneityStatistics,
  method: PoolingMethod,
): number | null {
  const withoutModerators = interceptModel(yi, vi);
  if (!method.randomEffects) {
    const { q, qDf } = heterogeneityStatistics(withoutModerators, 0);
    return q === 0 ? 0 : Math.max(0, 100 * (1 - residual.q / residual.qDf / (q / qDf)));
  }
  const { tauSquared: total, converged } = method.estimate(withoutModerators);
  if (!converged) return null;
  return total === 0 ? 0 : Math.max(0, (100 * (total - tauSquared)) / total);
}
