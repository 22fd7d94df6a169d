import { criticalValue } from "../../stats/coefficient-tests.ts";
import { standardDeviationFromInterval } from "../../stats/standard-deviation-from-interval.ts";
import {
  bracketed,
  confidenceLevel,
  defineCalculator,
  people,
  points,
  put,
  rounded,
} from "./calculator.ts";

export const sdFromInterval = defineCalculator({
  id: "sd-from-interval",
  label: "SD from an interval (t)",
  kind: "continuous",
  source: "Cochrane Handbook 6.5.2.2",
  assumes: "the interval of one group’s mean, made with t",
  fields: {
    ciLow: points("Lower end"),
    ciHigh: points("Upper end"),
    level: confidenceLevel,
    n: people(),
  },
  compute: ({ ciLow, ciHigh, level, n }) => {
    const sd = rounded(standardDeviationFromInterval(ciLow, ciHigh, n, level));
    const t = put(criticalValue(level, n - 1));
    return {
      values: { sd, n },
      derivation: `SD = √n × (upper − lower) / (2t) = √${n} × (${put(ciHigh)} − ${bracketed(ciLow)}) / (2 × ${t}) = ${put(sd)}; ${level} % interval, t with ${n - 1} degrees of freedom`,
    };
  },
});
