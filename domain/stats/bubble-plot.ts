import { criticalValue } from "./coefficient-tests.ts";
import type { MetaRegression } from "./meta-regression.ts";

export interface BubblePlot {
  /** One per study; `weight` is 1/(vi + τ²), to which the area of the bubble is proportional. */
  readonly bubbles: { x: number; yi: number; weight: number }[];
  /** The fitted line with the interval of the mean at `points` values from the smallest to the largest x. */
  readonly line: { x: number; estimate: number; ciLow: number; ciHigh: number }[];
}

/**
 * The data of a bubble plot of a regression on an intercept and one moderator `x`, at `level` %.
 * Throws RangeError unless the regression has these two coefficients.
 */
export function bubblePlot(
  fit: MetaRegression,
  x: Float64Array,
  yi: Float64Array,
  vi: Float64Array,
  level: number,
  points = 50,
): BubblePlot {
  const [intercept, slope] = fit.coefficients;
  if (intercept === undefined || slope === undefined || fit.p !== 2)
    throw new RangeError("a bubble plot needs an intercept and one moderator");
  const [[variance0 = 0, covariance = 0] = [], [, variance1 = 0] = []] = fit.covariance;
  const critical = criticalValue(level, fit.df);
  const smallest = x.reduce((least, value) => Math.min(least, value), Infinity);
  const largest = x.reduce((most, value) => Math.max(most, value), -Infinity);
  return {
    bubbles: Array.from(x, (value, index) => ({
      x: value,
      yi: yi[index]!,
      weight: 1 / (vi[index]! + fit.tau2),
    })),
    line: Array.from({ length: points }, (_, index) => {
      const at = smallest + ((largest - smallest) * index) / (points - 1);
      const estimate = intercept.estimate + slope.estimate * at;
      const halfWidth =
        critical * Math.sqrt(Math.max(0, variance0 + 2 * at * covariance + at * at * variance1));
      return { x: at, estimate, ciLow: estimate - halfWidth, ciHigh: estimate + halfWidth };
    }),
  };
}
