import { closedList } from "./closed-list.ts";

export const outcomeDomains = closedList([
  { id: "depression", label: "Depression" },
  { id: "suicidal-ideation", label: "Suicidal ideation" },
  { id: "ptsd", label: "PTSD" },
  { id: "ocd", label: "OCD" },
  { id: "anxiety", label: "Anxiety" },
  { id: "pain", label: "Pain" },
  { id: "substance-use", label: "Substance use" },
  { id: "harm", label: "Harms" },
  { id: "retention", label: "Dropout" },
  { id: "other", label: "Other" },
]);

export type OutcomeDomainId = (typeof outcomeDomains.ids)[number];
