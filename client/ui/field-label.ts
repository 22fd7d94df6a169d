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

/** What one item of a list of the record is called. */
const items: Readonly<Record<string, string>> = {
  arms: "Arm",
  blinding: "Blinding check",
  cautions: "Caution",
  durability: "Durability",
  reports: "Report",
  results: "Result",
  riskOfBias: "Risk of bias",
};

/** "Infusion (minutes)" */
export function fieldLabel(name: string): string {
  const words = labels[name] ?? name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** "Arm" of "arms"; undefined where a part is no such list. */
export function itemLabel(part: string): string | undefined {
  return items[part];
}
