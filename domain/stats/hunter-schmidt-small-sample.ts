import type { HeterogeneityEstimate } from "./heterogeneity-estimate.ts";
import { hunterSchmidt } from "./hunter-schmidt.ts";
import type { LinearModel } from "./linear-model.ts";

/** HSk: the Hunter–Schmidt estimate with Q multiplied by k/(k − p). Source: Brannick et al. 2019, J Appl Psychol 104:137. */
export function hunterSchmidtSmallSample(model: LinearModel): HeterogeneityEstimate {
  return hunterSchmidt(model, model.k / (model.k - model.p));
}
