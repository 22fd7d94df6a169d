import { closedList } from "./closed-list.ts";

/** How a study was built. `randomised` and `pooled` feed the rules of selection. */
export const designTypes = closedList([
  { id: "parallel-rct", label: "Parallel randomised trial" },
  { id: "crossover-rct", label: "Crossover randomised trial" },
  {
    id: "randomised-withdrawal",
    label: "Randomised withdrawal",
    note: "only people who did well on the drug are randomised",
  },
  { id: "pooled-analysis", label: "Pooled report of trials" },
  { id: "non-randomised-controlled", label: "Controlled, not randomised" },
  { id: "single-arm", label: "Single arm" },
  { id: "cohort", label: "Cohort" },
  { id: "case-series", label: "Case series" },
]);
export type DesignTypeId = (typeof designTypes.ids)[number];

export const randomisedValues = closedList([
  { id: "true", label: "Randomised" },
  { id: "false", label: "Not randomised" },
]);

export const blindingLevels = closedList([
  { id: "double-blind", label: "Double-blind" },
  { id: "single-blind", label: "Single-blind" },
  { id: "open-label", label: "Open-label" },
  { id: "unknown", label: "Blinding not known" },
]);

export const dosings = closedList([
  { id: "single", label: "Single dose" },
  { id: "repeated", label: "Repeated doses" },
  { id: "unknown", label: "Dosing not known" },
]);
export type DosingId = (typeof dosings.ids)[number];

export const ageGroups = closedList([
  { id: "adults", label: "Adults" },
  { id: "older-adults", label: "Older adults" },
  { id: "adolescents", label: "Adolescents" },
  { id: "mixed", label: "Mixed ages" },
  { id: "unknown", label: "Age not known" },
]);

export const backgrounds = closedList([
  { id: "none", label: "No other treatment", note: "drug-free or washed out" },
  { id: "continued-antidepressant", label: "Antidepressant continued" },
  { id: "new-antidepressant", label: "New antidepressant started" },
  { id: "hospital-care", label: "Hospital care", note: "admission with optimised treatment" },
  { id: "psychotherapy", label: "Psychotherapy" },
  { id: "anaesthesia", label: "Anaesthesia" },
  { id: "other", label: "Other treatment", note: "named in the arm" },
  { id: "not-reported", label: "Not reported" },
]);
export type BackgroundId = (typeof backgrounds.ids)[number];

export const purposes = closedList([
  { id: "treatment", label: "Treatment" },
  { id: "prevention", label: "Prevention" },
]);

export const fundingClasses = closedList([
  { id: "industry", label: "Industry" },
  { id: "public", label: "Public or charity" },
  { id: "mixed", label: "Industry and public" },
  { id: "none-declared", label: "None declared" },
  { id: "unknown", label: "Not known" },
]);

export const publicationStates = closedList([
  { id: "full", label: "Published in full" },
  { id: "registry-only", label: "Registry results only" },
  { id: "unpublished", label: "Not published" },
]);

export const armRoles = closedList([
  { id: "intervention", label: "Intervention" },
  { id: "comparator", label: "Comparator" },
]);

export const armPhases = closedList([
  { id: "randomised", label: "Randomised phase" },
  { id: "lead-in", label: "Lead-in", note: "before randomisation" },
  { id: "follow-on", label: "Follow-on", note: "after the randomised phase" },
  { id: "treatment", label: "Treatment", note: "of a study without randomisation" },
]);
export type ArmPhaseId = (typeof armPhases.ids)[number];
