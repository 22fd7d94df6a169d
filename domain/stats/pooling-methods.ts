import { derSimonianLaird } from "./dersimonian-laird.ts";
import { empiricalBayes } from "./empirical-bayes.ts";
import { equalEffects } from "./equal-effects.ts";
import { hedgesEstimator } from "./hedges-estimator.ts";
import type { HeterogeneityEstimator } from "./heterogeneity-estimate.ts";
import { hunterSchmidtSmallSample } from "./hunter-schmidt-small-sample.ts";
import { hunterSchmidt } from "./hunter-schmidt.ts";
import { maximumLikelihood } from "./maximum-likelihood.ts";
import { medianUnbiasedPauleMandel } from "./median-unbiased-paule-mandel.ts";
import { pauleMandel } from "./paule-mandel.ts";
import { restrictedMaximumLikelihood } from "./restricted-maximum-likelihood.ts";
import { sidikJonkman } from "./sidik-jonkman.ts";

export interface PoolingMethod {
  readonly label: string;
  /** Whether the studies may have different true effects. */
  readonly randomEffects: boolean;
  readonly estimate: HeterogeneityEstimator;
}

/** The models by metafor's capitals. HSk and PMM are for checking and sensitivity; a request offers the other nine. */
export const poolingMethods = {
  EE: { label: "equal effects (inverse variance)", randomEffects: false, estimate: equalEffects },
  DL: {
    label: "random effects, DerSimonian–Laird",
    randomEffects: true,
    estimate: derSimonianLaird,
  },
  HE: { label: "random effects, Hedges", randomEffects: true, estimate: hedgesEstimator },
  HS: {
    label: "random effects, Hunter–Schmidt",
    randomEffects: true,
    estimate: (model) => hunterSchmidt(model),
  },
  SJ: { label: "random effects, Sidik–Jonkman", randomEffects: true, estimate: sidikJonkman },
  ML: {
    label: "random effects, maximum likelihood",
    randomEffects: true,
    estimate: maximumLikelihood,
  },
  REML: {
    label: "random effects, restricted maximum likelihood",
    randomEffects: true,
    estimate: restrictedMaximumLikelihood,
  },
  EB: { label: "random effects, empirical Bayes", randomEffects: true, estimate: empiricalBayes },
  PM: {
    label: "random effects, Paule–Mandel",
    randomEffects: true,
    estimate: (model) => pauleMandel(model),
  },
  HSk: {
    label: "random effects, Hunter–Schmidt for small samples",
    randomEffects: true,
    estimate: hunterSchmidtSmallSample,
  },
  PMM: {
    label: "random effects, median-unbiased Paule–Mandel",
    randomEffects: true,
    estimate: medianUnbiasedPauleMandel,
  },
} as const satisfies Record<string, PoolingMethod>;

export type PoolingMethodId = keyof typeof poolingMethods;
