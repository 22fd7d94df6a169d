import { metaAnalysis } from "../meta-analysis.ts";
import type { MetaAnalysisAnswer } from "../meta-analysis-answer.ts";
import type { MetaAnalysisRequest } from "../meta-analysis-request.ts";
import { poolEffects } from "../pool-effects.ts";
import { caseRequest } from "./case-request.ts";
import { kindsFor } from "./compare-models.ts";
import type { Comparison } from "./comparison.ts";
import type { ReferenceCase } from "./reference-cases.ts";

type Settings = Pick<MetaAnalysisRequest, "method" | "test">;

export function compareDeletions(comparison: Comparison, reference: ReferenceCase): void {
  for (const expected of reference.leave_one_out) {
    const settings = { method: expected.method, test: expected.test } as Settings;
    const { leaveOneOut } = metaAnalysis(
      caseRequest(reference, { ...settings, include: ["leaveOneOut"] }),
    );
    comparePools(
      comparison,
      `${reference.id} leave-one-out ${expected.method} ${expected.test}`,
      leaveOneOut,
      expected,
    );
  }
  for (const expected of reference.cumulative) {
    const settings = { method: expected.method, test: expected.test } as Settings;
    const request = caseRequest(reference, { ...settings, include: ["cumulative"] });
    const rows = expected.order.map(
      (position) => request.rows[reference.used_rows[position - 1]! - 1]!,
    );
    const { cumulative } = metaAnalysis({ ...request, rows });
    comparePools(
      comparison,
      `${reference.id} cumulative ${expected.method} ${expected.test}`,
      cumulative,
      expected,
    );
  }
  for (const expected of reference.influence) compareInfluence(comparison, reference, expected);
}

function comparePools(
  comparison: Comparison,
  where: string,
  actual: MetaAnalysisAnswer["leaveOneOut"],
  expected: ReferenceCase["leave_one_out"][number],
): void {
  const kind = kindsFor(expected.method);
  for (const [index, estimate] of expected.estimate.entries()) {
    const pooled = actual?.[index];
    const at = `${where} ${index + 1}`;
    comparison.number(kind.estimate, `${at} estimate`, pooled?.estimate, estimate);
    comparison.number(kind.estimate, `${at} se`, pooled?.se, expected.se[index]);
    if (expected.stat.length > 0)
      comparison.number(kind.estimate, `${at} statistic`, pooled?.statistic, expected.stat[index]);
    comparison.number(kind.pValue, `${at} p`, pooled?.pValue, expected.pval[index]);
    comparison.number(kind.estimate, `${at} low`, pooled?.ciLow, expected.ci_lb[index]);
    comparison.number(kind.estimate, `${at} high`, pooled?.ciHigh, expected.ci_ub[index]);
    comparison.number("heterogeneity", `${at} q`, pooled?.q, expected.Q[index]);
    comparison.number("closedPValue", `${at} q p`, pooled?.qPValue, expected.Qp[index]);
    if (expected.tau2.length > 0)
      comparison.number(kind.tau2, `${at} tau2`, pooled?.tau2, expected.tau2[index]);
    comparison.number(kind.heterogeneity, `${at} i2`, pooled?.i2, expected.I2[index]);
  }
}

function compareInfluence(
  comparison: Comparison,
  reference: ReferenceCase,
  expected: ReferenceCase["influence"][number],
): void {
  const { influence, rows } = metaAnalysis(
    caseRequest(reference, {
      method: expected.method as Settings["method"],
      include: ["influence"],
    }),
  );
  const kind = kindsFor(expected.method);
  for (const [index, diagnostics] of (influence ?? []).entries()) {
    const at = `${reference.id} influence ${expected.method} ${index + 1}`;
    comparison.number(
      kind.diagnostic,
      `${at} rstudent`,
      diagnostics.rstudent,
      expected.rstudent[index],
    );
    comparison.number(kind.diagnostic, `${at} dffits`, diagnostics.dffits, expected.dffits[index]);
    comparison.number(
      kind.diagnostic,
      `${at} Cook`,
      diagnostics.cooksDistance,
      expected.cook_d[index],
    );
    comparison.number(
      kind.diagnostic,
      `${at} covariance ratio`,
      diagnostics.covarianceRatio,
      expected.cov_r[index],
    );
    comparison.number(
      kind.tau2,
      `${at} tau2 deleted`,
      diagnostics.tau2Deleted,
      expected.tau2_del[index],
    );
    comparison.number(
      "heterogeneity",
      `${at} q deleted`,
      diagnostics.qDeleted,
      expected.QE_del[index],
    );
    comparison.number(kind.diagnostic, `${at} hat`, diagnostics.hat, expected.hat[index]);
    comparison.number(
      kind.diagnostic,
      `${at} weight`,
      diagnostics.weightPercent,
      expected.weight_pct[index],
    );
    comparison.number(
      kind.diagnostic,
      `${at} weight of the row`,
      rows[index]?.weightPercent,
      expected.weight_pct[index],
    );
    comparison.number(
      kind.diagnostic,
      `${at} dfbetas`,
      diagnostics.dfbetas[0],
      expected.dfbetas[index],
    );
  }
  comparison.number(
    "count",
    `${reference.id} influence rows`,
    influence?.length,
    expected.hat.length,
  );
}

/** H² of the leave-one-out fits, which the answer does not carry. */
export function compareDeletedH2(comparison: Comparison, reference: ReferenceCase): void {
  const yi = Float64Array.from(
    reference.used_rows,
    (row) => reference.rows[row - 1]!["yi"] as number,
  );
  const vi = Float64Array.from(
    reference.used_rows,
    (row) => reference.rows[row - 1]!["vi"] as number,
  );
  for (const expected of reference.leave_one_out) {
    for (const [omitted, h2] of expected.H2.entries()) {
      const kept = (_: number, index: number) => index !== omitted;
      const pooled = poolEffects(yi.filter(kept), vi.filter(kept), {
        ...(expected as Settings),
        level: 95,
      });
      comparison.number(
        kindsFor(expected.method).heterogeneity,
        `${reference.id} leave-one-out ${expected.method} H²`,
        pooled.h2,
        h2,
      );
    }
  }
}
