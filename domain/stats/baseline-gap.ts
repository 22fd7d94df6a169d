/** Standardised gap before treatment from which two arms are told to have been unequal. */
export const largestBaselineGap = 0.25;

/** Of one arm before treatment; what is not known is absent. */
interface Baseline {
  readonly mean: number | null | undefined;
  readonly sd: number | null;
}

/**
 * Difference of two arms' means before treatment in standard deviations (root of the mean variance);
 * null where a mean or a deviation is not known.
 */
export function baselineGap(a: Baseline, b: Baseline): number | null {
  if (a.mean == null || b.mean == null || a.sd === null || b.sd === null) return null;
  return Math.abs(a.mean - b.mean) / Math.sqrt((a.sd ** 2 + b.sd ** 2) / 2);
}
