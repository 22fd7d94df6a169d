import { hedgesCorrection } from "#domain/stats/hedges-correction.ts";
import { normalLowerTail, normalUpperQuantile } from "#domain/stats/normal.ts";
import { cohensD, largeSampleVariance } from "#domain/stats/standardized-mean-difference.ts";
import { defineMeasure } from "./define-measure.ts";
import { meanDifference } from "./md.ts";
import { identityScale } from "./reading-scales.ts";
import { twoMeans } from "./two-means.ts";
import { addNothing } from "./zero-cell-rules.ts";

/**
 * Hedges' g with the exact gamma correction and the large-sample variance.
 * The risk under treatment takes a positive g as benefit: Φ(Φ⁻¹(baseline) + g).
 * Source: Hedges 1981, J Educ Stat 6:107–128; risk: Furukawa & Leucht 2011, PLoS One 6:e19070.
 */
export const standardizedMeanDifference = defineMeasure(twoMeans, {
  id: "SMD",
  label: "standardised mean difference (Hedges’ g)",
  analysisLabel: "Hedges’ g, exact correction",
  nullValue: 0,
  reading: identityScale,
  zeroCellRule: addNothing,
  favours: meanDifference.favours,
  effect: (arms) => {
    const yi = hedgesCorrection(arms.n1 + arms.n2 - 2) * cohensD(arms);
    return { yi, vi: largeSampleVariance(yi, arms.n1, arms.n2) };
  },
  riskUnderTreatment: (g, baseline) => normalLowerTail(g - normalUpperQuantile(baseline)),
});
