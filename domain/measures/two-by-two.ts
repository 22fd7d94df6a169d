import { petoOddsRatio } from "#domain/stats/peto-odds-ratio.ts";
import type { TwoByTwoTable } from "#domain/stats/two-by-two-table.ts";
import type { Family, ReportImpossible } from "./define-measure.ts";
import type { RowField } from "./measure.ts";
import { readCount, readPositive } from "./read-number.ts";

/** Trials with two arms and a binary outcome: events with non-events, or events with group sizes, or a mixture. */
export const twoByTwo: Family<TwoByTwoTable> = {
  id: "two-by-two",
  needs: [
    ["ai", "bi", "ci", "di"],
    ["ai", "n1i", "ci", "n2i"],
  ],
  read(row, report) {
    const treated = readArm(row.ai, row.bi, row.n1i, treatedFields, report);
    const control = readArm(row.ci, row.di, row.n2i, controlFields, report);
    if (treated === null || control === null) return null;
    return { a: treated.events, b: treated.nonEvents, c: control.events, d: control.nonEvents };
  },
  size: ({ a, b, c, d }) => a + b + c + d,
  hasZeroCell: ({ a, b, c, d }) => a === 0 || b === 0 || c === 0 || d === 0,
  hasNoEvents: ({ a, b, c, d }) => (a === 0 && c === 0) || (b === 0 && d === 0),
  addToCells: ({ a, b, c, d }, amount) => ({
    a: a + amount,
    b: b + amount,
    c: c + amount,
    d: d + amount,
  }),
  peto(tables) {
    const pooled = petoOddsRatio(tables);
    if (pooled === null) return null;
    const withBothOutcomes = tables.filter(({ a, b, c, d }) => a + c > 0 && b + d > 0);
    return {
      ...pooled,
      q: pooled.informative > 1 ? pooled.q : 0,
      studies: withBothOutcomes.length,
    };
  },
};

type Given = number | null | undefined;

interface ArmFields {
  readonly events: RowField;
  readonly nonEvents: RowField;
  readonly size: RowField;
}

const treatedFields: ArmFields = { events: "ai", nonEvents: "bi", size: "n1i" };
const controlFields: ArmFields = { events: "ci", nonEvents: "di", size: "n2i" };

function readArm(
  givenEvents: Given,
  givenNonEvents: Given,
  givenSize: Given,
  fields: ArmFields,
  report: ReportImpossible,
) {
  const events = readCount(givenEvents, fields.events, report);
  const nonEvents = readCount(givenNonEvents, fields.nonEvents, report);
  const size = readPositive(givenSize, fields.size, "the size of a group", report);
  if (events !== null && size !== null && events > size)
    report(fields.events, `${events} events among ${size} participants`, `0 to ${size}`);
  if (events === null) return null;
  if (nonEvents === null) return size === null ? null : { events, nonEvents: size - events };
  const total = events + nonEvents;
  if (size === null && total === 0)
    report(fields.nonEvents, "the group has no participants", "more than 0");
  if (size !== null && Math.abs(total - size) > 1e-9 * size) {
    report(
      fields.size,
      `${fields.events} + ${fields.nonEvents} is ${total}, but ${fields.size} is ${size}`,
      `${total}`,
    );
  }
  return { events, nonEvents };
}
