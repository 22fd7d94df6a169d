import { mantelHaenszelRiskDifference } from "#domain/stats/mantel-haenszel-risk-difference.ts";
import { defineMeasure } from "./define-measure.ts";
import { identityScale } from "./reading-scales.ts";
import { twoByTwo } from "./two-by-two.ts";
import { halfOnlyToZeros } from "./zero-cell-rules.ts";

/** Risk difference p₁ − p₂, variance p₁(1 − p₁)/n₁ + p₂(1 − p₂)/n₂. */
export const riskDifference = defineMeasure(twoByTwo, {
  id: "RD",
  label: "risk difference",
  analysisLabel: "risk difference",
  nullValue: 0,
  reading: identityScale,
  zeroCellRule: halfOnlyToZeros,
  favours: { below: "less frequent in the first group", above: "more frequent in the first group" },
  effect: ({ a, b, c, d }) => {
    const p1 = a / (a + b);
    const p2 = c / (c + d);
    return { yi: p1 - p2, vi: (p1 * (1 - p1)) / (a + b) + (p2 * (1 - p2)) / (c + d) };
  },
  mantelHaenszel: mantelHaenszelRiskDifference,
  riskUnderTreatment: (difference, baseline) => baseline + difference,
});
