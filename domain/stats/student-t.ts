import stdlibQuantile from "@stdlib/stats-base-dists-t-quantile";
import { regularizedBeta } from "./regularized-beta.ts";

/** P(|T| > |t|) with `df` > 0 degrees of freedom: the two-sided p-value of a t statistic. */
export function studentTTwoSided(t: number, df: number): number {
  const square = t * t;
  if (square === Infinity) return 0;
  return regularizedBeta(df / 2, 0.5, df / (df + square), square / (df + square)).lower;
}

/** The t that leaves `probability` (0 < probability < 1) above it, `df` > 0. Throws RangeError outside (0, 1). */
export function studentTUpperQuantile(probability: number, df: number): number {
  if (!(probability > 0 && probability < 1))
    throw new RangeError(`a probability between 0 and 1 is needed, not ${probability}`);
  return -stdlibQuantile(probability, df);
}
