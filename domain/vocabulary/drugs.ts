import { type ClosedList, closedList } from "./closed-list.ts";

/** `studied` marks the drugs whose effect the Atlas exists to describe. */
interface Drug {
  readonly id: string;
  readonly label: string;
  readonly note?: string;
  readonly studied: boolean;
}

const everyDrug = [
  { id: "ketamine", label: "Ketamine", note: "racemic", studied: true },
  { id: "esketamine", label: "Esketamine", studied: true },
  { id: "arketamine", label: "Arketamine", studied: true },
  { id: "saline", label: "Saline", studied: false },
  { id: "other-placebo", label: "Placebo", note: "inert, not saline", studied: false },
  { id: "midazolam", label: "Midazolam", studied: false },
  { id: "lorazepam", label: "Lorazepam", studied: false },
  { id: "remifentanil", label: "Remifentanil", studied: false },
  { id: "ect", label: "ECT", note: "electroconvulsive therapy", studied: false },
  { id: "quetiapine", label: "Quetiapine", studied: false },
  { id: "other-antidepressant", label: "Other antidepressant", studied: false },
  { id: "lanicemine", label: "Lanicemine", studied: false },
  { id: "riluzole", label: "Riluzole", studied: false },
  { id: "diclofenac", label: "Diclofenac", studied: false },
  { id: "ketorolac", label: "Ketorolac", studied: false },
  { id: "other-drug", label: "Other drug", studied: false },
  { id: "psychotherapy", label: "Psychotherapy", studied: false },
  { id: "none", label: "No drug", note: "usual care or waiting", studied: false },
] as const satisfies readonly Drug[];

export type DrugId = (typeof everyDrug)[number]["id"];

export const drugs: ClosedList<Drug & { readonly id: DrugId }> = closedList(everyDrug);

/** True for ketamine and its enantiomers. */
export function isStudiedDrug(id: DrugId): boolean {
  return drugs.get(id).studied;
}
