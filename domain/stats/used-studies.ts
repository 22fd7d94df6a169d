import type { Measure, ZeroCellRule } from "#domain/measures/measure.ts";
import { InvalidInputError } from "./invalid-input-error.ts";
import type { MetaAnalysisRequest } from "./meta-analysis-request.ts";

type Row = MetaAnalysisRequest["rows"][number];

/** The studies that are pooled, in input order; all arrays have the length of `rows`. */
export interface UsedStudies {
  /** 1-based positions in the request. */
  readonly positions: number[];
  readonly rows: Row[];
  readonly yi: Float64Array;
  readonly vi: Float64Array;
  /** Null when any study does not say its size. */
  readonly sizes: Float64Array | null;
  readonly omitted: { row: number; slab: string | number | null; reason: string }[];
}

/**
 * Computes the effect of every row and parts those that can be pooled from those that cannot.
 * Throws InvalidInputError when a ready-made effect stands in a row whose measure is computed from raw numbers.
 */
export function usedStudies(
  rows: readonly Row[],
  measure: Measure,
  effects: ReturnType<ReturnType<Measure["read"]>["effects"]>,
): UsedStudies {
  refuseReadyMadeEffects(rows, measure);
  const positions: number[] = [];
  const omitted: UsedStudies["omitted"] = [];
  for (const [index, effect] of effects.entries()) {
    if (effect.reason === null) positions.push(index + 1);
    else omitted.push({ row: index + 1, slab: rows[index]!.slab ?? null, reason: effect.reason });
  }
  const sizes = positions.map((position) => effects[position - 1]!.size);
  return {
    positions,
    rows: positions.map((position) => rows[position - 1]!),
    yi: Float64Array.from(positions, (position) => effects[position - 1]!.yi!),
    vi: Float64Array.from(positions, (position) => effects[position - 1]!.vi!),
    sizes: sizes.every((size) => size !== null) ? Float64Array.from(sizes) : null,
    omitted,
  };
}

/** The rule of the measure, each part of which the request may override. */
export function zeroCellRule(request: MetaAnalysisRequest, measure: Measure): ZeroCellRule {
  return {
    add: request.add ?? measure.zeroCellRule.add,
    to: request.to ?? measure.zeroCellRule.to,
    drop00: request.drop00 ?? measure.zeroCellRule.drop00,
  };
}

function refuseReadyMadeEffects(rows: readonly Row[], measure: Measure): void {
  const needed = new Set(measure.needs.flat());
  const details = rows.flatMap((row, index) =>
    (["yi", "vi"] as const)
      .filter((field) => !needed.has(field) && row[field] !== undefined && row[field] !== null)
      .map((field) => ({
        path: `rows[${index}].${field}`,
        value: row[field],
        message: `${measure.id} is computed from raw numbers; ready-made effects belong to GEN`,
      })),
  );
  if (details.length > 0) throw new InvalidInputError(details);
}
