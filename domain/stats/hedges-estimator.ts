import type { HeterogeneityEstimate } from "./heterogeneity-estimate.ts";
import type { LinearModel } from "./linear-model.ts";

/**
 * HE: the unweighted variance of the effects less the mean sampling variance, at least 0. Also called Cochran's ANOVA.
 * Source: Hedges 1983, Psychol Bull 93:388–395; standard error as in Viechtbauer 2005.
 */
export function hedgesEstimator(model: LinearModel): HeterogeneityEstimate {
  const { k, p } = model;
  const equalWeights = new Float64Array(k).fill(1);
  const { residualSumOfSquares } = model.moments(equalWeights);
  const { tracePV, tracePVPV } = model.varianceTraces(equalWeights);
  const tauSquared = Math.max(0, (residualSumOfSquares - tracePV) / (k - p));
  const variance = 2 * tracePVPV + 4 * tauSquared * tracePV + 2 * tauSquared ** 2 * (k - p);
  return { tauSquared, standardError: Math.sqrt(variance) / (k - p), converged: true };
}
