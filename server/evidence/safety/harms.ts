import { type OutcomeId, outcomes } from "#domain/vocabulary/outcomes.ts";

/** Harms that are read first, whether or not a trial counted them. */
const serious: readonly OutcomeId[] = [
  "sae-any",
  "ae-death",
  "ae-suicide-attempt",
  "ae-suicidal-ideation",
  "ae-mania",
  "ae-psychosis",
  "ae-hypertensive-event",
  "ae-syncope",
  "ae-urinary-symptoms",
  "ae-cognitive-impairment",
  "ae-misuse",
];

/** Leaving a trial is no adverse event, but the nearest to a verdict of the people in it. */
const leaving: readonly OutcomeId[] = ["dropout-harm", "dropout-any"];

export const harmKinds = ["serious", "felt", "leaving"] as const;
export type HarmKind = (typeof harmKinds)[number];

/** Every harm of the vocabulary, also those that no trial counted: their absence is said. */
export const harms: readonly { readonly id: OutcomeId; readonly kind: HarmKind }[] = [
  ...serious.map((id) => ({ id, kind: "serious" as const })),
  ...outcomes.entries
    .filter(({ id, domain }) => domain === "harm" && !serious.includes(id))
    .map(({ id }) => ({ id, kind: "felt" as const })),
  ...leaving.map((id) => ({ id, kind: "leaving" as const })),
];
