import type { TwoMeans } from "#domain/stats/standardized-mean-difference.ts";
import type { Family } from "./define-measure.ts";
import { readPositive } from "./read-number.ts";

/** Trials with two arms and a continuous outcome: mean, standard deviation and size of each. */
export const twoMeans: Family<TwoMeans> = {
  id: "two-means",
  needs: [["m1i", "sd1i", "n1i", "m2i", "sd2i", "n2i"]],
  read(row, report) {
    const mean1 = row.m1i ?? null;
    const mean2 = row.m2i ?? null;
    const sd1 = readPositive(row.sd1i, "sd1i", "a standard deviation", report);
    const sd2 = readPositive(row.sd2i, "sd2i", "a standard deviation", report);
    const n1 = readPositive(row.n1i, "n1i", "the size of a group", report);
    const n2 = readPositive(row.n2i, "n2i", "the size of a group", report);
    if (
      mean1 === null ||
      sd1 === null ||
      n1 === null ||
      mean2 === null ||
      sd2 === null ||
      n2 === null
    )
      return null;
    return { mean1, sd1, n1, mean2, sd2, n2 };
  },
  size: ({ n1, n2 }) => n1 + n2,
};
