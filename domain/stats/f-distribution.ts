import { regularizedBeta } from "./regularized-beta.ts";

/** P(F > f) with `numeratorDf` and `denominatorDf` > 0: the p-value of an omnibus F test; f ≥ 0. */
export function fUpperTail(f: number, numeratorDf: number, denominatorDf: number): number {
  const scaled = numeratorDf * f;
  if (scaled === Infinity) return 0;
  const total = denominatorDf + scaled;
  return regularizedBeta(denominatorDf / 2, numeratorDf / 2, denominatorDf / total, scaled / total)
    .lower;
}
