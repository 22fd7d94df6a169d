import { kendallCorrelation, type KendallCorrelation } from "./kendall-correlation.ts";

/**
 * Begg and Mazumdar's test of funnel asymmetry: Kendall's correlation of the standardised deviations from the
 * common-effect mean with the sampling variances. Null for fewer than 2 studies or variances that are all equal.
 * Source: Begg & Mazumdar 1994, Biometrics 50:1088–1101.
 */
export function rankCorrelationTest(yi: Float64Array, vi: Float64Array): KendallCorrelation | null {
  if (yi.length < 2) return null;
  const weights = vi.map((variance) => 1 / variance);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const mean = yi.reduce((sum, effect, index) => sum + effect * weights[index]!, 0) / total;
  const deviations = yi.map((effect, index) => (effect - mean) / Math.sqrt(vi[index]! - 1 / total));
  return kendallCorrelation(deviations, vi);
}
