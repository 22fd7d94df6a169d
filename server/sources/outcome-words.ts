import { outcomes, type OutcomeId } from "#domain/vocabulary/outcomes.ts";
import type { OutcomeDomainId } from "#domain/vocabulary/outcome-domains.ts";
import { scales, type ScaleId } from "#domain/vocabulary/scales.ts";

/** Full names of scales as registries and papers write them; the longer form stands first. */
const fullNames: readonly { readonly form: RegExp; readonly scale: ScaleId }[] = [
  { form: /montgomery[\s-–]*[åa]sberg.*(?:self|\bs\b)|madrs-?s\b/i, scale: "madrs-s" },
  { form: /montgomery[\s-–]*[åa]sberg|\bmadrs\b/i, scale: "madrs" },
  { form: /(?:hamilton.*depress|\bham-?d|\bhdrs|\bhrsd).*?\b6\b/i, scale: "hdrs-6" },
  { form: /(?:hamilton.*depress|\bham-?d|\bhdrs|\bhrsd).*?17/i, scale: "hdrs-17" },
  { form: /(?:hamilton.*depress|\bham-?d|\bhdrs|\bhrsd).*?21/i, scale: "hdrs-21" },
  { form: /(?:hamilton.*depress|\bham-?d|\bhdrs|\bhrsd).*?24/i, scale: "hdrs-24" },
  { form: /(?:hamilton.*depress|\bham-?d|\bhdrs|\bhrsd).*?28/i, scale: "hdrs-28" },
  { form: /hamilton.*depress|\bham-?d\b|\bhdrs\b|\bhrsd\b/i, scale: "hdrs" },
  { form: /hamilton.*anxi|\bham-?a\b/i, scale: "ham-a" },
  { form: /quick inventory.*self|\bqids-sr/i, scale: "qids-sr16" },
  { form: /beck depression inventory[\s-]*(?:ii|2)\b|\bbdi[\s-]*(?:ii|2)\b/i, scale: "bdi-ii" },
  { form: /beck depression inventory|\bbdi\b/i, scale: "bdi" },
  { form: /patient health questionnaire|\bphq-?9\b/i, scale: "phq-9" },
  { form: /edinburgh postnatal|\bepds\b/i, scale: "epds" },
  { form: /children'?s depression rating|\bcdrs-?r\b/i, scale: "cdrs-r" },
  { form: /clinician[\s-]administered ptsd scale.*5|\bcaps-?5\b/i, scale: "caps-5" },
  { form: /clinician[\s-]administered ptsd scale|\bcaps\b/i, scale: "caps" },
  { form: /ptsd checklist.*5|\bpcl-?5\b/i, scale: "pcl-5" },
  { form: /impact of events?[\s-]scale|\bies-?r\b/i, scale: "ies-r" },
  { form: /yale[\s-]brown|\by-?bocs\b/i, scale: "y-bocs" },
  { form: /liebowitz|\blsas\b/i, scale: "lsas" },
  { form: /generali[sz]ed anxiety disorder.*7|\bgad-?7\b/i, scale: "gad-7" },
  { form: /scale for suicid\w+ ideation|\bssi\b/i, scale: "ssi" },
  { form: /beck scale for suicid|\bbss\b|\bbssi\b/i, scale: "bss" },
  {
    form: /numeric(?:al)? (?:pain )?rating scale.*pain|pain.*numeric(?:al)? rating|\bnrs\b.*pain|pain.*\bnrs\b/i,
    scale: "nrs-pain",
  },
  {
    form: /visual analog\w* scale.*pain|pain.*visual analog|\bvas\b.*pain|pain.*\bvas\b/i,
    scale: "vas-pain",
  },
  { form: /brief pain inventory/i, scale: "bpi" },
];

/** Scales of which a title names more than one are left to a curator. */
export function scaleIn(text: string): ScaleId | undefined {
  const domains = new Set<string>();
  let found: ScaleId | undefined;
  for (const { form, scale } of fullNames)
    if (form.test(text)) {
      const family = scale.replace(/-.*$/, "");
      if (domains.size === 0) found = scale;
      domains.add(family);
    }
  return domains.size === 1 ? found : undefined;
}

export interface OutcomeWords {
  readonly outcome: OutcomeId;
  readonly scale?: ScaleId | undefined;
}

const severity: Readonly<Partial<Record<OutcomeDomainId, OutcomeId>>> = {
  depression: "severity",
  "suicidal-ideation": "suicidal-ideation-severity",
  ptsd: "ptsd-severity",
  ocd: "ocd-severity",
  anxiety: "anxiety-severity",
  pain: "pain-severity",
};
const prefix: Readonly<Partial<Record<OutcomeDomainId, string>>> = {
  depression: "",
  "suicidal-ideation": "suicidal-ideation-",
  ptsd: "ptsd-",
  ocd: "ocd-",
  anxiety: "anxiety-",
  pain: "pain-",
};

/** The outcome a title means, where its scale is known; `other` for all else, shown but not pooled. */
export function outcomeIn(title: string, kind: "binary" | "continuous"): OutcomeWords {
  const scale = scaleIn(title);
  const domain = scale === undefined ? undefined : scales.get(scale).domain;
  if (scale === undefined || domain === undefined) return { outcome: "other" };
  if (kind === "continuous") return { outcome: severity[domain] ?? "other", scale };
  const word = /\bremission|\bremit/i.test(title)
    ? "remission"
    : /\brespon(?:se|der|d)/i.test(title)
      ? "response"
      : undefined;
  const id = word === undefined ? "" : `${prefix[domain] ?? "-"}${word}`;
  return { outcome: outcomes.has(id) ? id : "other", scale };
}

/** Terms of adverse events, as MedDRA writes them, that mean one of our harms and nothing else. */
const harmTerms: Readonly<Record<string, OutcomeId>> = {
  dissociation: "ae-dissociation",
  "dissociative symptoms": "ae-dissociation",
  dizziness: "ae-dizziness",
  vertigo: "ae-vertigo",
  nausea: "ae-nausea",
  vomiting: "ae-vomiting",
  headache: "ae-headache",
  sedation: "ae-sedation",
  somnolence: "ae-somnolence",
  "blood pressure increased": "ae-blood-pressure-increased",
  anxiety: "ae-anxiety",
  insomnia: "ae-insomnia",
  dysgeusia: "ae-dysgeusia",
  "vision blurred": "ae-blurred-vision",
  "blurred vision": "ae-blurred-vision",
  paraesthesia: "ae-paraesthesia",
  paresthesia: "ae-paraesthesia",
  hypoaesthesia: "ae-hypoaesthesia",
  hypoesthesia: "ae-hypoaesthesia",
  "euphoric mood": "ae-euphoric-mood",
  "confusional state": "ae-confusional-state",
  amnesia: "ae-amnesia",
  mania: "ae-mania",
  syncope: "ae-syncope",
  myalgia: "ae-myalgia",
};

export function harmOf(term: string): OutcomeId | undefined {
  return harmTerms[term.trim().toLowerCase()];
}
