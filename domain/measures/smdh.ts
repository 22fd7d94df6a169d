import { hedgesCorrection } from "#domain/stats/hedges-correction.ts";
import { defineMeasure } from "./define-measure.ts";
import { meanDifference } from "./md.ts";
import { identityScale } from "./reading-scales.ts";
import { twoMeans } from "./two-means.ts";
import { addNothing } from "./zero-cell-rules.ts";

/**
 * Standardised mean difference that does not assume equal variances: divided by √((s₁² + s₂²)/2).
 * Source: Bonett 2009, Psychol Methods 14:225–238, with the exact correction on effect and variance.
 */
export const heteroscedasticMeanDifference = defineMeasure(twoMeans, {
  id: "SMDH",
  label: "standardised mean difference (unequal variances)",
  analysisLabel: "standardised mean difference, unequal variances",
  nullValue: 0,
  reading: identityScale,
  zeroCellRule: addNothing,
  favours: meanDifference.favours,
  effect: ({ mean1, sd1, n1, mean2, sd2, n2 }) => {
    const correction = hedgesCorrection(n1 + n2 - 2);
    const averageVariance = (sd1 ** 2 + sd2 ** 2) / 2;
    const yi = (correction * (mean1 - mean2)) / Math.sqrt(averageVariance);
    const ofTheScale =
      (yi ** 2 * (sd1 ** 4 / (n1 - 1) + sd2 ** 4 / (n2 - 1))) / (8 * averageVariance ** 2);
    const ofTheMeans = (sd1 ** 2 / (n1 - 1) + sd2 ** 2 / (n2 - 1)) / averageVariance;
    return { yi, vi: correction ** 2 * (ofTheScale + ofTheMeans) };
  },
});
