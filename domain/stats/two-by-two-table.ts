/** Counts of a trial with two arms: a events and b non-events treated, c events and d non-events in control. */
export interface TwoByTwoTable {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
}
