import type { QuestionMeasureId } from "../evidence-question.ts";
import type { OutcomeId } from "./outcomes.ts";
import { outcomes } from "./outcomes.ts";

/** The smallest difference that is held to matter, with where it comes from. */
export interface ImportantDifference {
  readonly value: number;
  readonly unit: "standard-deviations" | "of-100-people";
  readonly source: string;
}

/** A tentative cut-off from how much change patients call better. */
const depressionSeverity: ImportantDifference = {
  value: 0.24,
  unit: "standard-deviations",
  source: "Cuijpers 2014, doi:10.1002/da.22249 (tentative)",
};

/** Nobody has agreed how many people make a difference; said as a convention wherever it is used. */
const people: ImportantDifference = {
  value: 10,
  unit: "of-100-people",
  source: "convention of the Atlas: 10 of 100 people",
};

/**
 * The difference an interval is held against; null where none is known: points of a scale, ratios of
 * means, hazards, and standardised differences outside depression.
 */
export function importantDifference(
  outcome: OutcomeId,
  measure: QuestionMeasureId,
): ImportantDifference | null {
  const { kind, domain } = outcomes.get(outcome);
  if (kind === "binary") return measure === "HR" ? null : people;
  const standardised = measure === "SMD" || measure === "SMDH";
  return standardised && domain === "depression" ? depressionSeverity : null;
}
