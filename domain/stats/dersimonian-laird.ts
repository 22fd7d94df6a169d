import type { HeterogeneityEstimate } from "./heterogeneity-estimate.ts";
import { inverseVarianceWeights } from "./inverse-variance-weights.ts";
import type { LinearModel } from "./linear-model.ts";

/**
 * DL: the method-of-moments estimate (Q − (k − p)) / trace P, at least 0.
 * Source: DerSimonian & Laird 1986, Control Clin Trials 7:177–188; standard error as in Viechtbauer 2005, eq. 25.
 */
export function derSimonianLaird(model: LinearModel): HeterogeneityEstimate {
  const { k, p, vi } = model;
  const { residualSumOfSquares, traceP, tracePP } = model.moments(
    inverseVarianceWeights(vi, 0, new Float64Array(k)),
  );
  const tauSquared = Math.max(0, (residualSumOfSquares - (k - p)) / traceP);
  const variance = 2 * (k - p) + 4 * tauSquared * traceP + 2 * tauSquared ** 2 * tracePP;
  return { tauSquared, standardError: Math.sqrt(variance) / traceP, converged: true };
}
