import { type ClosedList, closedList } from "./closed-list.ts";
import type { OutcomeDomainId } from "./outcome-domains.ts";
import type { ScaleId } from "./scales.ts";

/**
 * An outcome. `benefit` says which direction helps the person: for a binary outcome whether the
 * event is wanted, for a continuous one whether a lower score is better.
 */
interface Outcome {
  readonly id: string;
  readonly label: string;
  readonly note?: string;
  readonly kind: "binary" | "continuous";
  readonly domain: OutcomeDomainId;
  readonly benefit: "event" | "no-event" | "lower" | "higher" | "unknown";
  readonly defaultMeasure: "OR" | "RR" | "RD" | "MD" | "SMD" | "HR";
  /** "phase" outcomes count what happened over a stretch of time and have no point window. */
  readonly time: "point" | "phase";
  readonly scalePreference?: readonly ScaleId[];
}

const clinicianThenSelf = [
  "madrs",
  "hdrs-17",
  "hdrs-21",
  "hdrs-24",
  "hdrs-25",
  "hdrs-28",
  "hdrs-22",
  "hdrs",
  "hdrs-6",
  "ids-c",
  "cdrs-r",
  "qids-sr16",
  "madrs-s",
  "bdi-ii",
  "bdi",
  "phq-9",
  "epds",
  "hads-d",
] as const satisfies readonly ScaleId[];

const suicidalScales = [
  "ssi",
  "c-ssrs-ideation",
  "bss",
  "mssi",
  "c-ssrs-intensity",
  "madrs-item-10",
] as const satisfies readonly ScaleId[];

const efficacy = [
  {
    id: "response",
    label: "Response",
    note: "depression; mostly a fall of at least half from baseline",
    kind: "binary",
    domain: "depression",
    benefit: "event",
    defaultMeasure: "OR",
    time: "point",
    scalePreference: clinicianThenSelf,
  },
  {
    id: "remission",
    label: "Remission",
    note: "depression; cut-offs differ and are shown",
    kind: "binary",
    domain: "depression",
    benefit: "event",
    defaultMeasure: "OR",
    time: "point",
    scalePreference: clinicianThenSelf,
  },
  {
    id: "severity",
    label: "Depression severity",
    kind: "continuous",
    domain: "depression",
    benefit: "lower",
    defaultMeasure: "SMD",
    time: "point",
    scalePreference: clinicianThenSelf,
  },
  {
    id: "relapse",
    label: "Relapse",
    note: "depression returns after response or remission",
    kind: "binary",
    domain: "depression",
    benefit: "no-event",
    defaultMeasure: "HR",
    time: "phase",
  },
  {
    id: "postpartum-depression",
    label: "Postpartum depression",
    note: "screened positive or diagnosed; the instrument is shown",
    kind: "binary",
    domain: "depression",
    benefit: "no-event",
    defaultMeasure: "RR",
    time: "point",
    scalePreference: ["epds", "mini"],
  },
  {
    id: "suicidal-ideation-resolved",
    label: "Suicidal ideation resolved",
    note: "thoughts on a scale, not suicide",
    kind: "binary",
    domain: "suicidal-ideation",
    benefit: "event",
    defaultMeasure: "OR",
    time: "point",
    scalePreference: suicidalScales,
  },
  {
    id: "suicidal-ideation-response",
    label: "Suicidal ideation response",
    kind: "binary",
    domain: "suicidal-ideation",
    benefit: "event",
    defaultMeasure: "OR",
    time: "point",
    scalePreference: suicidalScales,
  },
  {
    id: "suicidal-ideation-severity",
    label: "Suicidal ideation severity",
    kind: "continuous",
    domain: "suicidal-ideation",
    benefit: "lower",
    defaultMeasure: "SMD",
    time: "point",
    scalePreference: suicidalScales,
  },
  {
    id: "ptsd-response",
    label: "PTSD response",
    kind: "binary",
    domain: "ptsd",
    benefit: "event",
    defaultMeasure: "OR",
    time: "point",
    scalePreference: ["caps-5", "caps", "pcl-5", "ies-r"],
  },
  {
    id: "ptsd-remission",
    label: "PTSD remission",
    kind: "binary",
    domain: "ptsd",
    benefit: "event",
    defaultMeasure: "OR",
    time: "point",
    scalePreference: ["caps-5", "caps", "pcl-5"],
  },
  {
    id: "ptsd-severity",
    label: "PTSD severity",
    kind: "continuous",
    domain: "ptsd",
    benefit: "lower",
    defaultMeasure: "SMD",
    time: "point",
    scalePreference: ["caps-5", "caps", "pcl-5", "ies-r", "pcl"],
  },
  {
    id: "ocd-response",
    label: "OCD response",
    kind: "binary",
    domain: "ocd",
    benefit: "event",
    defaultMeasure: "OR",
    time: "point",
    scalePreference: ["y-bocs", "ocd-vas"],
  },
  {
    id: "ocd-severity",
    label: "OCD severity",
    kind: "continuous",
    domain: "ocd",
    benefit: "lower",
    defaultMeasure: "SMD",
    time: "point",
    scalePreference: ["y-bocs", "ocd-vas"],
  },
  {
    id: "anxiety-response",
    label: "Anxiety response",
    kind: "binary",
    domain: "anxiety",
    benefit: "event",
    defaultMeasure: "OR",
    time: "point",
    scalePreference: ["lsas", "ham-a", "ham-a-or-fq", "gad-7", "hads-a", "vas-anxiety"],
  },
  {
    id: "anxiety-remission",
    label: "Anxiety remission",
    kind: "binary",
    domain: "anxiety",
    benefit: "event",
    defaultMeasure: "OR",
    time: "point",
  },
  {
    id: "anxiety-severity",
    label: "Anxiety severity",
    kind: "continuous",
    domain: "anxiety",
    benefit: "lower",
    defaultMeasure: "SMD",
    time: "point",
    scalePreference: ["ham-a", "lsas", "gad-7", "hads-a"],
  },
  {
    id: "pain-response",
    label: "Pain response",
    kind: "binary",
    domain: "pain",
    benefit: "event",
    defaultMeasure: "OR",
    time: "point",
    scalePreference: ["nrs-pain", "vas-pain", "bpi", "fiq"],
  },
  {
    id: "pain-severity",
    label: "Pain severity",
    kind: "continuous",
    domain: "pain",
    benefit: "lower",
    defaultMeasure: "SMD",
    time: "point",
    scalePreference: ["nrs-pain", "vas-pain", "bpi"],
  },
  {
    id: "abstinence",
    label: "Abstinence",
    kind: "binary",
    domain: "substance-use",
    benefit: "event",
    defaultMeasure: "RR",
    time: "phase",
  },
  {
    id: "substance-relapse",
    label: "Relapse to substance use",
    kind: "binary",
    domain: "substance-use",
    benefit: "no-event",
    defaultMeasure: "RR",
    time: "phase",
  },
  {
    id: "substance-use-amount",
    label: "Amount of substance use",
    kind: "continuous",
    domain: "substance-use",
    benefit: "lower",
    defaultMeasure: "SMD",
    time: "point",
  },
] as const satisfies readonly Outcome[];

function harm<const Id extends string>(id: Id, label: string, note?: string) {
  return {
    id,
    label,
    ...(note === undefined ? {} : { note }),
    kind: "binary",
    domain: "harm",
    benefit: "no-event",
    defaultMeasure: "RR",
    time: "phase",
  } as const;
}

const harms = [
  harm("ae-any", "Any adverse event"),
  harm("ae-dissociation", "Dissociation"),
  harm("ae-psychotomimetic-effects", "Psychotomimetic effects"),
  harm("ae-neuropsychiatric-events", "Neuropsychiatric events, any"),
  harm("ae-dizziness", "Dizziness"),
  harm("ae-vertigo", "Vertigo"),
  harm("ae-nausea", "Nausea"),
  harm("ae-vomiting", "Vomiting"),
  harm("ae-headache", "Headache"),
  harm("ae-sedation", "Sedation"),
  harm("ae-somnolence", "Somnolence"),
  harm("ae-blood-pressure-increased", "Blood pressure increased"),
  harm("ae-anxiety", "Anxiety"),
  harm("ae-insomnia", "Insomnia"),
  harm("ae-dysgeusia", "Taste disturbance"),
  harm("ae-blurred-vision", "Blurred vision"),
  harm("ae-paraesthesia", "Paraesthesia"),
  harm("ae-hypoaesthesia", "Hypoaesthesia"),
  harm("ae-euphoric-mood", "Euphoric mood"),
  harm("ae-confusional-state", "Confusional state"),
  harm("ae-amnesia", "Amnesia"),
  harm("ae-mania", "Mania"),
  harm("ae-psychosis", "Psychosis"),
  harm("ae-suicidal-ideation", "Suicidal ideation as an adverse event"),
  harm("ae-suicide-attempt", "Suicide attempt"),
  harm("ae-death", "Death"),
  harm(
    "ae-hypertensive-event",
    "Hypertensive event",
    "a crisis or treated rise, not any raised reading",
  ),
  harm("ae-syncope", "Syncope"),
  harm("ae-urinary-symptoms", "Urinary symptoms"),
  harm("ae-cognitive-impairment", "Cognitive impairment"),
  harm("ae-misuse", "Misuse", "of the drug that was given"),
  harm("ae-myalgia", "Muscle pain"),
  harm("sae-any", "Any serious adverse event"),
] as const;

const retention = [
  {
    id: "dropout-any",
    label: "Dropout, any reason",
    kind: "binary",
    domain: "retention",
    benefit: "no-event",
    defaultMeasure: "RR",
    time: "phase",
  },
  {
    id: "dropout-harm",
    label: "Dropout because of harm",
    kind: "binary",
    domain: "retention",
    benefit: "no-event",
    defaultMeasure: "RR",
    time: "phase",
  },
] as const satisfies readonly Outcome[];

const everyOutcome = [
  ...efficacy,
  ...harms,
  ...retention,
  {
    id: "other",
    label: "Other outcome",
    note: "shown under the name its report uses, never pooled",
    kind: "binary",
    domain: "other",
    benefit: "unknown",
    defaultMeasure: "RD",
    time: "point",
  },
] as const satisfies readonly Outcome[];

export type OutcomeId = (typeof everyOutcome)[number]["id"];

export const outcomes: ClosedList<Outcome & { readonly id: OutcomeId }> = closedList(everyOutcome);
