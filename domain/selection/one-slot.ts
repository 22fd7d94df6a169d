import { outcomes, type OutcomeId } from "../vocabulary/outcomes.ts";
import { windows, type WindowId } from "../vocabulary/windows.ts";
import type { SelectableRow } from "./selectable.ts";

/** Larger sets first: they keep more of what randomisation gave. */
const analysisSetOrder = [
  "randomised",
  "full-analysis-set",
  "treated",
  "observed-cases",
  "completers",
  "unknown",
];

/** SELECTION 4.5: a first period stands on its own; both periods count people twice. */
const periodOrder = ["first", "not-applicable", "both", "unknown", "second"];

/** Rows that share a scale, a criterion, a period, an analysis set and an hour: one per arm. */
export interface Slot<Row extends SelectableRow> {
  readonly hours: number | null;
  readonly rows: readonly Row[];
}

/**
 * SELECTION 4.4: the one slot a study answers from. Never a pair from two times or two definitions.
 * Slots with more of the selected arms come first, then the scale the outcome prefers, the period,
 * the analysis set, and the hour nearest to the window's target (ties earlier). `end` and `phase`
 * ask for the latest hour before all of these. Undefined where there is no row.
 */
export function oneSlot<Row extends SelectableRow>(
  rows: readonly Row[],
  outcome: OutcomeId,
  window: WindowId,
): Slot<Row> | undefined {
  const ranked = bySlot(rows, haveOneDefinition)
    .map(oncePerArm)
    .toSorted((a, b) => compareRanks(rankOf(a, outcome, window), rankOf(b, outcome, window)));
  const best = ranked[0];
  return best === undefined ? undefined : { hours: hoursOf(best[0]), rows: best };
}

/**
 * Rows put together where they may stand against each other, in the order of their first ones. A study
 * has a handful of slots, so looking through them is quicker than a key for every row.
 */
export function bySlot<Row>(
  rows: readonly Row[],
  belongTogether: (a: Row, b: Row) => boolean,
): Row[][] {
  const slots: Row[][] = [];
  for (const row of rows) {
    const slot = slots.find(([first]) => first !== undefined && belongTogether(first, row));
    if (slot === undefined) slots.push([row]);
    else slot.push(row);
  }
  return slots;
}

/** True where two rows may stand against each other. A stretch without a start counts from 0. */
export function haveOneDefinition(a: SelectableRow, b: SelectableRow): boolean {
  return (
    hoursOf(a) === hoursOf(b) &&
    (a.fromHours ?? 0) === (b.fromHours ?? 0) &&
    a.scale === b.scale &&
    a.period === b.period &&
    a.analysisSet === b.analysisSet &&
    haveOneCriterion(a.criterion, b.criterion)
  );
}

function haveOneCriterion(a: SelectableRow["criterion"], b: SelectableRow["criterion"]): boolean {
  if (a === null || b === null) return a === b;
  return (
    a.scale === b.scale &&
    a.operator === b.operator &&
    a.cutoff === b.cutoff &&
    a.sustainedDays === b.sustainedDays
  );
}

/** The first row of each arm. */
function oncePerArm<Row extends SelectableRow>(rows: readonly Row[]): Row[] {
  return rows.filter((row, place) => rows.findIndex(({ arm }) => arm === row.arm) === place);
}

/** The hour a row is about: of its rating, or the end of its stretch. */
export function hoursOf(row: SelectableRow | undefined): number | null {
  return row?.hours ?? row?.toHours ?? null;
}

function rankOf(slot: readonly SelectableRow[], outcome: OutcomeId, window: WindowId): number[] {
  const [row] = slot;
  const { target } = windows.get(window);
  return row === undefined
    ? []
    : rankInTime([-slot.length], definitionRank(row, outcome), hoursOf(row) ?? 0, target);
}

/** How much a row's scale, period and analysis set are preferred; lower is better. */
export function definitionRank(row: SelectableRow, outcome: OutcomeId): number[] {
  return [
    placeIn(outcomes.get(outcome).scalePreference ?? [], row.scale),
    placeIn(periodOrder, row.period),
    placeIn(analysisSetOrder, row.analysisSet),
  ];
}

/**
 * The rank of a slot: coverage, then definition, then nearness to the target (ties earlier). Where a
 * window has no target, the latest hour comes before the definition.
 */
export function rankInTime(
  coverage: readonly number[],
  definition: readonly number[],
  hours: number,
  target: number | undefined,
): number[] {
  return target === undefined
    ? [...coverage, -hours, ...definition]
    : [...coverage, ...definition, Math.abs(hours - target), hours];
}

/** Position in an order of preference; what is not named comes last. */
function placeIn(order: readonly string[], value: string | null | undefined): number {
  const place = order.indexOf(value ?? "");
  return place === -1 ? order.length : place;
}

/** Compares ranks place by place. */
export function compareRanks(a: readonly number[], b: readonly number[]): number {
  for (const [position, value] of a.entries()) {
    const difference = value - (b[position] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
