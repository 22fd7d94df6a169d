import { inverseVarianceWeights } from "./inverse-variance-weights.ts";
import type { LinearModel } from "./linear-model.ts";

/** The log-likelihood of a model at a given τ². */
export function logLikelihood(model: LinearModel, tauSquared: number): number {
  const { residualSumOfSquares } = model.moments(
    inverseVarianceWeights(model.vi, tauSquared, new Float64Array(model.k)),
  );
  return (
    -(
      model.k * Math.log(2 * Math.PI) +
      sumOfLogVariances(model, tauSquared) +
      residualSumOfSquares
    ) / 2
  );
}

/**
 * The restricted log-likelihood at a given τ², with the term log |X′X| / 2 that makes it invariant to the scale of X.
 * Source: Harville 1974, Biometrika 61:383–385.
 */
export function restrictedLogLikelihood(model: LinearModel, tauSquared: number): number {
  const weights = inverseVarianceWeights(model.vi, tauSquared, new Float64Array(model.k));
  const { residualSumOfSquares, logDeterminant } = model.moments(weights);
  const { logDeterminant: ofDesign } = model.moments(new Float64Array(model.k).fill(1));
  const constant = (model.k - model.p) * Math.log(2 * Math.PI) - ofDesign;
  return (
    -(constant + sumOfLogVariances(model, tauSquared) + logDeterminant + residualSumOfSquares) / 2
  );
}

function sumOfLogVariances(model: LinearModel, tauSquared: number): number {
  return model.vi.reduce((sum, variance) => sum + Math.log(variance + tauSquared), 0);
}
