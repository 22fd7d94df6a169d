import { allRandomised, enoughCertainty, enoughPeople, enoughTrials } from "./conditions.ts";
import type { EffectFigures } from "./effect.ts";
import { type Condition, gradedBy, type Judgement } from "./judgement.ts";
import type { PartOf } from "./part.ts";

/**
 * "The effect is about so large", "the two are alike": the estimate lies in the claimed range, and
 * for a full support the whole interval does. Contradicted when the interval lies wholly outside.
 * `words` writes a value of the reading scale.
 */
export function judgeMagnitude(
  { from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY }: PartOf<"magnitude">,
  figures: EffectFigures,
  words: (value: number) => string,
): Judgement {
  const { k, people, randomised, estimate, ciLow, ciHigh, certainty } = figures;
  const known = estimate !== null && ciLow !== null && ciHigh !== null;
  const core: Condition = {
    id: "estimate",
    words: `the estimate lies in the claimed range (${rangeWords(from, to, words)})`,
    holds: known && estimate >= from && estimate <= to,
  };
  const others = [
    {
      id: "interval",
      words: "the whole interval lies in the claimed range",
      holds: known && ciLow >= from && ciHigh <= to,
    },
    enoughTrials(k),
    enoughPeople(people),
    allRandomised(randomised),
    enoughCertainty(certainty),
  ];
  if (known && (ciHigh < from || ciLow > to))
    return { verdict: "contradicted", conditions: [core, ...others] };
  return gradedBy(core, others);
}

/** "at most 5 %", "−10 to 10 points": a range whose ends are written by `words`. */
export function rangeWords(from: number, to: number, words: (value: number) => string): string {
  if (from === Number.NEGATIVE_INFINITY) return `at most ${words(to)}`;
  if (to === Number.POSITIVE_INFINITY) return `at least ${words(from)}`;
  return `${words(from)} to ${words(to)}`;
}
