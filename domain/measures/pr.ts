import { defineMeasure } from "./define-measure.ts";
import { oneProportion } from "./one-proportion.ts";
import { identityScale } from "./reading-scales.ts";
import { halfOnlyToZeros } from "./zero-cell-rules.ts";

/** Raw proportion, variance p(1 − p)/n. */
export const rawProportion = defineMeasure(oneProportion, {
  id: "PR",
  label: "proportion",
  analysisLabel: "raw proportion",
  nullValue: null,
  reading: identityScale,
  zeroCellRule: halfOnlyToZeros,
  favours: { below: "rarer", above: "more frequent" },
  effect: ({ events, nonEvents }) => {
    const size = events + nonEvents;
    const proportion = events / size;
    return { yi: proportion, vi: (proportion * (1 - proportion)) / size };
  },
});
