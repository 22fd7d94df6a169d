/** Why a study or an arm is left out of an answer. The code is stable; the words are for readers. */
export const reasons = {
  "not-randomised": "not randomised",
  "age-group": "another age group",
  "enriched-withdrawal": "randomised only people who had already done well on the drug",
  "pooled-report": "pools trials that are counted on their own",
  overlap: "counts the same people as another study",
  "drug-in-both-arms":
    "ketamine or esketamine itself, which is a comparator only where asked for by name",
  "no-matching-arm": "no arm with the drug, route and dose asked for",
  "dose-below-usual": "dose below the usual range",
  "outside-randomised-phase": "outside the randomised phase",
  "repeats-people": "counts people of other arms again",
  "after-randomised-comparison": "rated after the randomised comparison had ended",
  "other-domain": "measured in another domain of symptoms",
  "outcome-not-reported": "no number for this outcome",
  "outside-window": "not rated in this window",
  "wrong-timing": "counts people who ever reached it, not those at this time",
  "unit-not-people": "counts sessions, not people",
  "percent-only": "no count of people with the outcome",
  unverified: "number not found again in a source",
  "not-primary-source": "number not read in the paper or the registry",
  caution: "a caution forbids using the number",
  "second-period-only": "second crossover period only",
} as const;

export type ReasonId = keyof typeof reasons;

export const reasonIds = Object.keys(reasons) as [ReasonId, ...ReasonId[]];
