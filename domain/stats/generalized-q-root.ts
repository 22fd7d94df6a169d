import { inverseVarianceWeights } from "./inverse-variance-weights.ts";
import type { LinearModel } from "./linear-model.ts";

const maximumSteps = 400;

/**
 * The τ² ≥ 0 at which the generalized Q(τ²) = Σ (y − ŷ)²/(v + τ²) equals `target` > 0; 0 when Q(0) is not above it.
 * `null` when the iteration does not settle.
 *
 * Q falls and is convex in τ², with slope −y′PPy, so Newton steps from 0 climb to the root without passing it.
 * Source: DerSimonian & Kacker 2007, Contemp Clin Trials 28:105–114.
 */
export function generalizedQRoot(model: LinearModel, target: number): number | null {
  const weights = new Float64Array(model.k);
  let tauSquared = 0;
  for (let step = 0; step < maximumSteps; step += 1) {
    const { residualSumOfSquares, squaredWeightResiduals } = model.moments(
      inverseVarianceWeights(model.vi, tauSquared, weights),
    );
    const excess = residualSumOfSquares - target;
    if (excess <= 0) return tauSquared;
    const change = excess / squaredWeightResiduals;
    if (!Number.isFinite(change)) return null;
    tauSquared += change;
    if (change <= 1e-15 * tauSquared) return tauSquared;
  }
  return null;
}
