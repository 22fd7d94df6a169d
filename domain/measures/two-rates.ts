import type { RatePair } from "#domain/stats/mantel-haenszel-rate-ratio.ts";
import type { Family } from "./define-measure.ts";
import { readCount, readPositive } from "./read-number.ts";

/** Trials with two arms that count events over person-time. */
export const twoRates: Family<RatePair> = {
  id: "two-rates",
  needs: [["x1i", "t1i", "x2i", "t2i"]],
  read(row, report) {
    const events1 = readCount(row.x1i, "x1i", report);
    const time1 = readPositive(row.t1i, "t1i", "a person-time", report);
    const events2 = readCount(row.x2i, "x2i", report);
    const time2 = readPositive(row.t2i, "t2i", "a person-time", report);
    if (events1 === null || time1 === null || events2 === null || time2 === null) return null;
    return { events1, time1, events2, time2 };
  },
  size: ({ time1, time2 }) => time1 + time2,
  hasZeroCell: ({ events1, events2 }) => events1 === 0 || events2 === 0,
  hasNoEvents: ({ events1, events2 }) => events1 === 0 && events2 === 0,
  addToCells: (pair, amount) => ({
    ...pair,
    events1: pair.events1 + amount,
    events2: pair.events2 + amount,
  }),
};
