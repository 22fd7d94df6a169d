import { chiSquareLowerQuantile } from "./chi-square.ts";
import type { HeterogeneityEstimate } from "./heterogeneity-estimate.ts";
import type { LinearModel } from "./linear-model.ts";
import { pauleMandel } from "./paule-mandel.ts";

/** PMM: Paule–Mandel with the median of χ² in place of its mean. Source: Viechtbauer 2021, in Handbook of Meta-Analysis, ch. 11. */
export function medianUnbiasedPauleMandel(model: LinearModel): HeterogeneityEstimate {
  return pauleMandel(model, chiSquareLowerQuantile(0.5, model.k - model.p));
}
