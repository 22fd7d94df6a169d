import { rowFields, type RawRow } from "#domain/measures/measure.ts";
import { requestMeasures, type MetaAnalysisRequest } from "../meta-analysis-request.ts";
import type { ReferenceCase } from "./reference-cases.ts";

/**
 * Why some cases enter as effects with variances instead of raw numbers. Their models, tests and diagnostics are
 * compared all the same; only the computation of the effects themselves is not this engine's.
 */
const readyMadeBecause: Record<string, string> = {
  ZCOR: "correlations are not an outcome of these trials",
  COR: "correlations are not an outcome of these trials",
  PAS: "the arcsine without Freeman–Tukey’s correction is not offered",
  PLN: "proportions are pooled as log odds or double arcsine, not as logarithms",
  GEN: "the case itself starts from effects with variances",
  SMD_UB: "the unbiased variance of g is compared as a function of its own",
};

/** A request for a case: raw numbers where the engine has the measure, effects and variances where it has not. */
export function caseRequest(
  reference: ReferenceCase,
  settings: Partial<MetaAnalysisRequest>,
): MetaAnalysisRequest {
  const measure = requestMeasures.find((id) => id === reference.measure);
  const ready = measure === undefined || measure === "GEN" || reference.id.endsWith("_UB");
  const why = readyMadeBecause[reference.id.endsWith("_UB") ? "SMD_UB" : reference.measure];
  if (ready && why === undefined)
    throw new Error(
      `${reference.id}: no reason is written why ${reference.measure} enters ready-made`,
    );
  return {
    measure: ready ? "GEN" : measure,
    method: "REML",
    test: "z",
    level: 95,
    moderators: [],
    subgroupTau2: "separate",
    include: [],
    rows: reference.rows.map((row) => (ready ? readyMadeRow(row) : rawRow(row))),
    ...settings,
  };
}

function readyMadeRow(row: Record<string, unknown>): RawRow {
  const { yi, vi, ni, n1i, n2i } = row as RawRow;
  return { yi, vi, ni, n1i, n2i };
}

function rawRow(row: Record<string, unknown>): RawRow {
  return Object.fromEntries(
    rowFields
      .filter((field) => field !== "yi" && field !== "vi" && typeof row[field] === "number")
      .map((field) => [field, row[field]]),
  );
}
