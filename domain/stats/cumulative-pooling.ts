import { poolEffects, type PooledEffect, type PoolingOptions } from "./pool-effects.ts";

/** The pooled effect of the first study, the first two, … all k, in the order given. */
export function cumulativePooling(
  yi: Float64Array,
  vi: Float64Array,
  options: PoolingOptions,
): PooledEffect[] {
  return Array.from(yi, (_, index) =>
    poolEffects(yi.subarray(0, index + 1), vi.subarray(0, index + 1), options),
  );
}
