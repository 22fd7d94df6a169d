import { fisherScoring, type ScoredLikelihood } from "./fisher-scoring.ts";
import type { HeterogeneityEstimate } from "./heterogeneity-estimate.ts";
import { inverseVarianceWeights } from "./inverse-variance-weights.ts";
import type { LinearModel } from "./linear-model.ts";

const fullLikelihood: ScoredLikelihood = {
  step: ({ squaredWeightResiduals, sumOfWeights, sumOfSquaredWeights }) =>
    (squaredWeightResiduals - sumOfWeights) / sumOfSquaredWeights,
  logarithm: ({ residualSumOfSquares }, sumOfLogVariances) =>
    -(sumOfLogVariances + residualSumOfSquares) / 2,
};

/**
 * ML: the τ² ≥ 0 that maximises the full likelihood; biased downwards in few studies.
 * Standard error from the expected information, √(2 / Σ w²).
 * Source: Hardy & Thompson 1996, Stat Med 15:619–629; Viechtbauer 2005, J Educ Behav Stat 30:261–293.
 */
export function maximumLikelihood(model: LinearModel): HeterogeneityEstimate {
  const tauSquared = fisherScoring(model, fullLikelihood);
  if (tauSquared === null) return { tauSquared: 0, standardError: null, converged: false };
  const { sumOfSquaredWeights } = model.moments(
    inverseVarianceWeights(model.vi, tauSquared, new Float64Array(model.k)),
  );
  return { tauSquared, standardError: Math.sqrt(2 / sumOfSquaredWeights), converged: true };
}
