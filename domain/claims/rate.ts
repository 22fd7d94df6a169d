import { enoughPeople, enoughTrials } from "./conditions.ts";
import { type Condition, gradedBy, type Judgement } from "./judgement.ts";
import { rangeWords } from "./magnitude.ts";
import type { PartOf } from "./part.ts";

/** The share of people with an outcome in arms of one design class, in percent. */
export interface RateFigures {
  readonly k: number;
  readonly people: number;
  readonly percent: number;
  readonly ciLow: number;
  readonly ciHigh: number;
}

/** Arms of randomised trials and arms of other studies are never put together. */
export interface RatesByDesign {
  readonly randomised: RateFigures | null;
  readonly others: RateFigures | null;
}

/**
 * "So many of 100 …": the share in randomised trial arms lies in the claimed range, for a full
 * support with its whole interval. Where only studies without randomisation reach it, that is the
 * condition that fails. Contradicted when every interval there is lies wholly outside.
 */
export function judgeRate(
  { from, to }: PartOf<"rate">,
  { randomised, others }: RatesByDesign,
): Judgement {
  const reaches = (figures: RateFigures | null): figures is RateFigures =>
    figures !== null && figures.percent >= from && figures.percent <= to;
  const outside = (figures: RateFigures): boolean => figures.ciHigh < from || figures.ciLow > to;
  const used = reaches(randomised) ? randomised : reaches(others) ? others : (randomised ?? others);
  const core: Condition = {
    id: "share",
    words: `the share lies in the claimed range (${rangeWords(from, to, (value) => `${value} %`)})`,
    holds: reaches(used),
  };
  const conditions = [
    {
      id: "interval",
      words: "the whole interval lies in the claimed range",
      holds: used !== null && used.ciLow >= from && used.ciHigh <= to,
    },
    enoughTrials(used?.k ?? 0),
    enoughPeople(used?.people ?? 0),
    {
      id: "randomised",
      words: `the arms are of randomised trials: ${used === randomised && used !== null ? "yes" : "no"}`,
      holds: used !== null && used === randomised,
    },
  ];
  const all = [randomised, others].filter((figures) => figures !== null);
  if (all.length > 0 && all.every(outside))
    return { verdict: "contradicted", conditions: [core, ...conditions] };
  return gradedBy(core, conditions);
}
