/** Standardised gap before treatment from which two arms are told to have been unequal. */
export const largestBaselineGap = 0.25;

interface Baseline {
  readonly mean: number;
  readonly sd: number;
}

/** Difference of two arms' means before treatment in standard deviations (root of the mean variance). */
export function baselineGap(a: Baseline, b: Baseline): number | null {
  const spread = Math.sqrt((a.sd ** 2 + b.sd ** 2) / 2);
  return spread === 0 ? null : Math.abs(a.mean - b.mean) / spread;
}
