import { closedList } from "./closed-list.ts";

export const comparatorClasses = closedList([
  {
    id: "inert-placebo",
    label: "Inert placebo",
    note: "saline or another placebo without a felt effect",
  },
  {
    id: "active-placebo",
    label: "Active placebo",
    note: "a drug that is felt but not expected to treat, mostly midazolam",
  },
  { id: "active-drug", label: "Active drug", note: "another treatment for the condition" },
  { id: "ect", label: "ECT" },
  {
    id: "dose-comparison",
    label: "Dose comparison",
    note: "the same drug at another dose, route or number of sessions",
  },
  { id: "usual-care", label: "Usual care" },
  { id: "none", label: "No comparator", note: "every arm had the drug, or there was one arm" },
]);

export type ComparatorClassId = (typeof comparatorClasses.ids)[number];
