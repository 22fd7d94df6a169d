import { chiSquareLowerQuantile, chiSquareUpperQuantile } from "./chi-square.ts";
import { generalizedQRoot } from "./generalized-q-root.ts";
import type { LinearModel } from "./linear-model.ts";

/**
 * The Q-profile interval of τ² at `level` %: the values at which the generalized Q equals the quantiles of χ² with k − p
 * degrees of freedom. Both ends are 0 when even Q(0) is improbably small. It does not depend on the estimator of τ².
 * Null without residual degrees of freedom, or when a root is not found.
 *
 * Source: Viechtbauer 2007, Stat Med 26:37–52.
 */
export function tauSquaredInterval(
  model: LinearModel,
  level: number,
): { low: number; high: number } | null {
  const df = model.k - model.p;
  if (df < 1) return null;
  const tail = (1 - level / 100) / 2;
  const low = generalizedQRoot(model, chiSquareUpperQuantile(tail, df));
  const high = generalizedQRoot(model, chiSquareLowerQuantile(tail, df));
  return low === null || high === null ? null : { low, high };
}
