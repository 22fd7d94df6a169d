import { breslowDay } from "../breslow-day.ts";
import { cochranMantelHaenszel } from "../cochran-mantel-haenszel.ts";
import { measures } from "#domain/measures/index.ts";
import type { CommonEffect } from "../common-effect.ts";
import { mantelHaenszelOddsRatio } from "../mantel-haenszel-odds-ratio.ts";
import { metaAnalysis } from "../meta-analysis.ts";
import type { TwoByTwoTable } from "../two-by-two-table.ts";
import { caseRequest } from "./case-request.ts";
import { compareAnswer } from "./compare-models.ts";
import type { Comparison } from "./comparison.ts";
import type { ReferenceCase, ReferenceFixed } from "./reference-cases.ts";

/** Mantel–Haenszel and Peto as in the reference, once on the tables as they are, once with ½ added to tables with a zero. */
export function compareCommonEffects(comparison: Comparison, reference: ReferenceCase): void {
  for (const [name, expected] of Object.entries(reference.fixed_effect_2x2 ?? {})) {
    const where = `${reference.id} ${name}`;
    const corrected = name.endsWith("_add_all_tables_with_zero");
    const tables = tablesOf(reference).map((table) => (corrected ? withHalf(table) : table));
    const measure = name.includes("RR")
      ? measures.RR
      : name.includes("RD")
        ? measures.RD
        : measures.OR;
    const read = measure.read(tables.map(({ a, b, c, d }) => ({ ai: a, bi: b, ci: c, di: d })));
    compareOne(
      comparison,
      where,
      name === "Peto" ? read.peto(95) : read.mantelHaenszel(95),
      expected,
    );
    if (name.startsWith("MH_OR")) compareOddsRatioTests(comparison, where, tables, expected);
  }
  if (reference.fixed_effect_2x2 === undefined) return;
  const answer = metaAnalysis(caseRequest(reference, {}));
  const own =
    reference.fixed_effect_2x2[`MH_${reference.measure === "PETO" ? "OR" : reference.measure}`]!;
  comparison.number(
    "closedEstimate",
    `${reference.id} answer Mantel–Haenszel`,
    answer.mantelHaenszel?.estimate,
    own.beta,
  );
  comparison.number(
    "closedEstimate",
    `${reference.id} answer Peto`,
    answer.peto?.estimate,
    reference.fixed_effect_2x2["Peto"]!.beta,
  );
}

export function compareZeroCellVariants(comparison: Comparison, reference: ReferenceCase): void {
  for (const variant of reference.zero_cell_variants ?? []) {
    const { add, to, drop00 } = variant;
    for (const fit of variant.fits) {
      const where = `${reference.id} add ${add} ${to} ${drop00} ${fit.method}`;
      const answer = metaAnalysis(
        caseRequest(reference, {
          add,
          to,
          drop00,
          method: fit.method as "REML",
          test: fit.test as "z",
        }),
      );
      compareAnswer(comparison, where, answer, fit);
      const byRow = new Map(answer.rows.map((row) => [row.row, row]));
      for (const [index, expected] of variant.yi.entries()) {
        comparison.number("effect", `${where} yi ${index + 1}`, byRow.get(index + 1)?.yi, expected);
        comparison.number(
          "effect",
          `${where} vi ${index + 1}`,
          byRow.get(index + 1)?.vi,
          variant.vi[index],
        );
      }
    }
  }
}

function compareOne(
  comparison: Comparison,
  where: string,
  actual: CommonEffect | null,
  expected: ReferenceFixed,
): void {
  comparison.number("closedEstimate", `${where} estimate`, actual?.estimate, expected.beta);
  comparison.number("closedEstimate", `${where} se`, actual?.se, expected.se);
  comparison.number("closedEstimate", `${where} statistic`, actual?.statistic, expected.stat);
  comparison.number("closedPValue", `${where} p`, actual?.pValue, expected.pval);
  comparison.number("closedEstimate", `${where} low`, actual?.ciLow, expected.ci_lb);
  comparison.number("closedEstimate", `${where} high`, actual?.ciHigh, expected.ci_ub);
  comparison.number("heterogeneity", `${where} q`, actual?.q, expected.QE);
  comparison.number("closedPValue", `${where} q p`, actual?.qPValue, expected.QEp);
  comparison.number("heterogeneity", `${where} i2`, actual?.i2, expected.I2);
  comparison.number("heterogeneity", `${where} h2`, actual?.h2, expected.H2);
}

function compareOddsRatioTests(
  comparison: Comparison,
  where: string,
  tables: TwoByTwoTable[],
  expected: ReferenceFixed,
): void {
  const cmh = cochranMantelHaenszel(tables);
  comparison.number(
    "heterogeneity",
    `${where} CMH`,
    cmh?.statistic,
    expected.cochran_mantel_haenszel?.MH,
  );
  comparison.number(
    "closedPValue",
    `${where} CMH p`,
    cmh?.pValue,
    expected.cochran_mantel_haenszel?.MHp,
  );
  comparison.number(
    "heterogeneity",
    `${where} Cochran`,
    cmh?.cochranStatistic,
    expected.cochran?.CO,
  );
  comparison.number(
    "closedPValue",
    `${where} Cochran p`,
    cmh?.cochranPValue,
    expected.cochran?.COp,
  );
  const equal = breslowDay(
    tables,
    Math.exp(mantelHaenszelOddsRatio(tables)?.estimate ?? Number.NaN),
  );
  comparison.number(
    "heterogeneity",
    `${where} Breslow–Day`,
    equal.statistic,
    expected.breslow_day?.BD,
  );
  comparison.number(
    "closedPValue",
    `${where} Breslow–Day p`,
    equal.pValue,
    expected.breslow_day?.BDp,
  );
  comparison.number("heterogeneity", `${where} Tarone`, equal.taroneStatistic, expected.tarone?.TA);
  comparison.number("closedPValue", `${where} Tarone p`, equal.taronePValue, expected.tarone?.TAp);
  comparison.number("count", `${where} informative tables`, equal.informative, expected.k_pos);
}

function tablesOf(reference: ReferenceCase): TwoByTwoTable[] {
  return reference.rows.map(({ ai, bi, ci, di }) => ({
    a: Number(ai),
    b: Number(bi),
    c: Number(ci),
    d: Number(di),
  }));
}

function withHalf({ a, b, c, d }: TwoByTwoTable): TwoByTwoTable {
  const add = a === 0 || b === 0 || c === 0 || d === 0 ? 0.5 : 0;
  return { a: a + add, b: b + add, c: c + add, d: d + add };
}
