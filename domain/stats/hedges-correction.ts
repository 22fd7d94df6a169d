import { stirlingError } from "./stirling-error.ts";

/**
 * J = Γ(df/2) / (√(df/2) Γ((df − 1)/2)), the factor that makes d unbiased; NaN for df ≤ 1, where it does not exist.
 * By Stirling's formula with its error term, so that 10,000 participants do not overflow and nothing cancels.
 * Source: Hedges 1981, J Educ Stat 6:107–128, eq. 6e.
 */
export function hedgesCorrection(df: number): number {
  if (!(df > 1)) return Number.NaN;
  const half = df / 2;
  const below = half - 0.5;
  // What is left of log Γ(half) − log Γ(below) − ½ log half once their Stirling formulas are subtracted by hand.
  const logarithm =
    (below - 0.5) * Math.log1p(0.5 / below) - 0.5 + stirlingError(half) - stirlingError(below);
  return Math.exp(logarithm);
}

/** 1 − 3/(4 df − 1), the approximation of J that Metapsy uses (there written 1 − 3/(4N − 9) with N = df + 2). */
export function hedgesCorrectionApproximate(df: number): number {
  return 1 - 3 / (4 * df - 1);
}
