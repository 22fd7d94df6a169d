import { normalUpperQuantile } from "./normal.ts";

/**
 * The effect and sampling variance behind a printed estimate with its `level` % interval. Ratios (hazard, odds, risk) are
 * read on the log scale. `asymmetry` is how far the estimate lies from the middle of the interval, in standard errors:
 * beyond rounding it tells of a misprint or of an interval made otherwise.
 * Throws RangeError for ends that are not in order, a ratio that is not above 0, or an estimate outside its interval.
 * Source: Cochrane Handbook 6.3.2.
 */
export function effectFromInterval(
  estimate: number,
  low: number,
  high: number,
  scale: "ratio" | "difference",
  level = 95,
): { yi: number; vi: number; asymmetry: number } {
  if (scale === "ratio" && !(low > 0)) throw new RangeError(`a ratio must be above 0, not ${low}`);
  if (!(high > low)) throw new RangeError(`the interval ${low} to ${high} is not in order`);
  if (!(estimate >= low && estimate <= high))
    throw new RangeError(`the estimate ${estimate} is outside ${low} to ${high}`);
  const [centre, lower, upper] =
    scale === "ratio" ? [Math.log(estimate), Math.log(low), Math.log(high)] : [estimate, low, high];
  const se = (upper - lower) / (2 * normalUpperQuantile((1 - level / 100) / 2));
  return { yi: centre, vi: se * se, asymmetry: Math.abs(centre - (lower + upper) / 2) / se };
}
