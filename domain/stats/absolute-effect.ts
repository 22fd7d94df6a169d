import type { Measure } from "#domain/measures/measure.ts";

interface AbsoluteRisk {
  readonly risk: number;
  /** Treated less untreated, in participants per `per`. */
  readonly difference: number;
}

export interface AbsoluteEffect {
  readonly baselineRisk: number;
  readonly per: number;
  readonly estimate: AbsoluteRisk;
  /** From the interval of the effect, in order of risk. */
  readonly low: AbsoluteRisk;
  readonly high: AbsoluteRisk;
  /** Whether a risk came out below 0 or above 1 and was set to that: the effect does not hold at this baseline. */
  readonly capped: boolean;
}

/**
 * What an effect on the reading scale (a ratio, a difference, or g with benefit positive) means for a group whose risk
 * without the treatment is `baselineRisk`, 0 … 1, per 100 or 1,000 people. Hazard ratios: at the time of that risk.
 * Throws RangeError for a baseline outside 0 … 1 (for g, at its ends too) and for measures without an absolute risk.
 * Source: GRADE Handbook 5; Furukawa & Leucht 2011 for g.
 */
export function absoluteEffect(
  measure: Measure,
  effect: { readonly estimate: number; readonly ciLow: number; readonly ciHigh: number },
  baselineRisk: number,
  per: 100 | 1000,
): AbsoluteEffect {
  const { riskUnderTreatment } = measure;
  if (riskUnderTreatment === undefined)
    throw new RangeError(`an absolute risk cannot be derived from a ${measure.label}`);
  if (!(baselineRisk >= 0 && baselineRisk <= 1))
    throw new RangeError(`a risk is between 0 and 1, not ${baselineRisk}`);
  const risks = [effect.estimate, effect.ciLow, effect.ciHigh].map((value) =>
    riskUnderTreatment(value, baselineRisk),
  );
  const [estimate, first, second] = risks.map((risk) => {
    const clipped = Math.min(1, Math.max(0, risk));
    return { risk: clipped, difference: per * (clipped - baselineRisk) };
  });
  const [low, high] = first!.risk <= second!.risk ? [first!, second!] : [second!, first!];
  return {
    baselineRisk,
    per,
    estimate: estimate!,
    low,
    high,
    capped: risks.some((risk) => risk < 0 || risk > 1),
  };
}
