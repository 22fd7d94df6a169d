import { interceptModel } from "../intercept-model.ts";
import { logLikelihood, restrictedLogLikelihood } from "../log-likelihood.ts";
import { metaAnalysis } from "../meta-analysis.ts";
import type { MetaAnalysisAnswer } from "../meta-analysis-answer.ts";
import { requestMethods, type MetaAnalysisRequest } from "../meta-analysis-request.ts";
import { poolEffects } from "../pool-effects.ts";
import type { PoolingMethodId } from "../pooling-methods.ts";
import { predictionIntervalHigginsThompsonSpiegelhalter } from "../prediction-interval.ts";
import type { CoefficientTestId } from "../coefficient-tests.ts";
import { caseRequest } from "./case-request.ts";
import type { Comparison } from "./comparison.ts";
import type { ReferenceCase, ReferenceModel } from "./reference-cases.ts";
import type { QuantityKind } from "./tolerances.ts";

const iteratedMethods = new Set(["ML", "REML", "EB", "PM", "PMM"]);

/** The kinds of the quantities of a fit, by whether τ² was found by iteration. */
export function kindsFor(method: string): {
  estimate: QuantityKind;
  pValue: QuantityKind;
  tau2: QuantityKind;
  heterogeneity: QuantityKind;
  diagnostic: QuantityKind;
} {
  return iteratedMethods.has(method)
    ? {
        estimate: "iteratedEstimate",
        pValue: "iteratedPValue",
        tau2: "iteratedTau2",
        heterogeneity: "iteratedHeterogeneity",
        diagnostic: "iteratedDiagnostic",
      }
    : {
        estimate: "closedEstimate",
        pValue: "closedPValue",
        tau2: "closedTau2",
        heterogeneity: "heterogeneity",
        diagnostic: "closedDiagnostic",
      };
}

export function compareModels(comparison: Comparison, reference: ReferenceCase): void {
  for (const model of reference.models) {
    const where = `${reference.id} ${model.method} ${model.test}`;
    compareWithFunctions(comparison, where, reference, model);
    if (!isRequestMethod(model.method)) continue;
    const answer = metaAnalysis(
      caseRequest(reference, { method: model.method, test: model.test as CoefficientTestId }),
    );
    compareEffects(comparison, where, answer, reference);
    compareAnswer(comparison, where, answer, model);
    if (model.test === "z")
      compareBackTransformed(comparison, where, answer, reference, model.method);
    const interval = reference.tau2_ci_qprofile[model.method];
    if (interval !== undefined && model.test === "z") {
      comparison.number(
        "tau2Interval",
        `${where} Q-profile low`,
        answer.tau2CiLow,
        interval.tau2.lb,
      );
      comparison.number(
        "tau2Interval",
        `${where} Q-profile high`,
        answer.tau2CiHigh,
        interval.tau2.ub,
      );
    }
  }
}

export function compareAnswer(
  comparison: Comparison,
  where: string,
  answer: MetaAnalysisAnswer,
  model: ReferenceModel,
): void {
  const kind = kindsFor(model.method);
  comparison.number("count", `${where} k`, answer.k, model.k);
  comparison.number(kind.estimate, `${where} estimate`, answer.estimate, model.beta);
  comparison.number(kind.estimate, `${where} se`, answer.se, model.se);
  comparison.number(kind.estimate, `${where} statistic`, answer.statistic, model.stat);
  comparison.number("count", `${where} df`, answer.df, model.df);
  comparison.number(kind.pValue, `${where} p`, answer.pValue, model.pval);
  comparison.number(kind.estimate, `${where} low`, answer.ciLow, model.ci_lb);
  comparison.number(kind.estimate, `${where} high`, answer.ciHigh, model.ci_ub);
  comparison.number(kind.tau2, `${where} tau2`, answer.tau2, model.tau2);
  comparison.number(kind.tau2, `${where} tau2 se`, answer.tau2Se, model.se_tau2);
  comparison.number(kind.heterogeneity, `${where} i2`, answer.i2, model.I2);
  comparison.number(kind.heterogeneity, `${where} h2`, answer.h2, model.H2);
  comparison.number("heterogeneity", `${where} q`, answer.q, model.QE);
  comparison.number("closedPValue", `${where} q p`, answer.qPValue, model.QEp);
  comparison.number(
    kind.estimate,
    `${where} prediction low`,
    answer.predictionLow,
    model.pi?.lb ?? null,
  );
  comparison.number(
    kind.estimate,
    `${where} prediction high`,
    answer.predictionHigh,
    model.pi?.ub ?? null,
  );
}

function compareEffects(
  comparison: Comparison,
  where: string,
  answer: MetaAnalysisAnswer,
  reference: ReferenceCase,
): void {
  for (const row of answer.rows) {
    comparison.number(
      "effect",
      `${where} yi ${row.row}`,
      row.yi,
      reference.rows[row.row - 1]!["yi"] as number,
    );
    comparison.number(
      "effect",
      `${where} vi ${row.row}`,
      row.vi,
      reference.rows[row.row - 1]!["vi"] as number,
    );
  }
}

/** What the answer does not carry, and the methods a request does not offer. */
function compareWithFunctions(
  comparison: Comparison,
  where: string,
  reference: ReferenceCase,
  model: ReferenceModel,
): void {
  const used = reference.used_rows.map((row) => reference.rows[row - 1]!);
  const yi = Float64Array.from(used, (row) => row["yi"] as number);
  const vi = Float64Array.from(used, (row) => row["vi"] as number);
  const pooled = poolEffects(yi, vi, {
    method: model.method as PoolingMethodId,
    test: model.test as CoefficientTestId,
    level: 95,
  });
  const kind = kindsFor(model.method);
  comparison.number(kind.tau2, `${where} tau2 (function)`, pooled.tau2, model.tau2);
  comparison.number(kind.tau2, `${where} tau2 se (function)`, pooled.tau2Se, model.se_tau2);
  comparison.number(kind.estimate, `${where} estimate (function)`, pooled.estimate, model.beta);
  comparison.number(kind.estimate, `${where} se (function)`, pooled.se, model.se);
  comparison.number("heterogeneity", `${where} i2 from q`, pooled.i2FromQ, model.I2_from_Q);
  comparison.number(
    kind.heterogeneity,
    `${where} variance factor`,
    pooled.varianceFactor,
    model.s2w,
  );
  const logLikelihoodOf = model.method === "REML" ? restrictedLogLikelihood : logLikelihood;
  comparison.number(
    "logLikelihood",
    `${where} log-likelihood`,
    logLikelihoodOf(interceptModel(yi, vi), pooled.tau2),
    model.loglik,
  );
  if (model.pi_riley_t_kminus2 === undefined) return;
  const prediction = predictionIntervalHigginsThompsonSpiegelhalter(pooled, 95);
  comparison.number(
    kind.estimate,
    `${where} k−2 prediction low`,
    prediction?.low,
    model.pi_riley_t_kminus2.lb,
  );
  comparison.number(
    kind.estimate,
    `${where} k−2 prediction high`,
    prediction?.high,
    model.pi_riley_t_kminus2.ub,
  );
  const interval = reference.tau2_ci_qprofile[model.method];
  if (interval === undefined || model.test !== "z") return;
  for (const bound of ["lb", "ub"] as const) {
    const share = (100 * interval.tau2[bound]) / (interval.tau2[bound] + pooled.typicalVariance);
    comparison.number("tau2Interval", `${where} I² ${bound}`, share, interval.I2[bound]);
    comparison.number(
      "tau2Interval",
      `${where} H² ${bound}`,
      interval.tau2[bound] / pooled.typicalVariance + 1,
      interval.H2[bound],
    );
  }
}

function compareBackTransformed(
  comparison: Comparison,
  where: string,
  answer: MetaAnalysisAnswer,
  reference: ReferenceCase,
  method: string,
): void {
  const expected = reference.backtransformed?.find((entry) => entry.method === method);
  if (expected === undefined || !["PR", "PLO", "PFT"].includes(reference.measure)) return;
  const kind = kindsFor(method).estimate;
  comparison.number(kind, `${where} proportion`, answer.transformed.estimate, expected.prop);
  comparison.number(kind, `${where} proportion low`, answer.transformed.ciLow, expected.ci_lb);
  comparison.number(kind, `${where} proportion high`, answer.transformed.ciHigh, expected.ci_ub);
}

function isRequestMethod(method: string): method is MetaAnalysisRequest["method"] {
  return requestMethods.some((id) => id === method);
}
