import type { HeterogeneityEstimate } from "./heterogeneity-estimate.ts";
import type { LinearModel } from "./linear-model.ts";
import { pauleMandel } from "./paule-mandel.ts";

/**
 * EB: Morris's estimate, the fixed point of τ² = τ² + (k/(k − p) · Q(τ²) − k)/Σ w.
 * At the fixed point Q(τ²) = k − p, which is the Paule–Mandel equation with its one root, so it is solved as that.
 * Source: Morris 1983, JASA 78:47–55; the equality in Viechtbauer et al. 2015, Psychol Methods 20:360–374.
 */
export function empiricalBayes(model: LinearModel): HeterogeneityEstimate {
  return pauleMandel(model);
}
