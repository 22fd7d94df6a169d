import {
  meanAndDeviationFromQuantiles,
  meanFromQuantiles,
} from "../../stats/mean-and-deviation-from-quantiles.ts";
import { defineCalculator, people, points, put, rounded } from "./calculator.ts";

export const meanSdFromQuartiles = defineCalculator({
  id: "mean-sd-from-quartiles",
  label: "Mean and SD from median and quartiles",
  kind: "continuous",
  source: "mean: Luo et al. 2018, eq. 11; SD: Wan et al. 2014, scenario C3",
  assumes: "scores near a normal distribution",
  fields: {
    median: points("Median"),
    q1: points("Lower quartile"),
    q3: points("Upper quartile"),
    n: people(),
  },
  compute: ({ median, q1, q3, n }) => {
    const printed = { kind: "quartiles", q1, median, q3, n } as const;
    const sd = rounded(meanAndDeviationFromQuantiles(printed).sd);
    const mean = rounded(meanFromQuantiles(printed));
    return {
      values: { mean, sd, n },
      derivation: `mean ${put(mean)} (Luo 2018) and SD ${put(sd)} (Wan 2014) from median ${put(median)}, quartiles ${put(q1)} to ${put(q3)}, n = ${n}`,
    };
  },
});
