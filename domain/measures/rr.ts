import { mantelHaenszelRiskRatio } from "#domain/stats/mantel-haenszel-risk-ratio.ts";
import { defineMeasure } from "./define-measure.ts";
import { logScale } from "./reading-scales.ts";
import { twoByTwo } from "./two-by-two.ts";
import { halfOnlyToZeros } from "./zero-cell-rules.ts";

/** Log risk ratio, variance 1/a − 1/n₁ + 1/c − 1/n₂. Source: Katz et al. 1978, Biometrics 34:469–474. */
export const riskRatio = defineMeasure(twoByTwo, {
  id: "RR",
  label: "risk ratio",
  analysisLabel: "log risk ratio",
  nullValue: 0,
  reading: logScale,
  zeroCellRule: halfOnlyToZeros,
  favours: { below: "less frequent in the first group", above: "more frequent in the first group" },
  effect: ({ a, b, c, d }) => ({
    yi: Math.log(a / (a + b) / (c / (c + d))),
    vi: 1 / a - 1 / (a + b) + 1 / c - 1 / (c + d),
  }),
  mantelHaenszel: mantelHaenszelRiskRatio,
  riskUnderTreatment: (ratio, baseline) => ratio * baseline,
});
