/** Two arms of a trial with a continuous outcome: mean, standard deviation (> 0) and participants of each. */
export interface TwoMeans {
  readonly mean1: number;
  readonly sd1: number;
  readonly n1: number;
  readonly mean2: number;
  readonly sd2: number;
  readonly n2: number;
}

/** Cohen's d: the difference of the means in pooled standard deviations. */
export function cohensD({ mean1, sd1, n1, mean2, sd2, n2 }: TwoMeans): number {
  return (mean1 - mean2) / Math.sqrt(((n1 - 1) * sd1 ** 2 + (n2 - 1) * sd2 ** 2) / (n1 + n2 - 2));
}

/** The usual large-sample variance of g, 1/n₁ + 1/n₂ + g²/(2N). Source: Hedges 1982, Psychol Bull 92:490–499. */
export function largeSampleVariance(g: number, n1: number, n2: number): number {
  return 1 / n1 + 1 / n2 + g ** 2 / (2 * (n1 + n2));
}

/** The unbiased variance of g, with the exact factor J of N − 2 degrees of freedom. Source: Hedges 1983, Psychol Bull 93:388–395. */
export function unbiasedVariance(g: number, n1: number, n2: number, exactFactor: number): number {
  const df = n1 + n2 - 2;
  return 1 / n1 + 1 / n2 + (1 - (df - 2) / (df * exactFactor ** 2)) * g ** 2;
}
