import { closedList } from "../vocabulary/closed-list.ts";

/** What the records make of a sentence (SELECTION 6). */
export const verdicts = closedList([
  { id: "supported", label: "Supported" },
  { id: "partly-supported", label: "Partly supported" },
  { id: "contradicted", label: "Contradicted" },
  {
    id: "not-enough-evidence",
    label: "Not enough evidence",
    note: "says nothing about whether the sentence is true",
  },
] as const);
export type VerdictId = (typeof verdicts.ids)[number];

/** What kind of thing a sentence says; each kind has one rule. */
export const claimKinds = closedList([
  { id: "superiority", label: "Better or more than" },
  { id: "magnitude", label: "Size of an effect" },
  { id: "rate", label: "Share of people" },
  { id: "onset", label: "How soon" },
  { id: "durability", label: "How long" },
  { id: "comparison", label: "One against another" },
  { id: "count", label: "What is studied" },
] as const);

export const claimTopics = closedList([
  { id: "efficacy", label: "Does it work" },
  { id: "onset", label: "How soon" },
  { id: "durability", label: "How long" },
  { id: "indication", label: "For whom" },
  { id: "route", label: "By which route" },
  { id: "dose", label: "At which dose" },
  { id: "safety", label: "Safety" },
  { id: "interaction", label: "With other drugs" },
  { id: "mechanism", label: "How it works" },
  { id: "regulation", label: "Licence" },
  { id: "access", label: "Cost and access" },
] as const);
