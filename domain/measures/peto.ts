import { mantelHaenszelOddsRatio } from "#domain/stats/mantel-haenszel-odds-ratio.ts";
import { petoParts } from "#domain/stats/peto-odds-ratio.ts";
import { defineMeasure } from "./define-measure.ts";
import { oddsRatio } from "./or.ts";
import { logScale } from "./reading-scales.ts";
import { twoByTwo } from "./two-by-two.ts";
import { halfOnlyToZeros } from "./zero-cell-rules.ts";

/** Peto's log odds ratio (O − E)/V, variance 1/V. Source: Yusuf, Peto et al. 1985, Prog Cardiovasc Dis 27:335–371. */
export const petoOdds = defineMeasure(twoByTwo, {
  id: "PETO",
  label: "Peto odds ratio",
  analysisLabel: "log odds ratio by Peto’s method",
  nullValue: 0,
  reading: logScale,
  zeroCellRule: halfOnlyToZeros,
  favours: oddsRatio.favours,
  effect: (table) => {
    const { observedMinusExpected, hypergeometricVariance } = petoParts(table);
    return { yi: observedMinusExpected / hypergeometricVariance, vi: 1 / hypergeometricVariance };
  },
  mantelHaenszel: mantelHaenszelOddsRatio,
  riskUnderTreatment: (odds, baseline) => (odds * baseline) / (1 - baseline + odds * baseline),
});
