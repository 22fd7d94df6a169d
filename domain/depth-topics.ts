import type { EvidenceQuestion } from "./evidence-question.ts";
import type { EvidenceFilter } from "./question.ts";
import type { WindowId } from "./vocabulary/windows.ts";

type Asked = Pick<EvidenceQuestion, "outcome" | "measure" | "form">;

/** A comparison whose depth the curators watch: any of the numbers listed answers it. */
export interface DepthTopic {
  readonly id: string;
  readonly label: string;
  readonly filter: EvidenceFilter;
  readonly windows: readonly WindowId[];
  readonly numbers: readonly Asked[];
}

/** Response as counts, or severity in any form and on any scale. */
const responseOrSeverity: readonly Asked[] = [
  { outcome: "response", measure: "OR" },
  { outcome: "severity", measure: "MD" },
  { outcome: "severity", measure: "SMD", form: "endpoint" },
  { outcome: "severity", measure: "SMD", form: "change" },
];

const suicidalIdeation: readonly Asked[] = [
  { outcome: "suicidal-ideation-severity", measure: "MD" },
  { outcome: "suicidal-ideation-severity", measure: "SMD", form: "endpoint" },
  { outcome: "suicidal-ideation-severity", measure: "SMD", form: "change" },
  { outcome: "suicidal-ideation-response", measure: "OR" },
  { outcome: "suicidal-ideation-resolved", measure: "OR" },
];

const ptsd: readonly Asked[] = [
  { outcome: "ptsd-severity", measure: "MD" },
  { outcome: "ptsd-severity", measure: "SMD", form: "endpoint" },
  { outcome: "ptsd-severity", measure: "SMD", form: "change" },
  { outcome: "ptsd-response", measure: "OR" },
];

export const depthTopics: readonly DepthTopic[] = [
  {
    id: "drip-placebo",
    label: "Intravenous ketamine against inert placebo, depression",
    filter: { drug: ["ketamine"], route: ["intravenous"], comparatorClass: ["inert-placebo"] },
    windows: ["h2", "h24", "d3", "d7", "d14", "d28"],
    numbers: responseOrSeverity,
  },
  {
    id: "drip-midazolam",
    label: "Intravenous ketamine against midazolam, depression",
    filter: { drug: ["ketamine"], route: ["intravenous"], comparatorDrug: ["midazolam"] },
    windows: ["h2", "h24", "d3", "d7", "d14", "d28"],
    numbers: responseOrSeverity,
  },
  {
    id: "spray-placebo",
    label: "Esketamine spray against placebo spray, depression",
    filter: { drug: ["esketamine"], route: ["intranasal"], comparatorClass: ["inert-placebo"] },
    windows: ["h2", "h24", "d7", "d28"],
    numbers: responseOrSeverity,
  },
  {
    id: "injection-tablet",
    label: "Subcutaneous, intramuscular, oral or sublingual ketamine, depression",
    filter: { route: ["subcutaneous", "intramuscular", "oral", "sublingual"] },
    windows: ["h24", "d7", "d28", "end"],
    numbers: responseOrSeverity,
  },
  {
    id: "ect",
    label: "Ketamine against ECT, depression",
    filter: { comparatorClass: ["ect"] },
    windows: ["end"],
    numbers: responseOrSeverity,
  },
  {
    id: "suicidal-ideation",
    label: "Suicidal thoughts, any comparator",
    filter: {},
    windows: ["h24", "d7"],
    numbers: suicidalIdeation,
  },
  {
    id: "ptsd",
    label: "PTSD, any comparator",
    filter: {},
    windows: ["h24", "d7", "end"],
    numbers: ptsd,
  },
  {
    id: "relapse",
    label: "Relapse after stopping",
    filter: {},
    windows: ["phase"],
    numbers: [
      { outcome: "relapse", measure: "HR" },
      { outcome: "relapse", measure: "RR" },
    ],
  },
];
