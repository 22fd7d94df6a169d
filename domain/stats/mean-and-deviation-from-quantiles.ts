import { normalUpperQuantile } from "./normal.ts";

/** What a paper prints in place of mean and standard deviation; n > 2 participants. */
export type PrintedQuantiles =
  | {
      readonly kind: "range";
      readonly min: number;
      readonly median: number;
      readonly max: number;
      readonly n: number;
    }
  | {
      readonly kind: "quartiles";
      readonly q1: number;
      readonly median: number;
      readonly q3: number;
      readonly n: number;
    }
  | {
      readonly kind: "both";
      readonly min: number;
      readonly q1: number;
      readonly median: number;
      readonly q3: number;
      readonly max: number;
      readonly n: number;
    };

/**
 * Mean and standard deviation by Wan's formulas, which assume a normal distribution.
 * Throws RangeError when the quantiles are not in order or n ≤ 2.
 * Source: Wan et al. 2014, BMC Med Res Methodol 14:135, scenarios C1 (range), C3 (quartiles), C2 (both).
 */
export function meanAndDeviationFromQuantiles(printed: PrintedQuantiles): {
  mean: number;
  sd: number;
} {
  const values = orderedValues(printed);
  if (values.some((value, index) => index > 0 && value < values[index - 1]!))
    throw new RangeError(`${values.join(", ")} are not in order`);
  if (!(printed.n > 2))
    throw new RangeError(`more than 2 participants are needed, not ${printed.n}`);
  const { median, n } = printed;
  if (printed.kind === "range") {
    const { min, max } = printed;
    return { mean: (min + 2 * median + max) / 4, sd: (max - min) / expectedRange(n) };
  }
  const { q1, q3 } = printed;
  if (printed.kind === "quartiles")
    return { mean: (q1 + median + q3) / 3, sd: (q3 - q1) / expectedInterquartileRange(n) };
  const { min, max } = printed;
  return {
    mean: (min + 2 * q1 + 2 * median + 2 * q3 + max) / 8,
    sd: (max - min) / expectedRange(n) / 2 + (q3 - q1) / expectedInterquartileRange(n) / 2,
  };
}

/**
 * The mean with weights that depend on the size of the group, closer than Wan's for skewed or large samples.
 * Source: Luo et al. 2018, Stat Methods Med Res 27:1785–1805, eqs. 7, 11 and 15.
 */
export function meanFromQuantiles(printed: PrintedQuantiles): number {
  const { median, n } = printed;
  if (printed.kind === "range")
    return blended((printed.min + printed.max) / 2, median, 4 / (4 + n ** 0.75));
  const quartiles = (printed.q1 + printed.q3) / 2;
  if (printed.kind === "quartiles") return blended(quartiles, median, 0.7 + 0.39 / n);
  const ofRange = 2.2 / (2.2 + n ** 0.75);
  const ofQuartiles = 0.7 - 0.72 / n ** 0.55;
  return (
    (ofRange * (printed.min + printed.max)) / 2 +
    ofQuartiles * quartiles +
    (1 - ofRange - ofQuartiles) * median
  );
}

function blended(middle: number, median: number, weight: number): number {
  return weight * middle + (1 - weight) * median;
}

function orderedValues(printed: PrintedQuantiles): number[] {
  if (printed.kind === "range") return [printed.min, printed.median, printed.max];
  if (printed.kind === "quartiles") return [printed.q1, printed.median, printed.q3];
  return [printed.min, printed.q1, printed.median, printed.q3, printed.max];
}

/** Of n standard normal values, by Blom's approximation. */
function expectedRange(n: number): number {
  return -2 * normalUpperQuantile((n - 0.375) / (n + 0.25));
}

function expectedInterquartileRange(n: number): number {
  return -2 * normalUpperQuantile((0.75 * n - 0.125) / (n + 0.25));
}
