import type { HeterogeneityEstimate } from "./heterogeneity-estimate.ts";
import { inverseVarianceWeights } from "./inverse-variance-weights.ts";
import type { LinearModel } from "./linear-model.ts";

/**
 * HS: (Q − k) / Σ w, at least 0; biased downwards in few studies.
 * `smallSampleFactor` multiplies Q; 1 here, k/(k − p) in the small-sample variant.
 * Source: Hunter & Schmidt 1990, Methods of Meta-Analysis; standard error as in Viechtbauer 2005.
 */
export function hunterSchmidt(model: LinearModel, smallSampleFactor = 1): HeterogeneityEstimate {
  const { k, p, vi } = model;
  const { residualSumOfSquares, sumOfWeights, traceP, tracePP } = model.moments(
    inverseVarianceWeights(vi, 0, new Float64Array(k)),
  );
  const tauSquared = Math.max(0, (smallSampleFactor * residualSumOfSquares - k) / sumOfWeights);
  const variance = 2 * (k - p) + 4 * tauSquared * traceP + 2 * tauSquared ** 2 * tracePP;
  return {
    tauSquared,
    standardError: (smallSampleFactor * Math.sqrt(variance)) / sumOfWeights,
    converged: true,
  };
}
