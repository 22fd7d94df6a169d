/**
 * Log ratio of two means (above 0) on the same n participants, with its sampling variance.
 * Source: Lajeunesse 2011, Ecology 92:2049–2055, equation 6.
 */
export function crossoverRatioOfMeans(
  first: { readonly mean: number; readonly sd: number },
  second: { readonly mean: number; readonly sd: number },
  n: number,
  correlation: number,
): { yi: number; vi: number } {
  const [a, b] = [first.sd / first.mean, second.sd / second.mean];
  return {
    yi: Math.log(first.mean / second.mean),
    vi: (a ** 2 + b ** 2 - 2 * correlation * a * b) / n,
  };
}
