import type { HeterogeneityEstimate } from "./heterogeneity-estimate.ts";

/** EE: one true effect, τ² is 0 by assumption and so has no standard error. */
export function equalEffects(): HeterogeneityEstimate {
  return { tauSquared: 0, standardError: null, converged: true };
}
