import { closedList } from "./closed-list.ts";
import type { OutcomeDomainId } from "./outcome-domains.ts";

/** `domain` is the symptom domain a plain "response" means in this population. */
interface Indication {
  readonly id: string;
  readonly label: string;
  readonly note?: string;
  readonly domain: OutcomeDomainId;
}

export const indications = closedList([
  {
    id: "treatment-resistant-depression",
    label: "Treatment-resistant depression",
    domain: "depression",
  },
  { id: "major-depressive-disorder", label: "Major depressive disorder", domain: "depression" },
  { id: "bipolar-depression", label: "Bipolar depression", domain: "depression" },
  {
    id: "suicidal-ideation",
    label: "Suicidal ideation",
    note: "in people with depression unless the study says otherwise",
    domain: "depression",
  },
  { id: "postpartum-depression", label: "Postpartum depression", domain: "depression" },
  {
    id: "mixed-depression-anxiety",
    label: "Mixed depression and anxiety",
    domain: "depression",
  },
  { id: "ptsd", label: "PTSD", domain: "ptsd" },
  { id: "ocd", label: "OCD", domain: "ocd" },
  { id: "social-anxiety-disorder", label: "Social anxiety disorder", domain: "anxiety" },
  {
    id: "generalised-anxiety-disorder",
    label: "Generalised anxiety disorder",
    domain: "anxiety",
  },
  { id: "alcohol-use-disorder", label: "Alcohol use disorder", domain: "substance-use" },
  { id: "hazardous-drinking", label: "Hazardous drinking", domain: "substance-use" },
  { id: "cocaine-use-disorder", label: "Cocaine use disorder", domain: "substance-use" },
  { id: "opioid-use-disorder", label: "Opioid use disorder", domain: "substance-use" },
  { id: "cannabis-use-disorder", label: "Cannabis use disorder", domain: "substance-use" },
  { id: "chronic-pain", label: "Chronic pain", domain: "pain" },
  { id: "crps", label: "Complex regional pain syndrome", domain: "pain" },
  { id: "fibromyalgia", label: "Fibromyalgia", domain: "pain" },
  { id: "cancer-pain", label: "Cancer pain", domain: "pain" },
  { id: "palliative-distress", label: "Palliative distress", domain: "depression" },
  { id: "eating-disorder", label: "Eating disorder", domain: "other" },
  { id: "other", label: "Other", domain: "other" },
] as const satisfies readonly Indication[]);

export type IndicationId = (typeof indications.ids)[number];

interface IndicationGroup {
  readonly id: string;
  readonly label: string;
  readonly note?: string;
  readonly members: readonly IndicationId[];
}

/** Groups usable wherever an indication is asked for. Bipolar depression stands apart on purpose. */
export const indicationGroups = closedList([
  {
    id: "depression",
    label: "Depression (unipolar)",
    note: "treatment-resistant, major depressive disorder, suicidal ideation in depression",
    members: ["treatment-resistant-depression", "major-depressive-disorder", "suicidal-ideation"],
  },
  {
    id: "postpartum",
    label: "Around childbirth",
    note: "mostly prevention; the purpose of each trial is shown",
    members: ["postpartum-depression"],
  },
  {
    id: "anxiety",
    label: "Anxiety disorders",
    members: ["social-anxiety-disorder", "generalised-anxiety-disorder"],
  },
  {
    id: "substance-use",
    label: "Substance use",
    members: [
      "alcohol-use-disorder",
      "hazardous-drinking",
      "cocaine-use-disorder",
      "opioid-use-disorder",
      "cannabis-use-disorder",
    ],
  },
  { id: "pain", label: "Pain", members: ["chronic-pain", "crps", "fibromyalgia", "cancer-pain"] },
] as const satisfies readonly IndicationGroup[]);

/** Every value the `indication` filter takes: single indications, then groups. */
export const indicationFilterIds: readonly [string, ...string[]] = [
  ...indications.ids,
  ...indicationGroups.ids,
];

/** Turns filter values into the single indications they stand for. */
export function expandIndications(values: readonly string[]): Set<IndicationId> {
  const expanded = new Set<IndicationId>();
  for (const value of values) {
    if (indications.has(value)) expanded.add(value);
    else if (indicationGroups.has(value))
      for (const member of indicationGroups.get(value).members) expanded.add(member);
    else throw new RangeError(`"${value}" is neither an indication nor a group of them`);
  }
  return expanded;
}
