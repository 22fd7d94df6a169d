import { type ClosedList, closedList } from "./closed-list.ts";
import type { OutcomeDomainId } from "./outcome-domains.ts";

/**
 * A rating scale. Versions with other item counts are other scales. `range` is [lowest, highest]
 * possible total; absent where versions differ or no total is bounded.
 */
interface Scale {
  readonly id: string;
  readonly label: string;
  readonly note?: string;
  readonly aliases?: readonly string[];
  readonly domain: OutcomeDomainId;
  readonly range?: readonly [number, number];
  readonly items?: number;
  readonly rater: "clinician" | "self" | "either";
  /** True when a higher total is worse. */
  readonly higherIsWorse: boolean;
}

const depression = { domain: "depression", higherIsWorse: true } as const;
const suicidality = { domain: "suicidal-ideation", higherIsWorse: true } as const;
const anxiety = { domain: "anxiety", higherIsWorse: true } as const;
const pain = { domain: "pain", higherIsWorse: true } as const;

const everyScale = [
  { id: "madrs", label: "MADRS", ...depression, range: [0, 60], items: 10, rater: "clinician" },
  { id: "hdrs-6", label: "HAM-D-6", ...depression, range: [0, 22], items: 6, rater: "clinician" },
  {
    id: "hdrs-17",
    label: "HAM-D-17",
    aliases: ["HDRS-17", "HAMD-17", "HRSD-17"],
    ...depression,
    range: [0, 52],
    items: 17,
    rater: "clinician",
  },
  { id: "hdrs-21", label: "HAM-D-21", ...depression, items: 21, rater: "clinician" },
  { id: "hdrs-22", label: "HAM-D-22", ...depression, items: 22, rater: "clinician" },
  {
    id: "hdrs-24",
    label: "HAM-D-24",
    aliases: ["HRSD-24"],
    ...depression,
    items: 24,
    rater: "clinician",
  },
  { id: "hdrs-25", label: "HAM-D-25", ...depression, items: 25, rater: "clinician" },
  { id: "hdrs-28", label: "HAM-D-28", ...depression, items: 28, rater: "clinician" },
  {
    id: "hdrs",
    label: "HAM-D",
    note: "number of items not stated",
    aliases: ["HDRS", "HAMD", "HRSD"],
    ...depression,
    rater: "clinician",
  },
  { id: "ids-c", label: "IDS-C", ...depression, range: [0, 84], items: 30, rater: "clinician" },
  { id: "cdrs-r", label: "CDRS-R", ...depression, range: [17, 113], items: 17, rater: "clinician" },
  {
    id: "qids-sr16",
    label: "QIDS-SR16",
    aliases: ["QIDS-SR-16", "QIDS-SR"],
    ...depression,
    range: [0, 27],
    items: 16,
    rater: "self",
  },
  { id: "madrs-s", label: "MADRS-S", ...depression, range: [0, 54], items: 9, rater: "self" },
  { id: "phq-9", label: "PHQ-9", ...depression, range: [0, 27], items: 9, rater: "self" },
  { id: "bdi-ii", label: "BDI-II", ...depression, range: [0, 63], items: 21, rater: "self" },
  { id: "bdi", label: "BDI", ...depression, range: [0, 63], items: 21, rater: "self" },
  { id: "epds", label: "EPDS", ...depression, range: [0, 30], items: 10, rater: "self" },
  { id: "hads-d", label: "HADS-D", ...depression, range: [0, 21], items: 7, rater: "self" },
  {
    id: "hads",
    label: "HADS",
    note: "depression and anxiety together",
    ...depression,
    range: [0, 42],
    items: 14,
    rater: "self",
  },
  { id: "poms-depression", label: "POMS depression", ...depression, rater: "self" },
  { id: "stadi", label: "STADI", ...depression, rater: "self" },
  {
    id: "cgi",
    label: "CGI",
    note: "global impression of the condition treated",
    ...depression,
    rater: "clinician",
  },
  {
    id: "ssi",
    label: "SSI",
    note: "Scale for Suicide Ideation, clinician-rated",
    ...suicidality,
    range: [0, 38],
    items: 19,
    rater: "clinician",
  },
  {
    id: "bss",
    label: "BSS",
    note: "Beck Scale for Suicide Ideation, self-rated; printed as BSS, BSI or BSSI",
    aliases: ["BSI", "BSSI"],
    ...suicidality,
    range: [0, 38],
    items: 19,
    rater: "self",
  },
  { id: "mssi", label: "MSSI", ...suicidality, range: [0, 54], items: 18, rater: "clinician" },
  {
    id: "c-ssrs-ideation",
    label: "C-SSRS ideation severity",
    aliases: ["C-SSRS-ISS", "C-SSRS ideation"],
    ...suicidality,
    range: [0, 5],
    rater: "clinician",
  },
  {
    id: "c-ssrs-intensity",
    label: "C-SSRS ideation intensity",
    ...suicidality,
    range: [0, 25],
    rater: "clinician",
  },
  {
    id: "madrs-item-10",
    label: "MADRS item 10",
    aliases: ["MADRS-SI"],
    ...suicidality,
    range: [0, 6],
    items: 1,
    rater: "clinician",
  },
  { id: "phq-9-item-9", label: "PHQ-9 item 9", ...suicidality, range: [0, 3], rater: "self" },
  {
    id: "cgi-ss-r",
    label: "CGI-SS-R",
    aliases: ["CGI-SS-r"],
    ...suicidality,
    range: [0, 6],
    rater: "clinician",
  },
  {
    id: "suicide-composite",
    label: "Suicide measures combined",
    note: "zero on each of several suicide measures",
    ...suicidality,
    rater: "either",
  },
  {
    id: "caps-5",
    label: "CAPS-5",
    domain: "ptsd",
    higherIsWorse: true,
    range: [0, 80],
    rater: "clinician",
  },
  {
    id: "caps",
    label: "CAPS",
    domain: "ptsd",
    higherIsWorse: true,
    range: [0, 136],
    rater: "clinician",
  },
  {
    id: "pcl-5",
    label: "PCL-5",
    domain: "ptsd",
    higherIsWorse: true,
    range: [0, 80],
    rater: "self",
  },
  { id: "pcl", label: "PCL", domain: "ptsd", higherIsWorse: true, range: [17, 85], rater: "self" },
  {
    id: "ies-r",
    label: "IES-R",
    domain: "ptsd",
    higherIsWorse: true,
    range: [0, 88],
    rater: "self",
  },
  {
    id: "y-bocs",
    label: "Y-BOCS",
    domain: "ocd",
    higherIsWorse: true,
    range: [0, 40],
    rater: "clinician",
  },
  { id: "ocd-vas", label: "OCD-VAS", domain: "ocd", higherIsWorse: true, rater: "self" },
  { id: "ham-a", label: "HAM-A", ...anxiety, range: [0, 56], items: 14, rater: "clinician" },
  { id: "lsas", label: "LSAS", ...anxiety, range: [0, 144], items: 24, rater: "clinician" },
  { id: "gad-7", label: "GAD-7", ...anxiety, range: [0, 21], items: 7, rater: "self" },
  { id: "hads-a", label: "HADS-A", ...anxiety, range: [0, 21], items: 7, rater: "self" },
  {
    id: "fear-questionnaire",
    label: "Fear Questionnaire",
    aliases: ["FQ"],
    ...anxiety,
    rater: "self",
  },
  {
    id: "ham-a-or-fq",
    label: "HAM-A or Fear Questionnaire",
    aliases: ["HAM-A / FQ"],
    ...anxiety,
    rater: "either",
  },
  { id: "vas-anxiety", label: "VAS anxiety", ...anxiety, rater: "self" },
  { id: "nrs-pain", label: "Pain NRS", aliases: ["NRS"], ...pain, range: [0, 10], rater: "self" },
  { id: "vas-pain", label: "Pain VAS", aliases: ["VAS"], ...pain, rater: "self" },
  {
    id: "bpi",
    label: "Brief Pain Inventory",
    aliases: ["BPI"],
    ...pain,
    range: [0, 10],
    rater: "self",
  },
  { id: "fiq", label: "FIQ", ...pain, range: [0, 100], rater: "self" },
  { id: "pain-score-days", label: "Pain score × days", ...pain, rater: "self" },
  {
    id: "urica",
    label: "URICA",
    note: "readiness to change",
    domain: "substance-use",
    higherIsWorse: false,
    rater: "self",
  },
  {
    id: "craving-vas",
    label: "Craving VAS",
    domain: "substance-use",
    higherIsWorse: true,
    rater: "self",
  },
  { id: "mini", label: "MINI interview", ...depression, rater: "clinician" },
  {
    id: "ede-q",
    label: "EDE-Q",
    domain: "other",
    higherIsWorse: true,
    range: [0, 6],
    rater: "self",
  },
  { id: "cia", label: "CIA", domain: "other", higherIsWorse: true, range: [0, 48], rater: "self" },
  {
    id: "who-5",
    label: "WHO-5",
    domain: "other",
    higherIsWorse: false,
    range: [0, 100],
    rater: "self",
  },
  {
    id: "sofas",
    label: "SOFAS",
    domain: "other",
    higherIsWorse: false,
    range: [0, 100],
    rater: "clinician",
  },
  { id: "mmhg", label: "mmHg", domain: "harm", higherIsWorse: true, rater: "clinician" },
  {
    id: "other-scale",
    label: "Other scale",
    note: "named in the row",
    domain: "other",
    higherIsWorse: true,
    rater: "either",
  },
] as const satisfies readonly Scale[];

export type ScaleId = (typeof everyScale)[number]["id"];

export const scales: ClosedList<Scale & { readonly id: ScaleId }> = closedList(everyScale);
