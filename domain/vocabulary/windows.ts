import { type ClosedList, closedList } from "./closed-list.ts";

/**
 * A window of hours since the first dose of a phase. `target` is the hour a row is chosen nearest
 * to; `from` and `to` are inclusive unless `toExclusive`. `end` and `phase` are defined by the
 * trial, not by the clock, and carry no hours.
 */
interface TimeWindow {
  readonly id: string;
  readonly label: string;
  readonly note?: string;
  readonly target?: number;
  readonly from?: number;
  readonly to?: number;
  readonly fromExclusive?: boolean;
  readonly toExclusive?: boolean;
}

const everyTimeWindow = [
  { id: "h1", label: "40 minutes", target: 0.67, from: 0.5, to: 1, toExclusive: true },
  { id: "h2", label: "2 hours", target: 2, from: 1, to: 3 },
  { id: "h4", label: "4 hours", target: 4, from: 3, fromExclusive: true, to: 8 },
  { id: "h24", label: "24 hours", target: 24, from: 16, to: 36 },
  { id: "d3", label: "3 days", target: 72, from: 48, to: 96 },
  { id: "d7", label: "7 days", target: 168, from: 120, to: 216 },
  { id: "d14", label: "14 days", target: 336, from: 264, to: 408 },
  { id: "d28", label: "28 days", target: 672, from: 504, to: 840 },
  { id: "later", label: "After 5 weeks", from: 840, fromExclusive: true },
  {
    id: "end",
    label: "End of treatment",
    note: "last rating of the randomised blinded phase, at most 7 days after the last dose",
  },
  { id: "phase", label: "Whole phase", note: "what happened over the whole randomised phase" },
] as const satisfies readonly TimeWindow[];

export type WindowId = (typeof everyTimeWindow)[number]["id"];

export const windows: ClosedList<TimeWindow & { readonly id: WindowId }> =
  closedList(everyTimeWindow);

/** The clock window that holds this hour, or undefined for an hour between windows. */
export function windowOfHours(hours: number): WindowId | undefined {
  const found = windows.entries.find((window) => {
    if (window.from === undefined) return false;
    const afterStart = window.fromExclusive ? hours > window.from : hours >= window.from;
    const limit = window.to ?? Number.POSITIVE_INFINITY;
    return afterStart && (window.toExclusive ? hours < limit : hours <= limit);
  });
  return found?.id;
}
