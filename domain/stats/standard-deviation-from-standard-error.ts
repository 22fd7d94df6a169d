/**
 * The standard deviation of a group from the standard error of its mean: se · √n. se ≥ 0, n > 0 participants.
 * Source: Cochrane Handbook 6.5.2.2.
 */
export function standardDeviationFromStandardError(se: number, n: number): number {
  return se * Math.sqrt(n);
}
