import { combineArms } from "../../stats/combine-arms.ts";
import { defineCalculator, people, points, put, rounded } from "./calculator.ts";

export const combinedGroups = defineCalculator({
  id: "combined-groups",
  label: "Two groups as one",
  kind: "continuous",
  source: "Cochrane Handbook 6.5.2.10, table 6.5.a",
  fields: {
    n1: people("People, first group"),
    mean1: points("Mean, first group"),
    sd1: points("SD, first group"),
    n2: people("People, second group"),
    mean2: points("Mean, second group"),
    sd2: points("SD, second group"),
  },
  compute: ({ n1, mean1, sd1, n2, mean2, sd2 }) => {
    if (!(sd1 > 0 && sd2 > 0)) throw new RangeError(`an SD is above 0, not ${Math.min(sd1, sd2)}`);
    const all = combineArms([
      { n: n1, mean: mean1, sd: sd1 },
      { n: n2, mean: mean2, sd: sd2 },
    ]);
    const [mean, sd] = [rounded(all.mean), rounded(all.sd)];
    return {
      values: { mean, sd, n: all.n },
      derivation: `mean ${put(mean)}, SD ${put(sd)}, n = ${all.n} of two groups together: mean ${put(mean1)}, SD ${put(sd1)}, n = ${n1} and mean ${put(mean2)}, SD ${put(sd2)}, n = ${n2}`,
    };
  },
});
