import { changeScoreDeviation } from "./change-score-deviation.ts";

/** How the pairing of a crossover trial is known: from the paper, or by a correlation that is stated with the result. */
export type Pairing =
  | { readonly kind: "paired-se"; readonly se: number }
  | {
      readonly kind: "stated-correlation";
      readonly sd1: number;
      readonly sd2: number;
      readonly n: number;
      readonly correlation: number;
    };

/**
 * The mean difference between two periods on the same participants, with its sampling variance.
 * Source: Cochrane Handbook 23.2.7.
 */
export function crossoverDifference(
  mean1: number,
  mean2: number,
  pairing: Pairing,
): { yi: number; vi: number } {
  const yi = mean1 - mean2;
  if (pairing.kind === "paired-se") return { yi, vi: pairing.se ** 2 };
  return {
    yi,
    vi: changeScoreDeviation(pairing.sd1, pairing.sd2, pairing.correlation) ** 2 / pairing.n,
  };
}
