import { defineMeasure } from "./define-measure.ts";
import { identityScale } from "./reading-scales.ts";
import { twoMeans } from "./two-means.ts";
import { addNothing } from "./zero-cell-rules.ts";

/** Mean difference, variance s₁²/n₁ + s₂²/n₂. */
export const meanDifference = defineMeasure(twoMeans, {
  id: "MD",
  label: "mean difference",
  analysisLabel: "mean difference",
  nullValue: 0,
  reading: identityScale,
  zeroCellRule: addNothing,
  favours: { below: "lower in the first group", above: "higher in the first group" },
  effect: ({ mean1, sd1, n1, mean2, sd2, n2 }) => ({
    yi: mean1 - mean2,
    vi: sd1 ** 2 / n1 + sd2 ** 2 / n2,
  }),
});
