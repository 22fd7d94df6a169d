import { studentTUpperQuantile } from "./student-t.ts";

/**
 * The standard deviation common to two groups from the difference of their means and its t statistic, or a two-sided
 * p-value (turned into t with n₁ + n₂ − 2 degrees of freedom). n₁ + n₂ > 2.
 * Throws RangeError for a difference or t of 0 and for p outside (0, 1): they say nothing about spread.
 * Source: Cochrane Handbook 6.5.2.3.
 */
export function standardDeviationFromDifference(
  difference: number,
  test: { readonly t: number } | { readonly p: number },
  n1: number,
  n2: number,
): number {
  const t = "t" in test ? Math.abs(test.t) : studentTUpperQuantile(test.p / 2, n1 + n2 - 2);
  if (!(t > 0) || difference === 0)
    throw new RangeError("a difference or statistic of 0 does not tell the standard deviation");
  return Math.abs(difference) / t / Math.sqrt(1 / n1 + 1 / n2);
}
