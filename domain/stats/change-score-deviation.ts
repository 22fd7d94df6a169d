/**
 * The standard deviation of changes from baseline: √(s₀² + s₁² − 2 r s₀ s₁), `correlation` r between the two times.
 * Throws RangeError for a correlation outside −1 … 1.
 * Source: Cochrane Handbook 6.5.2.8.
 */
export function changeScoreDeviation(
  baselineSd: number,
  finalSd: number,
  correlation: number,
): number {
  if (!(correlation >= -1 && correlation <= 1))
    throw new RangeError(`a correlation is between −1 and 1, not ${correlation}`);
  return Math.sqrt(
    Math.max(0, baselineSd ** 2 + finalSd ** 2 - 2 * correlation * baselineSd * finalSd),
  );
}

/** The correlation between baseline and end that the three standard deviations of a trial imply. Same source. */
export function correlationFromDeviations(
  baselineSd: number,
  finalSd: number,
  changeSd: number,
): number {
  return (baselineSd ** 2 + finalSd ** 2 - changeSd ** 2) / (2 * baselineSd * finalSd);
}
