import type { Condition } from "./judgement.ts";

/** What every rule asks of the evidence before it calls anything supported (SELECTION 6). */
const fewestTrials = 2;
const fewestPeople = 100;

export function enoughTrials(k: number): Condition {
  return {
    id: "trials",
    words: `at least ${fewestTrials} trials: ${k}`,
    holds: k >= fewestTrials,
  };
}

export function enoughPeople(people: number): Condition {
  return {
    id: "people",
    words: `at least ${fewestPeople} people: ${people.toLocaleString("en-GB")}`,
    holds: people >= fewestPeople,
  };
}

export function allRandomised(randomised: boolean): Condition {
  return {
    id: "randomised",
    words: randomised ? "every study randomised" : "every study randomised: not all are",
    holds: randomised,
  };
}

export type SuggestedCertainty = "high" | "moderate" | "low" | "very-low";

export function enoughCertainty(certainty: SuggestedCertainty | null): Condition {
  return {
    id: "certainty",
    words: `suggested certainty low or better: ${certainty?.replace("-", " ") ?? "not suggested"}`,
    holds: certainty !== null && certainty !== "very-low",
  };
}
