import {
  coefficientTests,
  criticalValue,
  twoSidedPValue,
  type CoefficientTestId,
} from "./coefficient-tests.ts";
import {
  heterogeneityStatistics,
  type HeterogeneityStatistics,
} from "./heterogeneity-statistics.ts";
import { interceptModel } from "./intercept-model.ts";
import { poolingMethods, type PoolingMethodId } from "./pooling-methods.ts";

export interface PoolingOptions {
  readonly method: PoolingMethodId;
  readonly test: CoefficientTestId;
  /** Of the intervals, in percent. */
  readonly level: number;
}

/** `statistic` and `pValue` are null where a standard error of 0 leaves them without meaning. */
export interface PooledEffect extends HeterogeneityStatistics {
  readonly k: number;
  readonly estimate: number;
  readonly se: number;
  readonly statistic: number | null;
  /** Null for the normal distribution. */
  readonly df: number | null;
  readonly pValue: number | null;
  readonly ciLow: number;
  readonly ciHigh: number;
  readonly tau2: number;
  readonly tau2Se: number | null;
  /** In percent, H² likewise: from Q under equal effects, from τ² otherwise. */
  readonly i2: number;
  readonly h2: number;
  /** The Hartung–Knapp factor on the variance; 1 for z and t. */
  readonly varianceFactor: number;
  readonly converged: boolean;
}

/**
 * The pooled effect of k ≥ 1 studies by inverse variance, O(k).
 * One study is itself: τ² 0, and z instead of t, which would have no degrees of freedom.
 *
 * `yi`, `vi`: effects and sampling variances of equal length, vi > 0.
 */
export function poolEffects(
  yi: Float64Array,
  vi: Float64Array,
  options: PoolingOptions,
): PooledEffect {
  const k = yi.length;
  const method = poolingMethods[options.method];
  const test = coefficientTests[k === 1 ? "z" : options.test];
  const model = interceptModel(yi, vi);
  const { tauSquared, standardError, converged } =
    k === 1 ? { tauSquared: 0, standardError: null, converged: true } : method.estimate(model);
  const { mean, sumOfWeights, residualSumOfSquares } = weightedMean(yi, vi, tauSquared);
  const varianceFactor = test.varianceFactor(residualSumOfSquares, k - 1);
  const se = Math.sqrt(varianceFactor / sumOfWeights);
  const df = test.usesT ? k - 1 : null;
  const statistic = mean / se;
  const halfWidth = criticalValue(options.level, df) * se;
  const heterogeneity = heterogeneityStatistics(model, tauSquared);
  // Written out: spreading `heterogeneity` into an object of this size takes ten times as long as all the arithmetic.
  return {
    q: heterogeneity.q,
    qDf: heterogeneity.qDf,
    qPValue: heterogeneity.qPValue,
    i2FromQ: heterogeneity.i2FromQ,
    h2FromQ: heterogeneity.h2FromQ,
    i2FromTau2: heterogeneity.i2FromTau2,
    h2FromTau2: heterogeneity.h2FromTau2,
    typicalVariance: heterogeneity.typicalVariance,
    k,
    estimate: mean,
    se,
    statistic: Number.isFinite(statistic) ? statistic : null,
    df,
    pValue: Number.isNaN(statistic) ? null : twoSidedPValue(statistic, df),
    ciLow: mean - halfWidth,
    ciHigh: mean + halfWidth,
    tau2: tauSquared,
    tau2Se: standardError,
    i2: method.randomEffects ? heterogeneity.i2FromTau2 : heterogeneity.i2FromQ,
    h2: method.randomEffects ? heterogeneity.h2FromTau2 : heterogeneity.h2FromQ,
    varianceFactor,
    converged,
  };
}

function weightedMean(yi: Float64Array, vi: Float64Array, tauSquared: number) {
  let sumOfWeights = 0;
  let weightedSum = 0;
  for (let index = 0; index < yi.length; index += 1) {
    const weight = 1 / (vi[index]! + tauSquared);
    sumOfWeights += weight;
    weightedSum += weight * yi[index]!;
  }
  const mean = weightedSum / sumOfWeights;
  let residualSumOfSquares = 0;
  for (let index = 0; index < yi.length; index += 1) {
    residualSumOfSquares += (yi[index]! - mean) ** 2 / (vi[index]! + tauSquared);
  }
  return { mean, sumOfWeights, residualSumOfSquares };
}
