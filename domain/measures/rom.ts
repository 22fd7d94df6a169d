import { defineMeasure } from "./define-measure.ts";
import { meanDifference } from "./md.ts";
import { logScale } from "./reading-scales.ts";
import { twoMeans } from "./two-means.ts";
import { addNothing } from "./zero-cell-rules.ts";

/** Log ratio of means, which must be above 0. Source: Hedges, Gurevitch & Curtis 1999, Ecology 80:1150–1156. */
export const ratioOfMeans = defineMeasure(twoMeans, {
  id: "ROM",
  label: "ratio of means",
  analysisLabel: "log ratio of means",
  nullValue: 0,
  reading: logScale,
  zeroCellRule: addNothing,
  favours: meanDifference.favours,
  check({ mean1, mean2 }, report) {
    if (mean1 <= 0)
      report("m1i", `${mean1} is not above 0; a mean in a ratio must be`, "more than 0");
    if (mean2 <= 0)
      report("m2i", `${mean2} is not above 0; a mean in a ratio must be`, "more than 0");
  },
  effect: ({ mean1, sd1, n1, mean2, sd2, n2 }) => ({
    yi: Math.log(mean1 / mean2),
    vi: sd1 ** 2 / (n1 * mean1 ** 2) + sd2 ** 2 / (n2 * mean2 ** 2),
  }),
});
