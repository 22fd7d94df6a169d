import { wilsonInterval } from "./wilson-interval.ts";

interface Count {
  readonly events: number;
  readonly n: number;
}

/**
 * Difference of two independent proportions (first less second) with its 95 % interval, in percent,
 * made from the Wilson intervals of the two.
 * Source: Newcombe RG, Stat Med 1998;17:873–890, method 10.
 * Throws a RangeError unless 0 ≤ events ≤ n and n ≥ 1 in both.
 */
export function wilsonDifference(
  first: Count,
  second: Count,
): { readonly estimate: number; readonly ciLow: number; readonly ciHigh: number } {
  const [a, b] = [wilsonInterval(first.events, first.n), wilsonInterval(second.events, second.n)];
  const estimate = a.percent - b.percent;
  return {
    estimate,
    ciLow: estimate - Math.hypot(a.percent - a.ciLow, b.ciHigh - b.percent),
    ciHigh: estimate + Math.hypot(a.ciHigh - a.percent, b.percent - b.ciLow),
  };
}
