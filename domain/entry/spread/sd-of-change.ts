import { changeScoreDeviation } from "../../stats/change-score-deviation.ts";
import { defineCalculator, points, put, rounded } from "./calculator.ts";

export const sdOfChange = defineCalculator({
  id: "sd-of-change",
  label: "SD of change from two SDs and a correlation",
  kind: "continuous",
  source: "Cochrane Handbook 6.5.2.8",
  assumes: "a correlation between both times; say in the note where it comes from",
  fields: {
    baselineSd: points("SD before"),
    finalSd: points("SD after"),
    correlation: { label: "Correlation", unit: "none" },
  },
  compute: ({ baselineSd, finalSd, correlation }) => {
    if (!(baselineSd > 0 && finalSd > 0))
      throw new RangeError(`an SD is above 0, not ${Math.min(baselineSd, finalSd)}`);
    const sd = rounded(changeScoreDeviation(baselineSd, finalSd, correlation));
    return {
      values: { sd },
      derivation: `SD of change = √(${put(baselineSd)}² + ${put(finalSd)}² − 2 × ${put(correlation)} × ${put(baselineSd)} × ${put(finalSd)}) = ${put(sd)}; correlation ${put(correlation)}`,
    };
  },
});
