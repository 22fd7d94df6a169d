import { criticalValue } from "./coefficient-tests.ts";

/**
 * The standard deviation of a group from the `level` % interval of its mean, by t with n − 1 degrees of freedom; n ≥ 2.
 * Throws RangeError when the ends are not in order or n < 2.
 * Source: Cochrane Handbook 6.5.2.2.
 */
export function standardDeviationFromInterval(
  low: number,
  high: number,
  n: number,
  level = 95,
): number {
  if (!(high > low)) throw new RangeError(`the interval ${low} to ${high} is not in order`);
  if (!(n >= 2))
    throw new RangeError(`an interval of a mean needs at least 2 participants, not ${n}`);
  return (Math.sqrt(n) * (high - low)) / (2 * criticalValue(level, n - 1));
}
