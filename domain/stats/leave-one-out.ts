import { poolEffects, type PooledEffect, type PoolingOptions } from "./pool-effects.ts";

/**
 * The pooled effect without each study in turn, in the order of the studies; k ≥ 2 studies.
 * One buffer holds the remaining studies: moving from one omission to the next swaps a single entry.
 */
export function leaveOneOut(
  yi: Float64Array,
  vi: Float64Array,
  options: PoolingOptions,
): PooledEffect[] {
  const remainingYi = yi.slice(1);
  const remainingVi = vi.slice(1);
  return Array.from(yi, (_, omitted) => {
    if (omitted > 0) {
      remainingYi[omitted - 1] = yi[omitted - 1]!;
      remainingVi[omitted - 1] = vi[omitted - 1]!;
    }
    return poolEffects(remainingYi, remainingVi, options);
  });
}
