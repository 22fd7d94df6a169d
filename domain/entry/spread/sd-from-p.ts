import { standardDeviationFromDifference } from "../../stats/standard-deviation-from-difference.ts";
import { studentTUpperQuantile } from "../../stats/student-t.ts";
import { defineCalculator, people, points, put, rounded } from "./calculator.ts";

export const sdFromP = defineCalculator({
  id: "sd-from-p",
  label: "SD from the p-value of a difference",
  kind: "continuous",
  source: "Cochrane Handbook 6.5.2.3",
  assumes: "one SD common to both groups and an unadjusted two-sided t test; p must be exact",
  fields: {
    difference: points("Difference of the means"),
    p: { label: "Two-sided p-value", unit: "none" },
    n1: people("People in the first group"),
    n2: people("People in the second group"),
  },
  compute: ({ difference, p, n1, n2 }) => {
    const df = degreesOfFreedom(n1, n2);
    const sd = rounded(standardDeviationFromDifference(difference, { p }, n1, n2));
    const t = put(studentTUpperQuantile(p / 2, df));
    return {
      values: { sd },
      derivation: `SD = |difference| / t / √(1/n₁ + 1/n₂) = ${put(Math.abs(difference))} / ${t} / √(1/${n1} + 1/${n2}) = ${put(sd)}; t with ${df} degrees of freedom for p = ${p}; the same SD for both groups`,
    };
  },
});

function degreesOfFreedom(n1: number, n2: number): number {
  if (n1 + n2 <= 2) throw new RangeError(`two groups need more than 2 people, not ${n1} and ${n2}`);
  return n1 + n2 - 2;
}
