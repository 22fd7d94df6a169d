import type { RouteId } from "#domain/vocabulary/routes.ts";
import { routes } from "#domain/vocabulary/routes.ts";
import type { SafetyAnswer } from "../../lib/api.ts";
import type { Harm } from "./question.ts";
import type { Cell, Column } from "./words.ts";

export interface MatrixColumn extends Column {
  /** Set where the columns are routes, so that the route's mark stands at its head. */
  readonly route: RouteId | null;
}

export interface MatrixRow {
  readonly harm: Harm;
  /** One for each column; null headlines are silence, not zero. */
  readonly cells: readonly Cell[];
  /** True where no column has a number: the row then says so once. */
  readonly silent: boolean;
}

export interface Matrix {
  readonly columns: readonly MatrixColumn[];
  readonly sections: readonly { readonly label: string; readonly rows: readonly MatrixRow[] }[];
  /** Harms without a row, because nobody counts them. */
  readonly silentHarms: readonly Harm[];
  /** Groups of arms whose trials count none of the harms. */
  readonly silentColumns: readonly Column[];
}

const sections: readonly { readonly kind: Harm["kind"]; readonly label: string }[] = [
  { kind: "serious", label: "Serious or rare" },
  { kind: "felt", label: "Felt during and after a dose" },
  { kind: "leaving", label: "Leaving the trial" },
];

/**
 * The harms of trials, or of studies without randomisation, in columns that have a number at all. A
 * harm that no trial counts keeps its row, as a gap to be seen; among cohorts gaps are the rule.
 */
export function matrixOf(answer: SafetyAnswer, designClass: Column["designClass"]): Matrix {
  const places = answer.columns.flatMap((column, place) =>
    column.designClass === designClass ? [{ column, place }] : [],
  );
  const speaks = ({ place }: { place: number }) =>
    answer.harms.some(({ cells }) => (cells[place]?.counted ?? 0) > 0);
  const speaking = places.filter(speaks);
  const rows = answer.harms.map((harm): MatrixRow => {
    const cells = speaking.flatMap(({ place }) => harm.cells[place] ?? []);
    return { harm, cells, silent: cells.every(({ headline }) => headline === null) };
  });
  const isShown = ({ silent }: MatrixRow) => designClass === "randomised" || !silent;
  return {
    columns: speaking.map(({ column }) => ({
      ...column,
      route: answer.question.by === "route" && routes.has(column.id) ? column.id : null,
    })),
    sections: sections.map(({ kind, label }) => ({
      label,
      rows: rows.filter((row) => row.harm.kind === kind && isShown(row)),
    })),
    silentHarms: rows.filter((row) => !isShown(row)).map(({ harm }) => harm),
    silentColumns: places.filter((one) => !speaks(one)).map(({ column }) => column),
  };
}

/** Tint of a cell, beside its number and its bar. */
export function tint({ headline }: Cell): 0 | 1 | 2 | 3 | null {
  if (headline === null) return null;
  const { percent } = headline;
  if (percent < 2) return 0;
  if (percent < 10) return 1;
  return percent < 30 ? 2 : 3;
}
