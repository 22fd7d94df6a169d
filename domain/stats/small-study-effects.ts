import { eggerTest, eggerTestMixedModel, type FunnelRegression } from "./egger-test.ts";
import { finiteOrNull } from "./finite-or-null.ts";
import type { MetaAnalysisAnswer } from "./meta-analysis-answer.ts";
import type { PoolingOptions } from "./pool-effects.ts";
import { rankCorrelationTest } from "./rank-correlation-test.ts";
import { smallStudyPredictors, type SmallStudyPredictor } from "./small-study-predictors.ts";
import { trimAndFill } from "./trim-and-fill.ts";
import type { UsedStudies } from "./used-studies.ts";

/** The part `bias` of an answer: Egger's test, its relatives, the rank test and trim and fill. Null for fewer than 3 studies. */
export function smallStudyEffects(
  { yi, vi, sizes }: UsedStudies,
  options: PoolingOptions,
): MetaAnalysisAnswer["bias"] {
  if (yi.length < 3) return null;
  const predictors = smallStudyPredictors.filter(({ ofSize }) => !ofSize || sizes !== null);
  const tests = (["lm", "rma"] as const).flatMap((model) =>
    predictors.flatMap((predictor) => {
      const values = vi.map((variance, index) =>
        predictor.value(variance, sizes?.[index] ?? Number.NaN),
      );
      const fit =
        model === "lm"
          ? eggerTest(yi, vi, values, options.level)
          : eggerTestMixedModel(yi, vi, values, options);
      return fit === null ? [] : [described(model, predictor, fit)];
    }),
  );
  const classical = (test: (typeof tests)[number]) =>
    test.model === "lm" && test.predictor === smallStudyPredictors[0]!.id;
  const rank = rankCorrelationTest(yi, vi);
  const filled = trimAndFill(yi, vi, options);
  return {
    egger: tests.find(classical) ?? null,
    others: tests.filter((test) => !classical(test)),
    rank: rank === null ? null : { tau: finiteOrNull(rank.tau), pValue: finiteOrNull(rank.pValue) },
    trimAndFill:
      filled === null || !filled.pooled.converged
        ? null
        : {
            estimator: "L0",
            side: filled.side,
            k0: filled.k0,
            estimate: finiteOrNull(filled.pooled.estimate),
            ciLow: finiteOrNull(filled.pooled.ciLow),
            ciHigh: finiteOrNull(filled.pooled.ciHigh),
            filled: filled.filled.map((study) => ({
              yi: finiteOrNull(study.yi),
              vi: finiteOrNull(study.vi),
            })),
          },
  };
}

function described(model: "lm" | "rma", predictor: SmallStudyPredictor, fit: FunnelRegression) {
  return {
    model,
    predictor: predictor.id,
    statistic: finiteOrNull(fit.statistic),
    df: fit.df,
    pValue: finiteOrNull(fit.pValue),
    intercept: finiteOrNull(fit.intercept),
    slope: finiteOrNull(fit.slope),
    limitEstimate: predictor.vanishes ? finiteOrNull(fit.intercept) : null,
  };
}
