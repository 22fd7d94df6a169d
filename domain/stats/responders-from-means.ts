import { normalLowerTail } from "./normal.ts";

/**
 * How many of n participants would have reached a score of `cutOff` or less, were the scores normal: n Φ((cutOff − mean)/sd),
 * rounded. With cutOff = baseline mean · 0.5 it is the usual estimate of responders with a 50 % fall.
 * Throws RangeError for sd ≤ 0 or n ≤ 0.
 * Source: Furukawa et al. 2005, Int Clin Psychopharmacol 20:49–52.
 */
export function respondersFromMeans(
  mean: number,
  sd: number,
  n: number,
  cutOff: number,
): { events: number; derived: true } {
  if (!(sd > 0 && n > 0))
    throw new RangeError(`standard deviation and size must be above 0, not ${sd} and ${n}`);
  return { events: Math.round(n * normalLowerTail((cutOff - mean) / sd)), derived: true };
}
