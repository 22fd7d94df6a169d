import { normalUpperQuantile } from "./normal.ts";

/** For a 95 % interval. */
const z95 = normalUpperQuantile(0.025);

/** A proportion with its 95 % interval, all as percentages from 0 to 100. */
export interface Proportion {
  readonly events: number;
  readonly n: number;
  readonly percent: number;
  readonly ciLow: number;
  readonly ciHigh: number;
}

/**
 * Wilson score interval of a proportion without continuity correction.
 * Source: Wilson EB, J Am Stat Assoc 1927;22:209–212.
 * Throws a RangeError unless 0 ≤ events ≤ n and n ≥ 1.
 */
export function wilsonInterval(events: number, n: number): Proportion {
  if (!(n >= 1 && events >= 0 && events <= n))
    throw new RangeError(`a proportion needs 0 ≤ events ≤ n and n ≥ 1, got ${events} of ${n}`);
  const p = events / n;
  const z2 = z95 * z95;
  const centre = (p + z2 / (2 * n)) / (1 + z2 / n);
  const half = (z95 / (1 + z2 / n)) * Math.sqrt((p * (1 - p)) / n + z2 / (4 * n * n));
  return {
    events,
    n,
    percent: 100 * p,
    // At 0 and n the limits are exact; rounding would leave ±1e-17 there.
    ciLow: events === 0 ? 0 : 100 * (centre - half),
    ciHigh: events === n ? 100 : 100 * (centre + half),
  };
}
