import { type ComparedCell, comparedOf, says } from "./compare-cells.ts";
import type { MatchedRow } from "./match-rows.ts";
import { pooledKappa, type Rating } from "./pooled-kappa.ts";

export interface Agreement {
  readonly cells: number;
  readonly agreeing: number;
  /** Share of the cells in which both say the same; null where no cell was compared. */
  readonly percent: number | null;
  /** Null where chance alone would have agreed everywhere. */
  readonly kappa: number | null;
}

/**
 * How far two extractions agree. Counted are numbers and closed values that at least one of them
 * gave; a row that only one has counts with each value in it as disagreement.
 */
export function agreementOf(rows: readonly MatchedRow[]): Agreement {
  const counted = rows.filter(isCounted).flatMap(({ cells }) => cells.filter(isCountedCell));
  const agreeing = counted.filter(({ state }) => state === "same" || state === "rounded").length;
  return {
    cells: counted.length,
    agreeing,
    percent: counted.length === 0 ? null : (100 * agreeing) / counted.length,
    kappa: pooledKappa(rows.filter(isCounted).flatMap(ratingsOf)),
  };
}

function isCounted({ part, a, b }: MatchedRow): boolean {
  return part.countsAlone || (a !== null && b !== null && part.part !== "reports");
}

function isCountedCell({ kind }: ComparedCell): boolean {
  return kind !== "text";
}

/**
 * What each of the two decided: of a closed value which one, of every number field of the row
 * whether the study gives it at all.
 */
function ratingsOf({ part, a, b, cells }: MatchedRow): Rating[] {
  const closed = cells
    .filter(({ kind }) => kind === "choice")
    .map((cell): Rating => ({
      field: `${part.part}.${cell.path[0] === "domains" ? "domain" : cell.path.join(".")}`,
      a: wordOf(cell, cell.a),
      b: wordOf(cell, cell.b),
    }));
  const given = part
    .fields(a ?? b ?? {})
    .filter(({ kind }) => kind === "number")
    .map(({ path }): Rating => {
      const cell = cells.find((one) => one.path.join(".") === path.join("."));
      return { field: "number", a: isGiven(cell, "a"), b: isGiven(cell, "b") };
    });
  return [...closed, ...given];
}

function wordOf(cell: ComparedCell, value: unknown): string {
  return says(cell, value) ? JSON.stringify(comparedOf(value)) : "nothing";
}

function isGiven(cell: ComparedCell | undefined, side: "a" | "b"): string {
  return cell !== undefined && says(cell, cell[side]) ? "given" : "nothing";
}
