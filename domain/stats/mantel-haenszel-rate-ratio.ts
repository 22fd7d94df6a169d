/** Events and person-time of two arms. */
export interface RatePair {
  readonly events1: number;
  readonly time1: number;
  readonly events2: number;
  readonly time2: number;
}

/**
 * The Mantel–Haenszel log incidence rate ratio and its standard error; null when one arm has no event anywhere.
 * Source: Greenland & Robins 1985, Biometrics 41:55–68.
 */
export function mantelHaenszelRateRatio(
  pairs: readonly RatePair[],
): { estimate: number; se: number } | null {
  let r = 0;
  let s = 0;
  let variance = 0;
  for (const { events1, time1, events2, time2 } of pairs) {
    const share1 = time1 / (time1 + time2);
    const share2 = time2 / (time1 + time2);
    r += events1 * share2;
    s += events2 * share1;
    variance += share1 * share2 * (events1 + events2);
  }
  if (r === 0 || s === 0) return null;
  return { estimate: Math.log(r / s), se: Math.sqrt(variance / (r * s)) };
}
