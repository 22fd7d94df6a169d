import {
  meanAndDeviationFromQuantiles,
  meanFromQuantiles,
} from "../../stats/mean-and-deviation-from-quantiles.ts";
import { defineCalculator, people, points, put, rounded } from "./calculator.ts";

export const meanSdFromRange = defineCalculator({
  id: "mean-sd-from-range",
  label: "Mean and SD from median and range",
  kind: "continuous",
  source: "mean: Luo et al. 2018, eq. 7; SD: Wan et al. 2014, scenario C1",
  assumes: "scores near a normal distribution; a range says little about large groups",
  fields: {
    median: points("Median"),
    min: points("Smallest"),
    max: points("Largest"),
    n: people(),
  },
  compute: ({ median, min, max, n }) => {
    const printed = { kind: "range", min, median, max, n } as const;
    const sd = rounded(meanAndDeviationFromQuantiles(printed).sd);
    const mean = rounded(meanFromQuantiles(printed));
    return {
      values: { mean, sd, n },
      derivation: `mean ${put(mean)} (Luo 2018) and SD ${put(sd)} (Wan 2014) from median ${put(median)}, range ${put(min)} to ${put(max)}, n = ${n}`,
    };
  },
});
