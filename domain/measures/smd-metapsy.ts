import { hedgesCorrectionApproximate } from "#domain/stats/hedges-correction.ts";
import { cohensD, largeSampleVariance } from "#domain/stats/standardized-mean-difference.ts";
import { defineMeasure } from "./define-measure.ts";
import { standardizedMeanDifference } from "./smd.ts";
import { identityScale } from "./reading-scales.ts";
import { twoMeans } from "./two-means.ts";
import { addNothing } from "./zero-cell-rules.ts";

/**
 * Hedges' g as Metapsy computes it: the correction 1 − 3/(4N − 9), and the variance of d, not of g.
 * It differs from the exact g in the fourth decimal, so both are named and never mixed.
 */
export const standardizedMeanDifferenceMetapsy = defineMeasure(twoMeans, {
  id: "SMD-METAPSY",
  label: "standardised mean difference (Hedges’ g, Metapsy’s approximation)",
  analysisLabel: "Hedges’ g, approximate correction, variance of d",
  nullValue: 0,
  reading: identityScale,
  zeroCellRule: addNothing,
  favours: standardizedMeanDifference.favours,
  effect: (arms) => {
    const d = cohensD(arms);
    return {
      yi: hedgesCorrectionApproximate(arms.n1 + arms.n2 - 2) * d,
      vi: largeSampleVariance(d, arms.n1, arms.n2),
    };
  },
});
