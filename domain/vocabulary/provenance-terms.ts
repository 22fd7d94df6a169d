import { closedList } from "./closed-list.ts";

/** Where a number comes from. `unverified` numbers were recalled and not found again. */
export const bases = closedList([
  { id: "reported", label: "Reported", note: "printed in the source named" },
  { id: "derived", label: "Derived", note: "computed from printed numbers; the way is stated" },
  { id: "digitised", label: "Digitised", note: "read off a figure" },
  {
    id: "unverified",
    label: "Unverified",
    note: "recalled and not found again; left out of every answer unless asked for",
  },
]);
export type BasisId = (typeof bases.ids)[number];

/** Which numbers an answer may use. */
export const basisViews = closedList([
  { id: "without-unverified", label: "Located numbers", note: "everything with a source" },
  { id: "all", label: "Everything", note: "unverified numbers too" },
  { id: "primary-sources", label: "Primary sources only", note: "paper or registry results" },
]);
export type BasisViewId = (typeof basisViews.ids)[number];

export const sourceKinds = closedList([
  { id: "paper", label: "Paper" },
  { id: "registry-results", label: "Registry results" },
  { id: "regulator", label: "Regulator" },
  { id: "review-table", label: "Table of a review" },
  { id: "abstract", label: "Abstract" },
  { id: "secondary", label: "Secondary page", note: "news, database page or summary" },
]);
export type SourceKindId = (typeof sourceKinds.ids)[number];

export const reportKinds = closedList([
  { id: "journal-article", label: "Journal article" },
  { id: "registry-record", label: "Registry record" },
  { id: "preprint", label: "Preprint" },
  { id: "regulatory", label: "Regulator’s document" },
  { id: "review-table", label: "Review’s table" },
  { id: "secondary", label: "Secondary source" },
]);

export const missingReasons = closedList([
  { id: "not-reported", label: "Not reported" },
  { id: "not-extracted", label: "Reported, not yet extracted" },
  { id: "not-applicable", label: "Not applicable" },
  { id: "percent-only", label: "Only a percentage is printed" },
  { id: "unreadable", label: "Unreadable in the source" },
]);
export type MissingReasonId = (typeof missingReasons.ids)[number];
