import { hedgesCorrection } from "./hedges-correction.ts";

/**
 * Hedges' g between two periods on the same n participants: the difference in pooled raw standard
 * deviations, so that it stands beside g of parallel trials. The variance is smaller the more alike
 * people's two scores are: (1/n + g²/(2n)) · 2(1 − r).
 * Source: Cochrane Handbook 23.2.7.2; Elbourne et al. 2002, Int J Epidemiol 31:140–149.
 */
export function crossoverStandardizedDifference(
  first: { readonly mean: number; readonly sd: number },
  second: { readonly mean: number; readonly sd: number },
  n: number,
  correlation: number,
): { yi: number; vi: number } {
  const pooledSd = Math.sqrt((first.sd ** 2 + second.sd ** 2) / 2);
  const yi = (hedgesCorrection(n - 1) * (first.mean - second.mean)) / pooledSd;
  return { yi, vi: (1 / n + yi ** 2 / (2 * n)) * 2 * (1 - correlation) };
}
