import {
  type ComparatorClassId,
  comparatorClasses,
} from "#domain/vocabulary/comparator-classes.ts";
import { type IndicationId, indications } from "#domain/vocabulary/indications.ts";
import { type RouteId, routes } from "#domain/vocabulary/routes.ts";
import type { OverviewAnswer } from "../../lib/api.ts";
import { integer, plural } from "../../ui/number-format.ts";

export interface MatrixCell {
  readonly route: RouteId;
  readonly studies: number;
  readonly participants: number;
  /** 0 is a gap; 1 to 3 are steps of tint. */
  readonly step: 0 | 1 | 2 | 3;
}

export interface MatrixRow {
  readonly indication: IndicationId;
  readonly label: string;
  readonly cells: readonly MatrixCell[];
}

/** Rows of the matrix, seen through one comparator class or through all. */
export function matrixRows(
  matrix: OverviewAnswer["matrix"],
  comparatorClass: ComparatorClassId | undefined,
): MatrixRow[] {
  const cells = new Map(matrix.map((cell) => [`${cell.indication} ${cell.route}`, cell]));
  return indications.entries.map((indication) => ({
    indication: indication.id,
    label: indication.label,
    cells: routes.ids.map((route) => {
      const cell = cells.get(`${indication.id} ${route}`);
      const seen =
        comparatorClass === undefined
          ? cell
          : cell?.byComparator.find((one) => one.comparatorClass === comparatorClass);
      const studies = seen?.studies ?? 0;
      return { route, studies, participants: seen?.participants ?? 0, step: tintStep(studies) };
    }),
  }));
}

function tintStep(studies: number): MatrixCell["step"] {
  if (studies === 0) return 0;
  if (studies < 3) return 1;
  return studies < 10 ? 2 : 3;
}

/** A study stands in one row only, so a column's sum is its number of studies. */
export function studiesByRoute(matrix: OverviewAnswer["matrix"]): ReadonlyMap<RouteId, number> {
  const sums = new Map<RouteId, number>();
  for (const cell of matrix) sums.set(cell.route, (sums.get(cell.route) ?? 0) + cell.studies);
  return sums;
}

export function isComparatorClass(value: string | undefined): value is ComparatorClassId {
  return value !== undefined && comparatorClasses.has(value);
}

export interface YearBar {
  readonly year: number;
  readonly randomised: number;
  readonly notRandomised: number;
  readonly total: number;
}

/** Every year from the first to the last, the empty ones too. */
export function yearBars(years: OverviewAnswer["studiesByYear"]): YearBar[] {
  const first = years[0]?.year;
  const last = years.at(-1)?.year;
  if (first === undefined || last === undefined) return [];
  const known = new Map(years.map((one) => [one.year, one]));
  return Array.from({ length: last - first + 1 }, (_, position) => {
    const year = first + position;
    const { randomised = 0, notRandomised = 0 } = known.get(year) ?? {};
    return { year, randomised, notRandomised, total: randomised + notRandomised };
  });
}

export function yearsSummary(bars: readonly YearBar[]): string {
  const total = bars.reduce((sum, bar) => sum + bar.total, 0);
  const randomised = bars.reduce((sum, bar) => sum + bar.randomised, 0);
  const busiest = bars.reduce<YearBar | undefined>(
    (best, bar) => (best === undefined || bar.total > best.total ? bar : best),
    undefined,
  );
  return busiest === undefined
    ? "No study states a year."
    : `${plural(total, "study", "studies")} from ${bars[0]?.year} to ${bars.at(-1)?.year}, ${integer(randomised)} of them randomised; most in ${busiest.year}, with ${busiest.total}.`;
}

/** Whole-number ticks from 0 that reach the highest bar. */
export function countTicks(highest: number): number[] {
  const step = [1, 2, 5, 10, 20, 50, 100, 200, 500].find((one) => highest / one <= 5) ?? 1000;
  return Array.from({ length: Math.ceil(highest / step) + 1 }, (_, position) => position * step);
}
