import type { Family } from "./define-measure.ts";
import { readCount, readPositive } from "./read-number.ts";

export interface Proportion {
  readonly events: number;
  readonly nonEvents: number;
}

/** Single groups with a binary outcome: events and size. */
export const oneProportion: Family<Proportion> = {
  id: "one-proportion",
  needs: [["xi", "ni"]],
  read(row, report) {
    const events = readCount(row.xi, "xi", report);
    const size = readPositive(row.ni, "ni", "the size of a group", report);
    if (events === null || size === null) return null;
    if (events > size) report("xi", `${events} events among ${size} participants`, `0 to ${size}`);
    return { events, nonEvents: size - events };
  },
  size: ({ events, nonEvents }) => events + nonEvents,
  hasZeroCell: ({ events, nonEvents }) => events === 0 || nonEvents === 0,
  addToCells: ({ events, nonEvents }, amount) => ({
    events: events + amount,
    nonEvents: nonEvents + amount,
  }),
};
