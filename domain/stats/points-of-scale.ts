/**
 * A standardised mean difference as points of a named scale: g times a reference standard deviation of that scale, whose
 * source is to be printed beside it. Throws RangeError for a standard deviation ≤ 0.
 * Source: Cochrane Handbook 15.5.3.2.
 */
export function pointsOfScale(
  effect: { readonly estimate: number; readonly ciLow: number; readonly ciHigh: number },
  referenceSd: number,
): { estimate: number; ciLow: number; ciHigh: number } {
  if (!(referenceSd > 0))
    throw new RangeError(`a standard deviation is above 0, not ${referenceSd}`);
  return {
    estimate: effect.estimate * referenceSd,
    ciLow: effect.ciLow * referenceSd,
    ciHigh: effect.ciHigh * referenceSd,
  };
}
