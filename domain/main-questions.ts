import type { EvidenceQuestion } from "./evidence-question.ts";

/** A question that people come with, asked the way it is mostly asked. */
export interface MainQuestion {
  readonly id: string;
  readonly label: string;
  readonly words: EvidenceQuestion;
}

const drip = { drug: ["ketamine"], route: ["intravenous"] } satisfies Partial<EvidenceQuestion>;
const spray = {
  drug: ["esketamine"],
  route: ["intranasal"],
  comparatorClass: ["inert-placebo"],
} satisfies Partial<EvidenceQuestion>;

/**
 * The questions by which the depth of the records is measured and on which a study's use is shown.
 * Order: intravenous ketamine, esketamine spray, ECT, durability, suicidal thoughts, other conditions,
 * harms.
 */
export const mainQuestions: readonly MainQuestion[] = [
  ...(["h2", "h24", "d3", "d7", "d14"] as const).flatMap(
    (window) =>
      [
        {
          id: `drip-placebo-response-${window}`,
          label: `Response, intravenous ketamine against inert placebo, ${words(window)}`,
          words: { ...drip, comparatorClass: ["inert-placebo"], outcome: "response", window },
        },
        {
          id: `drip-placebo-severity-${window}`,
          label: `Depression severity, intravenous ketamine against inert placebo, ${words(window)}`,
          words: { ...drip, comparatorClass: ["inert-placebo"], outcome: "severity", window },
        },
      ] satisfies MainQuestion[],
  ),
  ...(["h24", "d7"] as const).flatMap(
    (window) =>
      [
        {
          id: `drip-midazolam-response-${window}`,
          label: `Response, intravenous ketamine against midazolam, ${words(window)}`,
          words: { ...drip, comparatorDrug: ["midazolam"], outcome: "response", window },
        },
        {
          id: `drip-midazolam-severity-${window}`,
          label: `Depression severity, intravenous ketamine against midazolam, ${words(window)}`,
          words: { ...drip, comparatorDrug: ["midazolam"], outcome: "severity", window },
        },
      ] satisfies MainQuestion[],
  ),
  {
    id: "spray-response-h24",
    label: "Response, esketamine spray against placebo spray, at 24 hours",
    words: { ...spray, outcome: "response", window: "h24" },
  },
  {
    id: "spray-severity-h24",
    label: "Depression severity, esketamine spray against placebo spray, at 24 hours",
    words: { ...spray, outcome: "severity", window: "h24", measure: "MD" },
  },
  {
    id: "spray-response-d28",
    label: "Response, esketamine spray against placebo spray, at 28 days",
    words: { ...spray, outcome: "response", window: "d28", measure: "RR" },
  },
  {
    id: "spray-remission-d28",
    label: "Remission, esketamine spray against placebo spray, at 28 days",
    words: { ...spray, outcome: "remission", window: "d28", measure: "RR" },
  },
  {
    id: "spray-severity-d28",
    label: "Depression severity, esketamine spray against placebo spray, at 28 days",
    words: { ...spray, outcome: "severity", window: "d28", measure: "MD" },
  },
  {
    id: "ect-response-end",
    label: "Response, ketamine against ECT, at the end of treatment",
    words: { comparatorClass: ["ect"], outcome: "response", window: "end" },
  },
  {
    id: "ect-remission-end",
    label: "Remission, ketamine against ECT, at the end of treatment",
    words: { comparatorClass: ["ect"], outcome: "remission", window: "end" },
  },
  {
    id: "spray-relapse",
    label: "Relapse after stopping esketamine",
    words: { drug: ["esketamine"], outcome: "relapse", window: "phase", measure: "HR" },
  },
  {
    id: "suicidal-ideation-h24",
    label: "Suicidal thoughts, against any comparator, at 24 hours",
    words: { outcome: "suicidal-ideation-severity", window: "h24" },
  },
  {
    id: "ptsd-severity-h24",
    label: "PTSD severity, against any comparator, at 24 hours",
    words: { outcome: "ptsd-severity", window: "h24" },
  },
  {
    id: "ptsd-severity-end",
    label: "PTSD severity, against any comparator, at the end of treatment",
    words: { outcome: "ptsd-severity", window: "end" },
  },
  {
    id: "spray-dissociation",
    label: "Dissociation, esketamine spray against placebo spray",
    words: { ...spray, outcome: "ae-dissociation", window: "phase" },
  },
];

function words(window: "h2" | "h24" | "d3" | "d7" | "d14"): string {
  return {
    h2: "at 2 hours",
    h24: "at 24 hours",
    d3: "at 3 days",
    d7: "at 7 days",
    d14: "at 14 days",
  }[window];
}
