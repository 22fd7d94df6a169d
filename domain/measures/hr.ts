import { defineMeasure } from "./define-measure.ts";
import { readyMade } from "./ready-made.ts";
import { logScale } from "./reading-scales.ts";
import { addNothing } from "./zero-cell-rules.ts";

/**
 * Log hazard ratio, from an estimate and its interval (stats/effect-from-interval.ts) as yi and vi.
 * The risk at the stated time assumes proportional hazards: 1 − (1 − baseline)^HR.
 */
export const hazardRatio = defineMeasure(readyMade, {
  id: "HR",
  label: "hazard ratio",
  analysisLabel: "log hazard ratio",
  nullValue: 0,
  reading: logScale,
  zeroCellRule: addNothing,
  favours: {
    below: "later or rarer in the first group",
    above: "sooner or more frequent in the first group",
  },
  effect: (given) => given,
  riskUnderTreatment: (ratio, baseline) => 1 - (1 - baseline) ** ratio,
});
