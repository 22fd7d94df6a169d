import { meanFromQuantiles } from "../../stats/mean-and-deviation-from-quantiles.ts";
import { standardDeviationFromFiveNumbers } from "../../stats/standard-deviation-from-five-numbers.ts";
import { defineCalculator, people, points, put, rounded } from "./calculator.ts";

export const meanSdFromFiveNumbers = defineCalculator({
  id: "mean-sd-from-five-numbers",
  label: "Mean and SD from median, quartiles and range",
  kind: "continuous",
  source: "mean: Luo et al. 2018, eq. 15; SD: Shi et al. 2020, eq. 11",
  assumes: "scores near a normal distribution",
  fields: {
    min: points("Smallest"),
    q1: points("Lower quartile"),
    median: points("Median"),
    q3: points("Upper quartile"),
    max: points("Largest"),
    n: people(),
  },
  compute: ({ min, q1, median, q3, max, n }) => {
    if (median < q1 || median > q3)
      throw new RangeError(`the median ${median} lies outside the quartiles ${q1} to ${q3}`);
    const sd = rounded(standardDeviationFromFiveNumbers({ min, q1, q3, max }, n));
    const mean = rounded(meanFromQuantiles({ kind: "both", min, q1, median, q3, max, n }));
    return {
      values: { mean, sd, n },
      derivation: `mean ${put(mean)} (Luo 2018) and SD ${put(sd)} (Shi 2020) from median ${put(median)}, quartiles ${put(q1)} to ${put(q3)}, range ${put(min)} to ${put(max)}, n = ${n}`,
    };
  },
});
