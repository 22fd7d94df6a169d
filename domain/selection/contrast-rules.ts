import { normalUpperQuantile } from "../stats/normal.ts";
import { outcomes } from "../vocabulary/outcomes.ts";
import { outsideBasisView } from "./basis-view.ts";
import type { ReasonId } from "./reasons.ts";
import type { ComparableRow, EffectQuestion } from "./selectable.ts";

/** A printed comparison turned to "intervention less comparator" on the analysis scale. */
export interface OrientedContrast {
  readonly yi: number;
  readonly vi: number;
}

/**
 * SELECTION 4.2 and 4.8: why a printed comparison may not be used, whatever arms it is about; null
 * where it may.
 */
export function contrastReason(row: ComparableRow, question: EffectQuestion): ReasonId | null {
  if (row.cautionUse === "do-not-use" || row.cautionUse === "do-not-pool") return "caution";
  const outsideView = outsideBasisView(row, question.basis);
  if (outsideView !== null) return outsideView;
  if (question.window !== "phase" && row.timing !== "point") return "wrong-timing";
  if (row.comparison !== "arms") return "not-between-arms";
  if (row.subgroup !== null) return "subgroup-only";
  if (row.period === "second") return "second-period-only";
  if (question.crossover === "first-period" && (row.period === "both" || row.period === "unknown"))
    return "not-first-period";
  if (!measureFits(row, question)) return "measure-mismatch";
  if (row.estimate === null || (isRatio(row) && row.estimate <= 0)) return "se-missing";
  if (question.scale !== null && row.scale !== question.scale) return "scale-mismatch";
  if (row.favours === "unknown" || row.favours === null) return "direction-unknown";
  return errorOf(row) === null ? "se-missing" : null;
}

/**
 * A standardised difference fits only where the report says that it was not adjusted and it is not
 * from both periods of a crossover: others rest on another spread.
 */
function measureFits(row: ComparableRow, { measure }: EffectQuestion): boolean {
  if (row.measure !== measure) return false;
  const plain = row.adjusted === false && row.period !== "both" && row.period !== "unknown";
  return measure !== "SMD" || plain;
}

function isRatio({ measure }: ComparableRow): boolean {
  return measure === "OR" || measure === "RR" || measure === "HR" || measure === "IRR";
}

/**
 * Standard error on the analysis scale: as printed for differences, else from an interval of a
 * stated level that was not widened for several comparisons.
 */
function errorOf(row: ComparableRow): number | null {
  const percent = row.unit === "percentage-points" ? 100 : 1;
  // A printed error of a ratio may be of the ratio or of its logarithm, so the interval is used.
  if (row.se !== null && row.se > 0 && !isRatio(row)) return row.se / percent;
  const { ciLow, ciHigh, level } = row;
  if (row.multiplicityAdjusted === true || ciLow === null || ciHigh === null) return null;
  if (!(ciHigh > ciLow) || (isRatio(row) && ciLow <= 0)) return null;
  const width = isRatio(row) ? Math.log(ciHigh / ciLow) : (ciHigh - ciLow) / percent;
  return width / (2 * normalUpperQuantile((1 - (level ?? 95) / 100) / 2));
}

/**
 * SELECTION 4.8: the effect of the intervention. The sign follows from which side the report says
 * did better and from the outcome's direction, because reports print differences either way round.
 * `aIsIntervention`: whether the first side of the row holds the intervention arms.
 * Call only where `contrastReason` is null.
 */
export function orientContrast(row: ComparableRow, aIsIntervention: boolean): OrientedContrast {
  const percent = row.unit === "percentage-points" ? 100 : 1;
  const estimate = row.estimate ?? 0;
  const printed = isRatio(row) ? Math.log(estimate) : estimate / percent;
  const error = errorOf(row) ?? Number.NaN;
  return { yi: signOf(row, aIsIntervention, printed) * Math.abs(printed), vi: error * error };
}

function signOf(row: ComparableRow, aIsIntervention: boolean, printed: number): number {
  if (row.favours !== "a" && row.favours !== "b") {
    // Neither side is said to have done better: the row's own order of sides is all there is.
    return (aIsIntervention ? 1 : -1) * Math.sign(printed);
  }
  const interventionBetter = (row.favours === "a") === aIsIntervention;
  return interventionBetter === increaseIsBenefit(row) ? 1 : -1;
}

function increaseIsBenefit({ outcome }: ComparableRow): boolean {
  const { benefit } = outcomes.get(outcome);
  return benefit === "event" || benefit === "higher";
}
