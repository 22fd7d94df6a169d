import erfc from "@stdlib/math-base-special-erfc";
import stdlibQuantile from "@stdlib/stats-base-dists-normal-quantile";

/** P(Z > z) for a standard normal Z, to full relative precision in the upper tail. */
function normalUpperTail(z: number): number {
  return erfc(z / Math.SQRT2) / 2;
}

/** P(Z ≤ z) for a standard normal Z, to full relative precision in the lower tail. */
export function normalLowerTail(z: number): number {
  return normalUpperTail(-z);
}

/** P(|Z| > |z|): the two-sided p-value of a z statistic. */
export function normalTwoSided(z: number): number {
  return erfc(Math.abs(z) / Math.SQRT2);
}

/**
 * The z that leaves `probability` (0 < probability < 1) above it.
 *
 * The library's quantile is off by 1e-5 for a tail of 1e-15, so Halley steps on the accurate tail follow it.
 * Throws RangeError outside (0, 1).
 */
export function normalUpperQuantile(probability: number): number {
  if (!(probability > 0 && probability < 1))
    throw new RangeError(`a probability between 0 and 1 is needed, not ${probability}`);
  if (probability > 0.5) return -normalUpperQuantile(1 - probability);
  let z = -stdlibQuantile(probability, 0, 1);
  for (let round = 0; round < 3; round += 1) {
    const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
    const newton = (normalUpperTail(z) - probability) / density;
    z += newton / (1 - (newton * z) / 2);
  }
  return z;
}
