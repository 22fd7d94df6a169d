import { standardDeviationFromDifference } from "../../stats/standard-deviation-from-difference.ts";
import { defineCalculator, people, points, put, rounded } from "./calculator.ts";

export const sdFromT = defineCalculator({
  id: "sd-from-t",
  label: "SD from the t statistic of a difference",
  kind: "continuous",
  source: "Cochrane Handbook 6.5.2.3",
  assumes: "one SD common to both groups and an unadjusted t test",
  fields: {
    difference: points("Difference of the means"),
    t: { label: "t statistic", unit: "none" },
    n1: people("People in the first group"),
    n2: people("People in the second group"),
  },
  compute: ({ difference, t, n1, n2 }) => {
    const sd = rounded(standardDeviationFromDifference(difference, { t }, n1, n2));
    return {
      values: { sd },
      derivation: `SD = |difference| / |t| / √(1/n₁ + 1/n₂) = ${put(Math.abs(difference))} / ${put(Math.abs(t))} / √(1/${n1} + 1/${n2}) = ${put(sd)}; the same SD for both groups`,
    };
  },
});
