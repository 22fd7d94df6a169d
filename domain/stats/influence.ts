import { leaveOneOut } from "./leave-one-out.ts";
import { poolEffects, type PooledEffect, type PoolingOptions } from "./pool-effects.ts";

/** What one study does to the pooled effect. Numbers without meaning (a variance of 0) are null. */
export interface StudyInfluence {
  /** Externally standardised residual: the study against the pool of the others. */
  readonly rstudent: number | null;
  readonly dffits: number | null;
  readonly cooksDistance: number | null;
  readonly covarianceRatio: number | null;
  readonly tau2Deleted: number;
  readonly qDeleted: number;
  readonly hat: number;
  readonly weightPercent: number;
  /** One per coefficient; here the one of the mean. */
  readonly dfbetas: (number | null)[];
  readonly converged: boolean;
}

/**
 * Deletion diagnostics of a pooled mean with τ² estimated anew without each study; k ≥ 2.
 * Source: Viechtbauer & Cheung 2010, Res Synth Methods 1:112–125.
 */
export function influence(
  yi: Float64Array,
  vi: Float64Array,
  options: PoolingOptions,
): StudyInfluence[] {
  const full = poolEffects(yi, vi, options);
  const sumOfWeights = sumOfInverse(vi, full.tau2);
  return leaveOneOut(yi, vi, options).map((deleted, index) =>
    influenceOf(
      yi[index]!,
      vi[index]!,
      full,
      deleted,
      sumOfWeights,
      sumOfInverse(vi, deleted.tau2),
    ),
  );
}

function influenceOf(
  effect: number,
  variance: number,
  full: PooledEffect,
  deleted: PooledEffect,
  sumOfWeights: number,
  sumOfWeightsAtDeleted: number,
): StudyInfluence {
  const hat = 1 / ((variance + full.tau2) * sumOfWeights);
  const shift = full.estimate - deleted.estimate;
  const difference = effect - deleted.estimate;
  const residual = Math.abs(difference) < 100 * Number.EPSILON ? 0 : difference;
  const factor = deleted.varianceFactor;
  const residualVariance = (variance + deleted.tau2) * factor + deleted.se ** 2;
  return {
    rstudent: finite(residual / Math.sqrt(residualVariance)),
    dffits: finite(shift / Math.sqrt(factor * hat * (deleted.tau2 + variance))),
    cooksDistance: finite((shift / full.se) ** 2),
    covarianceRatio: finite((deleted.se / full.se) ** 2),
    tau2Deleted: deleted.tau2,
    qDeleted: deleted.q,
    hat,
    weightPercent: 100 * hat,
    dfbetas: [finite(shift / Math.sqrt(factor / sumOfWeightsAtDeleted))],
    converged: deleted.converged,
  };
}

function sumOfInverse(vi: Float64Array, tauSquared: number): number {
  let sum = 0;
  for (let index = 0; index < vi.length; index += 1) sum += 1 / (vi[index]! + tauSquared);
  return sum;
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
