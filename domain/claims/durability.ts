import { enoughPeople, enoughTrials } from "./conditions.ts";
import { type EffectFigures, judgeEffect } from "./effect.ts";
import { type Condition, gradedBy, type Judgement } from "./judgement.ts";
import { rangeWords } from "./magnitude.ts";
import type { PartOf } from "./part.ts";

/** "Lasts until …": the rule of superiority at that look. */
export function judgeLasts(
  { claims }: PartOf<"durability", "lasts">,
  figures: EffectFigures,
): Judgement {
  return judgeEffect(figures, claims);
}

interface Estimate {
  readonly estimate: number;
  readonly ciLow: number;
  readonly ciHigh: number;
}

/** The effect of the same trials at two looks, on the analysis scale, where no effect is 0. */
export interface TwoLooks {
  readonly k: number;
  readonly people: number;
  readonly early: Estimate | null;
  readonly late: Estimate | null;
}

/** What may be left of an effect that a sentence calls faded. */
const leftOver = 0.5;

/**
 * "Fades by …": of an effect that was there, at most half is left in the same trials. For a full
 * support the later interval leaves out the earlier estimate; contradicted when the later interval
 * lies wholly above half of it. A later interval that merely includes no effect decides nothing.
 */
export function judgeFades({ k, people, early, late }: TwoLooks): Judgement {
  const sign = early === null || early.estimate >= 0 ? 1 : -1;
  const turned = (look: Estimate | null): Estimate | null =>
    look === null || sign === 1
      ? look
      : { estimate: -look.estimate, ciLow: -look.ciHigh, ciHigh: -look.ciLow };
  const [first, second] = [turned(early), turned(late)];
  const known = first !== null && second !== null;
  const there: Condition = {
    id: "early-effect",
    words: "the earlier interval leaves out no effect",
    holds: first !== null && first.ciLow > 0,
  };
  const faded: Condition = {
    id: "half",
    words: `at most half of the earlier effect is left: ${known ? `${Math.round((100 * second.estimate) / first.estimate)} %` : "not known"}`,
    holds: known && there.holds === true && second.estimate <= leftOver * first.estimate,
  };
  const others = [
    there,
    enoughTrials(k),
    enoughPeople(people),
    {
      id: "interval",
      words: "the later interval leaves out the earlier estimate",
      holds: known && second.ciHigh < first.estimate,
    },
  ];
  if (known && there.holds === true && second.ciLow > leftOver * first.estimate)
    return { verdict: "contradicted", conditions: [faded, ...others] };
  return gradedBy(faded, others);
}

/** A median time to relapse after the last dose; null days where half had not relapsed. */
export interface MedianRelapse {
  readonly study: string;
  readonly days: number | null;
  readonly people: number;
}

/**
 * "Relapse comes after …": medians of single studies, never pooled; a study may print several.
 * Supported when every one lies in the claimed range; contradicted when two or more studies are known
 * and none of their medians does.
 */
export function judgeRelapse(
  { fromDays, toDays }: PartOf<"durability", "relapse">,
  medians: readonly MedianRelapse[],
): Judgement {
  const studies = new Map(medians.map(({ study, people }) => [study, people]));
  const inside = medians.filter(({ days }) => days !== null && days >= fromDays && days <= toDays);
  const core: Condition = {
    id: "median",
    words: `a median lies in the claimed range (${rangeWords(fromDays, toDays, (value) => `${value} days`)}): ${inside.length} of ${medians.length}`,
    holds: inside.length > 0,
  };
  const others = [
    {
      id: "all-medians",
      words: "every known median lies in the claimed range",
      holds: inside.length === medians.length && medians.length > 0,
    },
    enoughTrials(studies.size),
    enoughPeople([...studies.values()].reduce((total, people) => total + people, 0)),
  ];
  if (inside.length === 0 && studies.size > 1)
    return { verdict: "contradicted", conditions: [core, ...others] };
  return gradedBy(core, others);
}
