import { cellMeansDesign, designMatrix } from "../design-matrix.ts";
import { metaAnalysis } from "../meta-analysis.ts";
import type { MetaAnalysisRequest } from "../meta-analysis-request.ts";
import { metaRegression, type MetaRegression } from "../meta-regression.ts";
import { caseRequest } from "./case-request.ts";
import { kindsFor } from "./compare-models.ts";
import type { Comparison } from "./comparison.ts";
import type { ReferenceCase, ReferenceRegression } from "./reference-cases.ts";

export function compareRegressions(comparison: Comparison, reference: ReferenceCase): void {
  for (const { moderator, rows_used, x, fits } of reference.meta_regression) {
    for (const expected of fits) {
      const where = `${reference.id} on ${moderator} ${expected.method} ${expected.test}`;
      const request = caseRequest(reference, {
        method: expected.method as "REML",
        test: expected.test as "z",
        moderators: [moderator],
      });
      const rows = withModerator(request.rows, moderator, rows_used, x);
      const { regression } = metaAnalysis({ ...request, rows });
      // R² is a quotient of two estimates of τ²; where both are 0 the reference divides rounding by rounding (3e-16 by 7e-15).
      const withoutModerators = reference.models.find(
        ({ method, test }) => method === expected.method && test === expected.test,
      );
      const isRatioOfZeros =
        expected.method !== "EE" &&
        withoutModerators !== undefined &&
        withoutModerators.tau2 < 1e-13;
      compareFitFigures(comparison, where, regression, expected, isRatioOfZeros);
    }
  }
}

export function compareSubgroups(comparison: Comparison, reference: ReferenceCase): void {
  for (const { moderator, rows_used, group, fits } of reference.subgroups) {
    for (const expected of fits) {
      const where = `${reference.id} by ${moderator} ${expected.method} ${expected.test}`;
      const settings = { method: expected.method as "REML", test: expected.test as "z" };
      const kind = kindsFor(expected.method);
      const request = caseRequest(reference, { ...settings, subgroup: moderator });
      const rows = withModerator(request.rows, moderator, rows_used, group);
      const separate = metaAnalysis({ ...request, rows }).subgroups;
      for (const [index, own] of expected.separate_tau2.entries()) {
        const actual = separate?.groups[index];
        const at = `${where} ${own.level}`;
        comparison.number("count", `${at} k`, actual?.level === own.level ? actual.k : null, own.k);
        if (own.k === 1 && expected.test !== "z") continue;
        comparison.number(kind.estimate, `${at} estimate`, actual?.estimate, own.beta);
        comparison.number(kind.estimate, `${at} se`, actual?.se, own.se);
        comparison.number(kind.estimate, `${at} low`, actual?.ciLow, own.ci_lb);
        comparison.number(kind.estimate, `${at} high`, actual?.ciHigh, own.ci_ub);
        comparison.number(kind.pValue, `${at} p`, actual?.pValue, own.pval);
        comparison.number(kind.tau2, `${at} tau2`, actual?.tau2, own.tau2);
        comparison.number(kind.heterogeneity, `${at} i2`, actual?.i2, own.I2);
        comparison.number("heterogeneity", `${at} q`, actual?.q, own.QE);
        comparison.number("closedPValue", `${at} q p`, actual?.qPValue, own.QEp);
      }
      if (!expected.separate_tau2.some(({ k }) => k === 1) || expected.test === "z") {
        comparison.number(
          kind.heterogeneity,
          `${where} between`,
          separate?.qm,
          expected.Q_between_separate.Q,
        );
        comparison.number(
          "count",
          `${where} between df`,
          separate?.qmDf,
          expected.Q_between_separate.df,
        );
        comparison.number(
          kind.pValue,
          `${where} between p`,
          separate?.qmPValue,
          expected.Q_between_separate.p,
        );
      }
      const common = metaAnalysis({ ...request, rows, subgroupTau2: "common" }).subgroups;
      const means = expected.common_tau2_cell_means;
      for (const [index, own] of means.coefs.entries()) {
        const actual = common?.groups[index];
        comparison.number(
          kind.estimate,
          `${where} common ${own.term} estimate`,
          actual?.estimate,
          own.beta,
        );
        comparison.number(kind.estimate, `${where} common ${own.term} se`, actual?.se, own.se);
        comparison.number(
          kind.estimate,
          `${where} common ${own.term} statistic`,
          actual?.statistic,
          own.stat,
        );
        comparison.number(kind.pValue, `${where} common ${own.term} p`, actual?.pValue, own.pval);
        comparison.number(
          kind.estimate,
          `${where} common ${own.term} low`,
          actual?.ciLow,
          own.ci_lb,
        );
        comparison.number(
          kind.estimate,
          `${where} common ${own.term} high`,
          actual?.ciHigh,
          own.ci_ub,
        );
        comparison.number(kind.tau2, `${where} common tau2`, actual?.tau2, means.tau2);
      }
      const contrasts = expected.common_tau2_treatment_contrasts;
      comparison.number(kind.heterogeneity, `${where} common between`, common?.qm, contrasts.QM);
      comparison.number("count", `${where} common between df`, common?.qmDf, contrasts.QMdf[0]);
      comparison.number(kind.pValue, `${where} common between p`, common?.qmPValue, contrasts.QMp);
      const regressed = metaAnalysis({
        ...request,
        rows,
        subgroup: undefined,
        moderators: [moderator],
      }).regression;
      compareFitFigures(comparison, `${where} contrasts`, regressed, contrasts);
      compareDesigns(comparison, where, reference, rows_used, moderator, group, settings, expected);
    }
  }
}

/** What the answer leaves out of a regression: H², degrees of freedom, and the model without an intercept. */
function compareDesigns(
  comparison: Comparison,
  where: string,
  reference: ReferenceCase,
  positions: readonly number[],
  moderator: string,
  group: readonly string[],
  settings: Pick<MetaAnalysisRequest, "method" | "test">,
  expected: ReferenceCase["subgroups"][number]["fits"][number],
): void {
  const yi = Float64Array.from(
    positions,
    (position) => reference.rows[position - 1]!["yi"] as number,
  );
  const vi = Float64Array.from(
    positions,
    (position) => reference.rows[position - 1]!["vi"] as number,
  );
  const options = { ...settings, level: 95 };
  compareFit(
    comparison,
    `${where} cell means`,
    metaRegression(yi, vi, cellMeansDesign(group), options),
    expected.common_tau2_cell_means,
  );
  const contrasts = designMatrix([{ name: moderator, values: group }], yi.length);
  compareFit(
    comparison,
    `${where} treatment contrasts`,
    metaRegression(yi, vi, contrasts, options),
    expected.common_tau2_treatment_contrasts,
  );
}

function compareFit(
  comparison: Comparison,
  where: string,
  fit: MetaRegression,
  expected: ReferenceRegression,
): void {
  const kind = kindsFor(expected.method);
  comparison.number("count", `${where} p`, fit.p, expected.p);
  comparison.number("count", `${where} df`, fit.qDf, expected.QEdf);
  comparison.number(kind.heterogeneity, `${where} h2`, fit.h2, expected.H2);
  comparison.number("count", `${where} denominator df`, fit.qmDenominatorDf, expected.QMdf[1]);
  comparison.number(kind.heterogeneity, `${where} qm`, fit.qm, expected.QM);
  comparison.number(kind.pValue, `${where} qm p`, fit.qmPValue, expected.QMp);
}

function compareFitFigures(
  comparison: Comparison,
  where: string,
  actual: ReturnType<typeof metaAnalysis>["regression"],
  expected: ReferenceRegression,
  isRatioOfZeros = false,
): void {
  for (const [index, own] of expected.coefs.entries()) {
    const coefficient = actual?.coefficients[index];
    comparison.number(
      "regressionEstimate",
      `${where} ${own.term}`,
      coefficient?.estimate,
      own.beta,
    );
    comparison.number("regressionEstimate", `${where} ${own.term} se`, coefficient?.se, own.se);
    comparison.number(
      "regressionEstimate",
      `${where} ${own.term} statistic`,
      coefficient?.statistic,
      own.stat,
    );
    comparison.number("regressionPValue", `${where} ${own.term} p`, coefficient?.pValue, own.pval);
    comparison.number(
      "regressionEstimate",
      `${where} ${own.term} low`,
      coefficient?.ciLow,
      own.ci_lb,
    );
    comparison.number(
      "regressionEstimate",
      `${where} ${own.term} high`,
      coefficient?.ciHigh,
      own.ci_ub,
    );
  }
  comparison.number("regressionTau2", `${where} tau2`, actual?.tau2, expected.tau2);
  comparison.number("regressionEstimate", `${where} i2`, actual?.i2, expected.I2);
  if (!isRatioOfZeros)
    comparison.number("regressionEstimate", `${where} r2`, actual?.r2, expected.R2);
  comparison.number("regressionEstimate", `${where} qm`, actual?.qm, expected.QM);
  comparison.number("count", `${where} qm df`, actual?.qmDf, expected.QMdf[0]);
  comparison.number("regressionPValue", `${where} qm p`, actual?.qmPValue, expected.QMp);
  comparison.number("regressionEstimate", `${where} qe`, actual?.qe, expected.QE);
  comparison.number("regressionPValue", `${where} qe p`, actual?.qePValue, expected.QEp);
}

function withModerator(
  rows: MetaAnalysisRequest["rows"],
  name: string,
  positions: readonly number[],
  values: readonly (number | string)[],
): MetaAnalysisRequest["rows"] {
  const byPosition = new Map(positions.map((position, index) => [position, values[index]!]));
  return rows.map((row, index) => ({
    ...row,
    mods: { [name]: byPosition.get(index + 1) ?? null },
  }));
}
