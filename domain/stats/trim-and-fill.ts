import { eggerTestMixedModel } from "./egger-test.ts";
import { poolEffects, type PooledEffect, type PoolingOptions } from "./pool-effects.ts";

const maximumRounds = 100;

export interface TrimAndFill {
  readonly side: "left" | "right";
  /** The number of studies taken to be missing on that side. */
  readonly k0: number;
  readonly pooled: PooledEffect;
  readonly filled: { yi: number; vi: number }[];
}

/** From the signed ranks of the deviations and k, the number of missing studies before rounding. */
export const missingStudyEstimators = {
  L0: (signedRanks: readonly number[], k: number) => {
    const positive = signedRanks.reduce((sum, rank) => sum + Math.max(0, rank), 0);
    return (4 * positive - k * (k + 1)) / (2 * k - 1);
  },
  R0: (signedRanks: readonly number[], k: number) =>
    k - signedRanks.reduce((largest, rank) => Math.max(largest, -rank), 0) - 1,
} as const;

/**
 * Trim and fill: the number of studies missing on one side of the funnel, and the pooled effect with their mirror images.
 * Without a `side`, the one from which the regression on the standard error points away.
 * Null when k < 2 or the rounds do not settle. A sensitivity analysis, not a correction.
 * Source: Duval & Tweedie 2000, Biometrics 56:455–463 and JASA 95:89–98.
 */
export function trimAndFill(
  yi: Float64Array,
  vi: Float64Array,
  options: PoolingOptions,
  estimator: keyof typeof missingStudyEstimators = "L0",
  requestedSide?: "left" | "right",
): TrimAndFill | null {
  const k = yi.length;
  if (k < 2) return null;
  const side = requestedSide ?? emptySide(yi, vi, options);
  const sign = side === "right" ? -1 : 1;
  const order = Array.from(yi.keys()).toSorted((left, right) => sign * (yi[left]! - yi[right]!));
  const sortedYi = Float64Array.from(order, (index) => sign * yi[index]!);
  const sortedVi = Float64Array.from(order, (index) => vi[index]!);
  let k0 = 0;
  for (let round = 0; round < maximumRounds; round += 1) {
    const centre = poolEffects(
      sortedYi.subarray(0, k - k0),
      sortedVi.subarray(0, k - k0),
      options,
    ).estimate;
    const estimate = missingStudyEstimators[estimator](
      signedRanks(sortedYi.map((effect) => effect - centre)),
      k,
    );
    const next = Math.min(k - 1, Math.max(0, roundHalfToEven(estimate)));
    if (next === k0) {
      const filled = order
        .slice(k - k0)
        .map((index) => ({ yi: 2 * sign * centre - yi[index]!, vi: vi[index]! }));
      const filledYi = Float64Array.from([...yi, ...filled.map((study) => study.yi)]);
      const filledVi = Float64Array.from([...vi, ...filled.map((study) => study.vi)]);
      return { side, k0, pooled: poolEffects(filledYi, filledVi, options), filled };
    }
    k0 = next;
  }
  return null;
}

function emptySide(yi: Float64Array, vi: Float64Array, options: PoolingOptions): "left" | "right" {
  const regression = eggerTestMixedModel(yi, vi, vi.map(Math.sqrt), { ...options, test: "z" });
  return regression !== null && regression.slope < 0 ? "right" : "left";
}

/** Ranks of the sizes of the deviations, the first of equals lower, with the sign of the deviation. */
function signedRanks(deviations: Float64Array): number[] {
  const ranks = Array.from(deviations, () => 0);
  const order = Array.from(deviations.keys()).toSorted(
    (left, right) => Math.abs(deviations[left]!) - Math.abs(deviations[right]!),
  );
  for (const [rank, index] of order.entries())
    ranks[index] = (rank + 1) * Math.sign(deviations[index]!);
  return ranks;
}

function roundHalfToEven(value: number): number {
  const floor = Math.floor(value);
  if (value - floor !== 0.5) return Math.round(value);
  return floor % 2 === 0 ? floor : floor + 1;
}
