import type { DocumentPath } from "./document-path.ts";
import { valueAt } from "./document-path.ts";

/** Words of fields whose name does not say it already. */
const labels: Readonly<Record<string, string>> = {
  acceptedWarnings: "Accepted warnings",
  ageMean: "Mean age (years)",
  ageSd: "SD of age",
  armsA: "Arms",
  armsB: "Compared with",
  background: "Treatment beside it",
  backgroundDetail: "Treatment beside it, in words",
  baselineScale: "Scale at baseline",
  checkedBy: "Checked by",
  ciHigh: "Upper limit",
  ciLow: "Lower limit",
  comparatorDetail: "Comparator, in words",
  concomitantBenzodiazepines: "Benzodiazepines",
  doi: "DOI",
  dosingDetail: "Dosing, in words",
  drugDetail: "Name of the drug",
  eligibility: "Eligibility",
  enteredBy: "Entered by",
  excluded: "Who was left out",
  femalePercent: "Female (%)",
  firstAssessedHours: "First assessed (hours)",
  firstSeparationHours: "First difference seen (hours)",
  formerKeys: "Former keys",
  fromHours: "From hour",
  guessesCorrect: "Guessed right",
  harmsCollection: "How harms were collected",
  hoursSinceLastDose: "Hours since the last dose",
  id: "Id",
  included: "Who was let in",
  indicationDetail: "Indication, in words",
  infusionMinutes: "Infusion (minutes)",
  lastAssessedHours: "Last assessed (hours)",
  lastNotSeparatedHours: "Last without a difference (hours)",
  met: "Met",
  missing: "Why absent",
  n: "n",
  nAnalysed: "Analysed",
  nRandomised: "Randomised",
  overlapsArms: "Counts people of these arms again",
  p: "p",
  phaseDetail: "Phase, in words",
  pmcid: "PMC number",
  pmid: "PubMed number",
  pooledFrom: "Pools these studies",
  primaryOutcome: "Primary outcome",
  provenance: "Source",
  readAt: "Address actually read",
  registryId: "Registration",
  reportedAs: "Called in the report",
  retracted: "Retracted",
  riskOfBias: "Risk of bias",
  routeDetail: "Route, in words",
  scaleDetail: "Scale, in words",
  sd: "SD",
  se: "SE",
  sharesRegistrationWith: "Shares its registration with",
  short: "Short name",
  sourceKind: "Kind of source",
  sourceNote: "Note on the source",
  toHours: "To hour",
  typeDetail: "Design, in words",
  url: "Address",
  validUntilHours: "As randomised until (hours)",
  whyNotUsed: "Why it is not used",
};

/** What one item of a list is called. */
const items: Readonly<Record<string, string>> = {
  arms: "Arm",
  reports: "Report",
  results: "Result",
  riskOfBias: "Risk of bias",
};

/** "Infusion (minutes)" */
export function fieldLabel(name: string): string {
  const words = labels[name] ?? name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** "Arm ket: Dose, Value": where a value stands. Steps are names, ids or positions from 0. */
export function pathWords(path: DocumentPath, document?: object): string {
  const [part, item, ...rest] = path;
  if (part === undefined) return "Record";
  const holder = items[String(part)] ?? fieldLabel(String(part));
  if (item === undefined) return fieldLabel(String(part));
  const isItem = typeof item === "number" || items[String(part)] !== undefined;
  const head = isItem ? `${holder} ${itemName(path, document)}` : holder;
  const steps = (isItem ? rest : [item, ...rest]).map(stepWords).join(", ");
  return steps === "" ? head : `${head}: ${steps}`;
}

function itemName(path: DocumentPath, document: object | undefined): string {
  const step = path[1];
  if (typeof step !== "number") return String(step);
  const id = valueAt(document, [...path.slice(0, 2), "id"]);
  return typeof id === "string" ? id : String(step + 1);
}

/** "SD of age", or the number of an item from 1. */
export function stepWords(step: string | number): string {
  if (typeof step === "number") return String(step + 1);
  return /^\d+$/.test(step) ? step : fieldLabel(step);
}
