import { readFileSync } from "node:fs";
import { eggerTestMixedModel } from "../egger-test.ts";
import { metaAnalysis } from "../meta-analysis.ts";
import { smallStudyPredictors } from "../small-study-predictors.ts";
import { trimAndFill, type missingStudyEstimators } from "../trim-and-fill.ts";
import { caseRequest } from "./case-request.ts";
import { sizeOf } from "./compare-bias.ts";
import type { Comparison } from "./comparison.ts";
import type { ReferenceCase } from "./reference-cases.ts";

interface TightCase {
  regressions: Record<string, Record<string, number>>;
  trimAndFill: (Record<string, number> & {
    estimator: string;
    side: string;
    foundSide: string;
    filled: number[];
  })[];
}

const tightCases = JSON.parse(
  readFileSync(new URL("tight-control.json", import.meta.url), "utf8"),
) as Record<string, TightCase>;
const options = { method: "REML", test: "z", level: 95 } as const;

/** Funnel regressions with REML and trim and fill with REML, against fits to full precision (tight-control.R). */
export function compareTight(comparison: Comparison, reference: ReferenceCase): void {
  const { rows, bias } = metaAnalysis(caseRequest(reference, { include: ["bias"] }));
  const yi = Float64Array.from(rows, (row) => row.yi!);
  const vi = Float64Array.from(rows, (row) => row.vi!);
  const sizes = rows.map((row) => sizeOf(reference, row.row));
  const { regressions, trimAndFill: fills } = tightCases[reference.id]!;
  for (const [id, expected] of Object.entries(regressions)) {
    const where = `${reference.id} rma ${id} to full precision`;
    const predictor = smallStudyPredictors.find((candidate) => candidate.id === id)!;
    const fit = eggerTestMixedModel(
      yi,
      vi,
      vi.map((variance, index) => predictor.value(variance, sizes[index]!)),
      options,
    );
    comparison.number("regressionPValue", `${where} p`, fit?.pValue, expected["pValue"]);
    for (const key of [
      "statistic",
      "intercept",
      "interceptSe",
      "interceptLow",
      "interceptHigh",
      "slope",
      "slopeSe",
    ] as const) {
      comparison.number("regressionEstimate", `${where} ${key}`, fit?.[key], expected[key]);
    }
    const answered = bias?.others.find((test) => test.model === "rma" && test.predictor === id);
    comparison.number(
      "regressionEstimate",
      `${where} statistic in the answer`,
      answered?.statistic,
      expected["statistic"],
    );
    comparison.number(
      "regressionEstimate",
      `${where} limit`,
      answered?.limitEstimate,
      predictor.vanishes ? expected["intercept"] : null,
    );
  }
  for (const expected of fills) {
    const where = `${reference.id} trim and fill ${expected.estimator} ${expected.side} to full precision`;
    const side = expected.side === "auto" ? undefined : (expected.side as "left" | "right");
    const actual = trimAndFill(
      yi,
      vi,
      options,
      expected.estimator as keyof typeof missingStudyEstimators,
      side,
    );
    comparison.number("count", `${where} side`, actual?.side === expected.foundSide ? 1 : 0, 1);
    comparison.number("count", `${where} k0`, actual?.k0, expected["k0"]);
    comparison.number(
      "iteratedEstimate",
      `${where} estimate`,
      actual?.pooled.estimate,
      expected["estimate"],
    );
    comparison.number("iteratedEstimate", `${where} se`, actual?.pooled.se, expected["se"]);
    comparison.number("iteratedEstimate", `${where} low`, actual?.pooled.ciLow, expected["ciLow"]);
    comparison.number(
      "iteratedEstimate",
      `${where} high`,
      actual?.pooled.ciHigh,
      expected["ciHigh"],
    );
    comparison.number("iteratedPValue", `${where} p`, actual?.pooled.pValue, expected["pValue"]);
    comparison.number("iteratedTau2", `${where} tau2`, actual?.pooled.tau2, expected["tau2"]);
    comparison.number("iteratedHeterogeneity", `${where} i2`, actual?.pooled.i2, expected["i2"]);
    comparison.number("iteratedHeterogeneity", `${where} q`, actual?.pooled.q, expected["q"]);
    for (const [index, value] of expected.filled.entries()) {
      comparison.number(
        "iteratedEstimate",
        `${where} filled ${index + 1}`,
        actual?.filled[index]?.yi,
        value,
      );
    }
  }
}
