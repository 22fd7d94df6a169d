import { measures } from "#domain/measures/index.ts";
import { decimals, interval } from "../forest/number-words.ts";
import type { CertaintyDomain } from "./contract.ts";
import type { Judged } from "./suggest.ts";

/** Fewer studies than this say nothing about how much studies differ. */
const fewest = 3;

/**
 * From three studies on: whether another trial could be expected on the other side of no effect. I²
 * alone decides nothing (SELECTION 6).
 */
export function inconsistencyOf({ included, pooled, question }: Judged): CertaintyDomain {
  const { measure } = question.effect;
  const domain = { id: "inconsistency", label: "Inconsistency" } as const;
  const { ciLow, ciHigh, predictionLow, predictionHigh } = pooled?.transformed ?? {};
  if (
    included.length < fewest ||
    ciLow == null ||
    ciHigh == null ||
    predictionLow == null ||
    predictionHigh == null
  )
    return {
      ...domain,
      down: 0,
      assessable: false,
      reason: `Not assessable with ${included.length === 1 ? "one study" : "fewer than three studies"}.`,
      keys: [],
    };
  const { reading, nullValue } = measures[measure];
  const noEffect = reading.toReading(nullValue ?? 0, null);
  const spans = (low: number, high: number): boolean => low <= noEffect && high >= noEffect;
  const widens = spans(predictionLow, predictionHigh) && !spans(ciLow, ciHigh);
  const opposed = included.filter(
    (row) =>
      !spans(row.ciLow, row.ciHigh) &&
      row.estimate > noEffect !== (pooled?.transformed.estimate ?? noEffect) > noEffect,
  );
  const numbers = `τ² ${decimals(pooled?.tau2 ?? 0, 2)}, prediction interval ${interval(predictionLow, predictionHigh, measure)}`;
  const down = (widens ? 1 : 0) + (opposed.length > 0 ? 1 : 0);
  return {
    ...domain,
    down,
    assessable: true,
    reason:
      down === 0
        ? `The effects lie close enough together (${numbers}).`
        : `${widens ? `Another trial may lie on the other side of no effect (${numbers}).` : `Spread: ${numbers}.`}${opposed.length > 0 ? ` ${opposed.length} ${opposed.length === 1 ? "study shows" : "studies show"} the opposite by ${opposed.length === 1 ? "its" : "their"} own interval.` : ""}`,
    keys: opposed.map((row) => row.key),
  };
}
