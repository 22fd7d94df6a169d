import {
  allRandomised,
  enoughCertainty,
  enoughPeople,
  enoughTrials,
  type SuggestedCertainty,
} from "./conditions.ts";
import { type Condition, gradedBy, type Judgement } from "./judgement.ts";
import type { Direction } from "./part.ts";

/** A pooled effect on its reading scale with the interval a rule looks at. */
export interface EffectFigures {
  readonly k: number;
  readonly people: number;
  readonly randomised: boolean;
  readonly estimate: number | null;
  readonly ciLow: number | null;
  readonly ciHigh: number | null;
  /** The value that means no effect: 1 for a ratio, 0 for a difference. */
  readonly noEffect: number;
  readonly certainty: SuggestedCertainty | null;
  /** The same question against midazolam alone; null where no such trial answers or none could. */
  readonly midazolam: { readonly k: number; readonly estimate: number } | null;
}

/**
 * The rule of superiority, which onset and durability share: supported when the interval lies on the
 * claimed side of no effect, in at least two randomised trials with a hundred people, with a
 * suggested certainty of low or better, and the view against midazolam alone does not point the other
 * way. Contradicted only when the interval lies on the other side: not significant never is.
 */
export function judgeEffect(figures: EffectFigures, claims: Direction): Judgement {
  const { k, people, randomised, ciLow, ciHigh, noEffect, certainty } = figures;
  const known = ciLow !== null && ciHigh !== null;
  const [more, less] = [known && ciLow > noEffect, known && ciHigh < noEffect];
  const core: Condition = {
    id: "interval",
    words: `the interval lies on the claimed side of no effect (${claims} than ${noEffect})`,
    holds: claims === "more" ? more : less,
  };
  const others = [
    enoughTrials(k),
    enoughPeople(people),
    allRandomised(randomised),
    enoughCertainty(certainty),
    midazolamAgrees(figures, claims),
  ];
  if (claims === "more" ? less : more)
    return { verdict: "contradicted", conditions: [core, ...others] };
  return gradedBy(core, others);
}

function midazolamAgrees({ midazolam, noEffect }: EffectFigures, claims: Direction): Condition {
  const agrees =
    midazolam === null
      ? null
      : claims === "more"
        ? midazolam.estimate >= noEffect
        : midazolam.estimate <= noEffect;
  return {
    id: "midazolam",
    words: `against midazolam alone it does not point the other way: ${
      midazolam === null ? "no such trial" : agrees ? "it does not" : "it does"
    }`,
    holds: agrees,
  };
}
