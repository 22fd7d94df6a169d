import type { ForestAnswer } from "../../lib/api.ts";
import { studyFinder } from "../../ui/included-study.ts";

type Diagnostics = NonNullable<ForestAnswer["influence"]>[number];

export interface InfluenceRow extends Diagnostics {
  readonly key: string | null;
  readonly name: string;
  /** Beyond one of the limits that mark a study as influential. */
  readonly standsOut: boolean;
}

export function influenceRows(answer: ForestAnswer): InfluenceRow[] {
  const studyOf = studyFinder(answer);
  const rows = answer.influence ?? [];
  return rows.map((row) => {
    const { key, name } = studyOf(row.slab);
    return { ...row, key, name, standsOut: isInfluential(row, rows.length) };
  });
}

/** Median of χ² with one degree of freedom: a Cook's distance beyond it moves the mean far. */
const medianChiSquare = 0.4549364;

/** The limits of metafor's influence() for a mean: DFFITS, Cook's distance, hat value, DFBETAS. */
function isInfluential(
  { dffits, cooksDistance, hat, dfbetas }: Diagnostics,
  studies: number,
): boolean {
  if (studies < 3) return false;
  return (
    Math.abs(dffits ?? 0) > 3 * Math.sqrt(1 / (studies - 1)) ||
    (cooksDistance ?? 0) > medianChiSquare ||
    (hat ?? 0) > 3 / studies ||
    dfbetas.some((value) => Math.abs(value ?? 0) > 1)
  );
}
