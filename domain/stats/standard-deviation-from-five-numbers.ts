import { normalUpperQuantile } from "./normal.ts";

/**
 * The standard deviation of a group from its smallest and largest value and its quartiles, with weights that depend on
 * the size of the group; closer than Wan's mean of both. n > 2 participants; assumes a normal distribution.
 * Throws RangeError when the values are not in order or n ≤ 2.
 * Source: Shi et al. 2020, Res Synth Methods 11:641–654, eq. 11.
 */
export function standardDeviationFromFiveNumbers(
  { min, q1, q3, max }: { min: number; q1: number; q3: number; max: number },
  n: number,
): number {
  if (!(min <= q1 && q1 <= q3 && q3 <= max))
    throw new RangeError(`${min}, ${q1}, ${q3}, ${max} are not in order`);
  if (!(n > 2)) throw new RangeError(`more than 2 participants are needed, not ${n}`);
  const size = n ** 0.6;
  const ofRange = (2 + 0.14 * size) * -normalUpperQuantile((n - 0.375) / (n + 0.25));
  const ofQuartiles =
    (2 + 2 / (0.07 * size)) * -normalUpperQuantile((0.75 * n - 0.125) / (n + 0.25));
  return (max - min) / ofRange + (q3 - q1) / ofQuartiles;
}
