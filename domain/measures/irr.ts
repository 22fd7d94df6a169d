import { mantelHaenszelRateRatio } from "#domain/stats/mantel-haenszel-rate-ratio.ts";
import { defineMeasure } from "./define-measure.ts";
import { logScale } from "./reading-scales.ts";
import { twoRates } from "./two-rates.ts";
import { halfOnlyToZeros } from "./zero-cell-rules.ts";

/** Log ratio of incidence rates, variance 1/x₁ + 1/x₂. */
export const incidenceRateRatio = defineMeasure(twoRates, {
  id: "IRR",
  label: "incidence rate ratio",
  analysisLabel: "log incidence rate ratio",
  nullValue: 0,
  reading: logScale,
  zeroCellRule: halfOnlyToZeros,
  favours: { below: "less frequent in the first group", above: "more frequent in the first group" },
  effect: ({ events1, time1, events2, time2 }) => ({
    yi: Math.log(events1 / time1 / (events2 / time2)),
    vi: 1 / events1 + 1 / events2,
  }),
  mantelHaenszel: mantelHaenszelRateRatio,
});
