import type { HeterogeneityEstimate } from "./heterogeneity-estimate.ts";
import { inverseVarianceWeights } from "./inverse-variance-weights.ts";
import type { LinearModel } from "./linear-model.ts";

/**
 * SJ: a crude start τ₀² = Σ(y − ȳ)²/k times the residual variance of the fit with weights 1/(v + τ₀²).
 * It is never exactly 0 unless all effects are equal.
 * Source: Sidik & Jonkman 2005, Appl Stat 54:367–384; standard error as in Viechtbauer 2005.
 */
export function sidikJonkman(model: LinearModel): HeterogeneityEstimate {
  const { k, p, vi } = model;
  const start = crudeVariance(model.yi);
  if (start === 0) return { tauSquared: 0, standardError: 0, converged: true };
  const weights = inverseVarianceWeights(vi, start, new Float64Array(k));
  const { residualSumOfSquares, tracePP } = model.moments(weights);
  const { tracePVP, tracePVPV } = model.varianceTraces(weights);
  const tauSquared = Math.max(0, (start * residualSumOfSquares) / (k - p));
  const variance = 2 * tracePVPV + 4 * tauSquared * tracePVP + 2 * tauSquared ** 2 * tracePP;
  return { tauSquared, standardError: (start * Math.sqrt(variance)) / (k - p), converged: true };
}

function crudeVariance(yi: Float64Array): number {
  const mean = yi.reduce((sum, value) => sum + value, 0) / yi.length;
  return yi.reduce((sum, value) => sum + (value - mean) ** 2, 0) / yi.length;
}
