import { generalizedQRoot } from "./generalized-q-root.ts";
import type { HeterogeneityEstimate } from "./heterogeneity-estimate.ts";
import { inverseVarianceWeights } from "./inverse-variance-weights.ts";
import type { LinearModel } from "./linear-model.ts";

/**
 * PM: the τ² that brings the generalized Q to `target`, by default its expectation k − p; 0 when Q is below it already.
 * Source: Paule & Mandel 1982, J Res Natl Bur Stand 87:377–385; standard error as for empirical Bayes, to which it is equal.
 */
export function pauleMandel(model: LinearModel, target = model.k - model.p): HeterogeneityEstimate {
  const { k, p, vi } = model;
  const tauSquared = generalizedQRoot(model, target);
  if (tauSquared === null) return { tauSquared: 0, standardError: null, converged: false };
  const { sumOfWeights } = model.moments(
    inverseVarianceWeights(vi, tauSquared, new Float64Array(k)),
  );
  return {
    tauSquared,
    standardError: Math.sqrt((2 * k * k) / (k - p)) / sumOfWeights,
    converged: true,
  };
}
