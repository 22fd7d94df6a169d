import { designMatrix, type Moderator } from "./design-matrix.ts";
import { finiteOrNull } from "./finite-or-null.ts";
import { InvalidInputError } from "./invalid-input-error.ts";
import type { AnswerWarning, MetaAnalysisAnswer } from "./meta-analysis-answer.ts";
import { isFeasibleRegression, metaRegression } from "./meta-regression.ts";
import { pick } from "./pick.ts";
import type { PoolingOptions } from "./pool-effects.ts";
import type { UsedStudies } from "./used-studies.ts";

/**
 * The part `regression` of an answer, with the warnings it gives rise to. Studies that miss a moderator are left out of
 * the regression alone. Null, with a warning, when there are not more studies than coefficients or far too many of both.
 */
export function moderatorAnalysis(
  studies: UsedStudies,
  names: readonly string[],
  options: PoolingOptions,
): {
  regression: MetaAnalysisAnswer["regression"];
  omnibus: string | null;
  warnings: AnswerWarning[];
} {
  const complete = studies.rows.flatMap((row, index) =>
    names.every((name) => hasModerator(row, name)) ? [index] : [],
  );
  const warnings = complete.length < studies.rows.length ? [missing(studies, complete, names)] : [];
  const moderators = names.map((name): Moderator => ({
    name,
    values: complete.map((index) => studies.rows[index]!.mods![name]!),
  }));
  const k = complete.length;
  const width =
    1 +
    moderators.reduce(
      (sum, { values }) =>
        sum + (values.every((value) => typeof value === "number") ? 1 : new Set(values).size - 1),
      0,
    );
  if (!isFeasibleRegression(k, width))
    return { regression: null, omnibus: null, warnings: [...warnings, notPossible(k, width)] };
  const design = designMatrix(moderators, k);
  if (design.redundant.length > 0) {
    warnings.push({
      code: "redundant-moderator",
      message: `Left out, because the others already say it: ${design.redundant.join(", ")}.`,
    });
  }
  const fit = metaRegression(
    pick(studies.yi, complete),
    pick(studies.vi, complete),
    design,
    options,
  );
  if (!fit.converged) {
    warnings.push({
      code: "did-not-converge",
      message: "The estimate of τ² in the regression did not converge; no regression is given.",
    });
    return { regression: null, omnibus: null, warnings };
  }
  return {
    regression: {
      coefficients: fit.coefficients.map((coefficient, index) => ({
        name: design.names[index]!,
        estimate: finiteOrNull(coefficient.estimate),
        se: finiteOrNull(coefficient.se),
        statistic: finiteOrNull(coefficient.statistic),
        pValue: finiteOrNull(coefficient.pValue),
        ciLow: finiteOrNull(coefficient.ciLow),
        ciHigh: finiteOrNull(coefficient.ciHigh),
      })),
      tau2: finiteOrNull(fit.tau2),
      i2: finiteOrNull(fit.i2),
      r2: finiteOrNull(fit.r2),
      qm: finiteOrNull(fit.qm),
      qmDf: fit.qmDf,
      qmPValue: finiteOrNull(fit.qmPValue),
      qe: finiteOrNull(fit.q),
      qePValue: finiteOrNull(fit.qPValue),
    },
    omnibus:
      fit.qmDenominatorDf === null
        ? `χ² with ${fit.qmDf} df`
        : `F with ${fit.qmDf} and ${fit.qmDenominatorDf} df`,
    warnings,
  };
}

/** Throws InvalidInputError when no row has a moderator of that name. */
export function requireModerator(
  rows: readonly { mods?: Record<string, unknown> | undefined }[],
  name: string,
  path: string,
): void {
  if (rows.some((row) => Object.hasOwn(row.mods ?? {}, name))) return;
  const known = [...new Set(rows.flatMap((row) => Object.keys(row.mods ?? {})))];
  throw new InvalidInputError([
    { path, value: name, message: "no row has a moderator of this name", allowed: known },
  ]);
}

/** Whether a row says what this moderator is. */
export function hasModerator(row: UsedStudies["rows"][number], name: string): boolean {
  const mods = row.mods ?? {};
  return Object.hasOwn(mods, name) && mods[name] !== null;
}

function missing(
  studies: UsedStudies,
  complete: readonly number[],
  names: readonly string[],
): AnswerWarning {
  const present = new Set(complete);
  const rows = studies.positions.filter((_, index) => !present.has(index));
  return {
    code: "moderator-missing",
    message: `Not in the regression on ${names.join(", ")}, because a value is missing: row ${rows.slice(0, 20).join(", ")}${rows.length > 20 ? " …" : ""}.`,
  };
}

function notPossible(k: number, width: number): AnswerWarning {
  return {
    code: "regression-not-possible",
    message: `A regression with ${width} coefficients cannot be fitted to ${k} studies here.`,
  };
}
