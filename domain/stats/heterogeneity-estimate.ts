import type { LinearModel } from "./linear-model.ts";

/** An estimate of τ², the variance of the true effects, with its standard error where the estimator has one. */
export interface HeterogeneityEstimate {
  readonly tauSquared: number;
  readonly standardError: number | null;
  /** False when an iteration did not settle; the number beside it must then not be shown. */
  readonly converged: boolean;
}

/** Needs more studies than coefficients (k > p). */
export type HeterogeneityEstimator = (model: LinearModel) => HeterogeneityEstimate;
