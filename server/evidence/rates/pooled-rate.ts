import { metaAnalysis } from "#domain/stats/meta-analysis.ts";
import { parseMetaAnalysisRequest } from "#domain/stats/meta-analysis-request.ts";
import type { PooledRate, RateArm } from "./contract.ts";

/** Fewer trials than this are shown one by one, never as a pooled rate. */
const fewestTrials = 3;

/**
 * The rate of one side of a group over its trials: logit proportions, REML, Knapp–Hartung interval
 * (SELECTION 5). Arms of one trial are added up first, so that a trial counts once. Null below three
 * trials or where the estimator finds no answer.
 */
export function pooledRateOf(arms: readonly RateArm[]): PooledRate | null {
  const trials = new Map<string, { slab: string; xi: number; ni: number }>();
  for (const { study, rate } of arms) {
    const sum = trials.get(study) ?? { slab: study, xi: 0, ni: 0 };
    trials.set(study, { slab: study, xi: sum.xi + rate.events, ni: sum.ni + rate.n });
  }
  if (trials.size < fewestTrials) return null;
  const { k, tau2, i2, transformed, methods } = metaAnalysis(
    parseMetaAnalysisRequest({
      measure: "PLO",
      method: "REML",
      test: "knha",
      rows: [...trials.values()],
    }),
  );
  const { estimate, ciLow, ciHigh, predictionLow, predictionHigh } = transformed;
  const figures = { estimate, ciLow, ciHigh, predictionLow, predictionHigh, tau2, i2 };
  if (!allKnown(figures)) return null;
  return {
    k,
    percent: 100 * figures.estimate,
    ciLow: 100 * figures.ciLow,
    ciHigh: 100 * figures.ciHigh,
    predictionLow: 100 * figures.predictionLow,
    predictionHigh: 100 * figures.predictionHigh,
    tau2: figures.tau2,
    i2: figures.i2,
    methods,
  };
}

function allKnown<Name extends string>(
  figures: Readonly<Record<Name, number | null>>,
): figures is Readonly<Record<Name, number>> {
  return Object.values(figures).every((value) => value !== null);
}
