const seriesCoefficients = [
  1 / 12,
  -1 / 360,
  1 / 1260,
  -1 / 1680,
  1 / 1188,
  -691 / 360360,
  1 / 156,
];

/**
 * The error of Stirling's formula, log Γ(x + 1) − (x + ½) log x + x − ½ log 2π, for x > 0.
 *
 * Computed by its own series so that the two huge terms never have to cancel: the tails of χ², t and F need
 * the density to full relative precision even at 20,000 degrees of freedom.
 * Small arguments are lifted to x ≥ 16 by the recursion Γ(x + 2) = (x + 1) Γ(x + 1).
 *
 * Source: Loader 2000, "Fast and accurate computation of binomial probabilities", section 3.
 */
export function stirlingError(x: number): number {
  let lifted = x;
  let correction = 0;
  while (lifted < 16) {
    correction += (lifted + 0.5) * Math.log1p(1 / lifted) - 1;
    lifted += 1;
  }
  const inverseSquare = 1 / (lifted * lifted);
  let sum = 0;
  for (const coefficient of seriesCoefficients.toReversed())
    sum = sum * inverseSquare + coefficient;
  return sum / lifted + correction;
}
