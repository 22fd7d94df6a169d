import { standardDeviationFromStandardError } from "../../stats/standard-deviation-from-standard-error.ts";
import { defineCalculator, people, points, put, rounded } from "./calculator.ts";

export const sdFromSe = defineCalculator({
  id: "sd-from-se",
  label: "SD from a standard error",
  kind: "continuous",
  source: "Cochrane Handbook 6.5.2.2",
  fields: { se: points("Standard error of the mean"), n: people() },
  compute: ({ se, n }) => {
    if (!(se > 0)) throw new RangeError(`a standard error is above 0, not ${se}`);
    const sd = rounded(standardDeviationFromStandardError(se, n));
    return { values: { sd, n }, derivation: `SD = SE × √n = ${put(se)} × √${n} = ${put(sd)}` };
  },
});
