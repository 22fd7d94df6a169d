export interface EventsFromPercent {
  readonly events: number;
  /** Always true: a count worked out from a percentage has to be marked as such. */
  readonly derived: true;
  /** Whether another whole number of events would have been printed as the same percentage. */
  readonly ambiguous: boolean;
  /** Whether the nearest whole number is printed so at all; false points to another denominator or a misprint. */
  readonly consistent: boolean;
}

/**
 * The number of events behind a percentage of n participants that was printed with `decimals` digits after the point.
 * Throws RangeError for a percentage outside 0–100 or n ≤ 0.
 */
export function eventsFromPercent(percent: number, n: number, decimals: number): EventsFromPercent {
  if (!(percent >= 0 && percent <= 100))
    throw new RangeError(`${percent} % is not between 0 and 100`);
  if (!(n > 0)) throw new RangeError(`a group needs participants, not ${n}`);
  const events = Math.round((percent * n) / 100);
  const half = 0.5 * 10 ** -decimals + 1e-9;
  const printedSo = (count: number) =>
    count >= 0 && count <= n && Math.abs((100 * count) / n - percent) <= half;
  return {
    events,
    derived: true,
    ambiguous: printedSo(events - 1) || printedSo(events + 1),
    consistent: printedSo(events),
  };
}
