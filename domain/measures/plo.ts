import { defineMeasure } from "./define-measure.ts";
import { oneProportion } from "./one-proportion.ts";
import { rawProportion } from "./pr.ts";
import { logitScale } from "./reading-scales.ts";
import { halfOnlyToZeros } from "./zero-cell-rules.ts";

/** Log odds of a proportion, variance 1/x + 1/(n − x). */
export const logitProportion = defineMeasure(oneProportion, {
  id: "PLO",
  label: "proportion (pooled as log odds)",
  analysisLabel: "log odds",
  nullValue: null,
  reading: logitScale,
  zeroCellRule: halfOnlyToZeros,
  favours: rawProportion.favours,
  effect: ({ events, nonEvents }) => ({
    yi: Math.log(events / nonEvents),
    vi: 1 / events + 1 / nonEvents,
  }),
});
