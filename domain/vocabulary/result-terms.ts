import { closedList } from "./closed-list.ts";

export const timings = closedList([
  { id: "baseline", label: "Baseline" },
  { id: "point", label: "At one time" },
  { id: "cumulative", label: "Ever by that time" },
  { id: "period", label: "Over a period" },
]);

export const crossoverPeriods = closedList([
  { id: "first", label: "First period" },
  { id: "second", label: "Second period" },
  { id: "both", label: "Both periods" },
  { id: "not-applicable", label: "Not a crossover" },
  { id: "unknown", label: "Period not known" },
]);

export const analysisSets = closedList([
  { id: "randomised", label: "All randomised" },
  { id: "treated", label: "All treated" },
  { id: "full-analysis-set", label: "Full analysis set" },
  { id: "observed-cases", label: "Observed cases" },
  { id: "completers", label: "Completers" },
  { id: "unknown", label: "Not known" },
]);

export const missingDataMethods = closedList([
  { id: "non-responder", label: "Missing counted as no response" },
  { id: "locf", label: "Last observation carried forward" },
  { id: "mmrm", label: "Mixed model for repeated measures" },
  { id: "multiple-imputation", label: "Multiple imputation" },
  { id: "none", label: "No imputation" },
  { id: "unknown", label: "Not known" },
]);

export const continuousForms = closedList([
  { id: "endpoint", label: "Score" },
  { id: "change", label: "Change from baseline" },
  { id: "percent-change", label: "Percent change from baseline" },
]);

export const countUnits = closedList([
  { id: "participants", label: "People" },
  { id: "sessions", label: "Sessions" },
]);

export const contrastMeasures = closedList([
  { id: "OR", label: "Odds ratio" },
  { id: "RR", label: "Risk ratio" },
  { id: "RD", label: "Risk difference" },
  { id: "HR", label: "Hazard ratio" },
  { id: "IRR", label: "Rate ratio" },
  { id: "MD", label: "Mean difference" },
  { id: "SMD", label: "Standardised mean difference" },
  { id: "MedianDifference", label: "Difference of medians" },
  { id: "none", label: "Test only" },
]);

export type ContrastMeasureId = (typeof contrastMeasures.ids)[number];

export const contrastUnits = closedList([
  { id: "ratio", label: "Ratio" },
  { id: "proportion", label: "Proportion" },
  { id: "percentage-points", label: "Percentage points" },
  { id: "scale-points", label: "Scale points" },
  { id: "standard-deviations", label: "Standard deviations" },
  { id: "none", label: "No estimate" },
]);

export const favoursValues = closedList([
  { id: "a", label: "First side" },
  { id: "b", label: "Second side" },
  { id: "none", label: "Neither" },
  { id: "unknown", label: "Not known" },
]);

export const criterionOperators = closedList([
  { id: "at-most", label: "≤" },
  { id: "below", label: "<" },
  { id: "at-least", label: "≥" },
  { id: "above", label: ">" },
  { id: "fall-at-least-percent", label: "fall of at least (%)" },
  { id: "fall-above-percent", label: "fall of more than (%)" },
  { id: "fall-at-least-points", label: "fall of at least (points)" },
]);

/** What a caution forbids: nothing, pooling, or any use as a number. */
export const cautionUses = closedList([
  { id: "careful", label: "Read with care" },
  { id: "do-not-pool", label: "Not pooled" },
  { id: "do-not-use", label: "Not used" },
]);

export const riskJudgements = closedList([
  { id: "low", label: "Low" },
  { id: "some-concerns", label: "Some concerns", note: "includes “unclear” of the older tool" },
  { id: "high", label: "High" },
  { id: "not-rated", label: "Not rated" },
]);
export type RiskJudgementId = (typeof riskJudgements.ids)[number];

/** Where a bias is expected to push the result. */
export const biasDirections = closedList([
  { id: "favours-experimental", label: "Towards the treatment" },
  { id: "favours-comparator", label: "Towards the comparator" },
  { id: "towards-null", label: "Towards no difference" },
  { id: "away-from-null", label: "Away from no difference" },
  { id: "unpredictable", label: "Cannot be told" },
]);
