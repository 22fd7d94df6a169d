import stdlibQuantile from "@stdlib/stats-base-dists-chisquare-quantile";
import { regularizedGamma } from "./regularized-gamma.ts";

/** P(X > x) for χ² with `df` > 0: the p-value of a Q statistic. The library's own tail is off by up to 1 % at large df. */
export function chiSquareUpperTail(x: number, df: number): number {
  return regularizedGamma(df / 2, x / 2).upper;
}

/** P(X ≤ x) for χ² with `df` > 0. */
export function chiSquareLowerTail(x: number, df: number): number {
  return regularizedGamma(df / 2, x / 2).lower;
}

/** The x with P(X > x) = `probability`, 0 < probability < 1, df > 0. Throws RangeError outside (0, 1). */
export function chiSquareUpperQuantile(probability: number, df: number): number {
  return refinedQuantile(
    probability,
    df,
    stdlibQuantile(1 - probability, df),
    (x) => probability - chiSquareUpperTail(x, df),
  );
}

/** The x with P(X ≤ x) = `probability`, 0 < probability < 1, df > 0. Throws RangeError outside (0, 1). */
export function chiSquareLowerQuantile(probability: number, df: number): number {
  return refinedQuantile(
    probability,
    df,
    stdlibQuantile(probability, df),
    (x) => chiSquareLowerTail(x, df) - probability,
  );
}

/** Newton steps on the accurate tail correct the library's value; `excess` grows with x and is 0 at the quantile. */
function refinedQuantile(
  probability: number,
  df: number,
  start: number,
  excess: (x: number) => number,
): number {
  if (!(probability > 0 && probability < 1))
    throw new RangeError(`a probability between 0 and 1 is needed, not ${probability}`);
  let x = start > 0 && start < Infinity ? start : df;
  for (let round = 0; round < 50; round += 1) {
    const newton = x - excess(x) / chiSquareDensity(x, df);
    const next = newton > 0 ? newton : x / 2;
    const change = Math.abs(next - x);
    x = next;
    if (change <= 4e-16 * x) break;
  }
  return x;
}

/** By the slope of the distribution function; the logarithm keeps 20,000 degrees of freedom in range. */
function chiSquareDensity(x: number, df: number): number {
  const half = df / 2;
  return Math.exp((half - 1) * Math.log(x / 2) - x / 2 - logGamma(half)) / 2;
}

/** log Γ(a) by Stirling's series after lifting a above 10; 1e-12 is ample, because it only scales a Newton step. */
function logGamma(a: number): number {
  let lifted = a;
  let product = 0;
  while (lifted < 10) {
    product += Math.log(lifted);
    lifted += 1;
  }
  const series = 1 / (12 * lifted) - 1 / (360 * lifted ** 3) + 1 / (1260 * lifted ** 5);
  return (
    (lifted - 0.5) * Math.log(lifted) - lifted + 0.5 * Math.log(2 * Math.PI) + series - product
  );
}
