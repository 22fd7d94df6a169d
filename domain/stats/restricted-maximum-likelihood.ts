import { fisherScoring, type ScoredLikelihood } from "./fisher-scoring.ts";
import type { HeterogeneityEstimate } from "./heterogeneity-estimate.ts";
import { inverseVarianceWeights } from "./inverse-variance-weights.ts";
import type { LinearModel } from "./linear-model.ts";

const restrictedLikelihood: ScoredLikelihood = {
  step: ({ squaredWeightResiduals, traceP, tracePP }) =>
    (squaredWeightResiduals - traceP) / tracePP,
  logarithm: ({ residualSumOfSquares, logDeterminant }, sumOfLogVariances) =>
    -(sumOfLogVariances + logDeterminant + residualSumOfSquares) / 2,
};

/**
 * REML: the τ² ≥ 0 that maximises the likelihood of the residual contrasts; approximately unbiased, the default here.
 * Standard error from the expected information, √(2 / trace PP).
 * Source: Harville 1977, JASA 72:320–338; Viechtbauer 2005, J Educ Behav Stat 30:261–293.
 */
export function restrictedMaximumLikelihood(model: LinearModel): HeterogeneityEstimate {
  const tauSquared = fisherScoring(model, restrictedLikelihood);
  if (tauSquared === null) return { tauSquared: 0, standardError: null, converged: false };
  const { tracePP } = model.moments(
    inverseVarianceWeights(model.vi, tauSquared, new Float64Array(model.k)),
  );
  return { tauSquared, standardError: Math.sqrt(2 / tracePP), converged: true };
}
