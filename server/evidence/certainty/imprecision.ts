import { measures } from "#domain/measures/index.ts";
import { importantDifference } from "#domain/vocabulary/important-differences.ts";
import { outcomes } from "#domain/vocabulary/outcomes.ts";
import { decimals, interval, whole } from "../forest/number-words.ts";
import type { CertaintyDomain } from "./contract.ts";
import type { Judged } from "./suggest.ts";

/** The optimal information size as rules of thumb (SELECTION 6). */
const enoughEvents = 300;
const enoughPeople = 400;

/** Fewer people than this in all leave little to go by, whatever the interval. */
const veryFewPeople = 100;

/** The interval against no effect and the smallest difference that matters, and how much was seen. */
export function imprecisionOf(judged: Judged): CertaintyDomain {
  const size = sizeOf(judged);
  const spread = spreadOf(judged);
  return {
    id: "imprecision",
    label: "Imprecision",
    down: Math.min(3, size.down + spread.down),
    assessable: true,
    reason: `${spread.reason} ${size.reason}`.trim(),
    keys: [],
  };
}

function sizeOf({ included, people, question }: Judged): { down: number; reason: string } {
  const binary = outcomes.get(question.effect.outcome).kind === "binary";
  const events = included.reduce(
    (sum, row) => sum + (row.intervention.events ?? 0) + (row.comparator.events ?? 0),
    0,
  );
  const counted = binary && events > 0;
  const enough = counted ? events >= enoughEvents : people >= enoughPeople;
  const seen = counted
    ? `${whole(events)} events (${enoughEvents} wanted)`
    : `${whole(people)} people (${enoughPeople} wanted)`;
  const small = people < veryFewPeople ? 1 : 0;
  return {
    down: (enough ? 0 : 1) + small,
    reason: `${seen}${small === 1 ? `, fewer than ${veryFewPeople} people in all` : ""}.`,
  };
}

function spreadOf({ pooled, absolute, question }: Judged): { down: number; reason: string } {
  const { outcome, measure } = question.effect;
  const { reading, nullValue } = measures[measure];
  const { ciLow, ciHigh } = pooled?.cautious ?? pooled?.transformed ?? {};
  if (ciLow == null || ciHigh == null) return { down: 1, reason: "No interval." };
  const noEffect = reading.toReading(nullValue ?? 0, null);
  const includesNone = ciLow <= noEffect && ciHigh >= noEffect;
  const important = importantDifference(outcome, measure);
  if (important === null)
    return {
      down: includesNone ? 1 : 0,
      reason: `The interval ${includesNone ? "includes" : "leaves out"} no effect; no smallest important difference is agreed for it.`,
    };
  const ofPeople = important.unit === "of-100-people";
  if (ofPeople && absolute === null)
    return {
      down: includesNone ? 1 : 0,
      reason: `The interval ${includesNone ? "includes" : "leaves out"} no effect; no baseline tells how many people that is.`,
    };
  const [low, high] = ofPeople
    ? [absolute?.differenceLow ?? 0, absolute?.differenceHigh ?? 0]
    : [ciLow, ciHigh];
  const crosses = [-important.value, important.value].filter((at) => low < at && high > at).length;
  const cautious =
    ofPeople && pooled?.cautious != null
      ? `; a more cautious one (${interval(ciLow, ciHigh, measure)}) ${includesNone ? "includes" : "leaves out"} no effect`
      : "";
  const words = `${decimals(low, ofPeople ? 0 : 2)} to ${decimals(high, ofPeople ? 0 : 2)}${ofPeople ? " of 100 people" : ""}`;
  return {
    down: Math.max(crosses, includesNone ? 1 : 0),
    reason: `The interval (${words}) ${(cautious === "" ? includesNone : low <= 0 && high >= 0) ? "includes" : "leaves out"} no effect${cautious} and crosses ${crosses === 0 ? "neither" : crosses === 1 ? "one" : "both"} of ±${important.value} (${important.source}).`,
  };
}
