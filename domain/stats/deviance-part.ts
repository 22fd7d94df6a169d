/**
 * x log(x / mean) + mean − x, the part by which a Poisson or binomial log-density falls below its peak.
 * Both arguments > 0. When x is near the mean the three terms cancel, so a series in (x − mean)/(x + mean) is used.
 *
 * Source: Loader 2000, "Fast and accurate computation of binomial probabilities", section 4.
 */
export function deviancePart(x: number, mean: number): number {
  const difference = x - mean;
  if (Math.abs(difference) >= 0.1 * (x + mean)) return x * Math.log(x / mean) + mean - x;
  const ratio = difference / (x + mean);
  const squaredRatio = ratio * ratio;
  let sum = difference * ratio;
  let term = 2 * x * ratio;
  for (let index = 1; index < 1000; index += 1) {
    term *= squaredRatio;
    const next = sum + term / (2 * index + 1);
    if (next === sum) return sum;
    sum = next;
  }
  return sum;
}
