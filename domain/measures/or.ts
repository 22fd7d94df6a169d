import { mantelHaenszelOddsRatio } from "#domain/stats/mantel-haenszel-odds-ratio.ts";
import { defineMeasure } from "./define-measure.ts";
import { logScale } from "./reading-scales.ts";
import { twoByTwo } from "./two-by-two.ts";
import { halfOnlyToZeros } from "./zero-cell-rules.ts";

/** Log odds ratio, variance 1/a + 1/b + 1/c + 1/d. Source: Woolf 1955, Ann Hum Genet 19:251–253. */
export const oddsRatio = defineMeasure(twoByTwo, {
  id: "OR",
  label: "odds ratio",
  analysisLabel: "log odds ratio",
  nullValue: 0,
  reading: logScale,
  zeroCellRule: halfOnlyToZeros,
  favours: { below: "less frequent in the first group", above: "more frequent in the first group" },
  effect: ({ a, b, c, d }) => ({
    yi: Math.log(a / b / (c / d)),
    vi: 1 / a + 1 / b + 1 / c + 1 / d,
  }),
  mantelHaenszel: mantelHaenszelOddsRatio,
  riskUnderTreatment: (odds, baseline) => (odds * baseline) / (1 - baseline + odds * baseline),
});
