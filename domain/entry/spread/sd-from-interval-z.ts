import { normalUpperQuantile } from "../../stats/normal.ts";
import {
  bracketed,
  confidenceLevel,
  defineCalculator,
  people,
  points,
  put,
  rounded,
} from "./calculator.ts";

export const sdFromIntervalZ = defineCalculator({
  id: "sd-from-interval-z",
  label: "SD from an interval (z)",
  kind: "continuous",
  source: "Cochrane Handbook 6.5.2.2",
  assumes: "a large group, or an interval made with the normal distribution",
  fields: {
    ciLow: points("Lower end"),
    ciHigh: points("Upper end"),
    level: confidenceLevel,
    n: people(),
  },
  compute: ({ ciLow, ciHigh, level, n }) => {
    if (!(ciHigh > ciLow))
      throw new RangeError(`the interval ${ciLow} to ${ciHigh} is not in order`);
    const z = normalUpperQuantile((1 - level / 100) / 2);
    const sd = rounded((Math.sqrt(n) * (ciHigh - ciLow)) / (2 * z));
    return {
      values: { sd, n },
      derivation: `SD = √n × (upper − lower) / (2z) = √${n} × (${put(ciHigh)} − ${bracketed(ciLow)}) / (2 × ${put(z)}) = ${put(sd)}; ${level} % interval, normal distribution`,
    };
  },
});
