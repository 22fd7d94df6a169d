import type { StudyItem } from "../../evidence/studies/contract.ts";
import { type CsvColumns, writeCsv } from "./write.ts";

const columns: CsvColumns<StudyItem> = {
  key: (item) => item.key,
  name: (item) => item.name,
  title: (item) => item.title,
  year: (item) => item.year,
  first_author: (item) => item.firstAuthor,
  indication: (item) => item.indication,
  indication_detail: (item) => item.indicationDetail,
  purpose: (item) => item.purpose,
  age_group: (item) => item.ageGroup,
  design_type: (item) => item.designType,
  randomised: (item) => item.randomised,
  blinding: (item) => item.blinding,
  dosing: (item) => item.dosing,
  drugs: (item) => list(item.interventions.map((one) => one.drug)),
  routes: (item) => list(item.interventions.flatMap((one) => one.route ?? [])),
  doses: (item) => list(item.interventions.flatMap((one) => one.dose ?? [])),
  comparator_classes: (item) => list(item.comparators.map((one) => one.comparatorClass)),
  comparators: (item) => list(item.comparators.map((one) => one.drug)),
  participants: (item) => item.participants.n,
  participants_counts: (item) => item.participants.counts,
  counted_once: (item) => item.countedOnce,
  risk_of_bias: (item) => item.riskOfBias,
  funding: (item) => item.funding,
  primary_outcome_met: (item) => item.primaryOutcomeMet,
  results: (item) => item.results.total,
  results_unverified: (item) => item.results.unverified,
};

function list(values: readonly string[]): string {
  return [...new Set(values)].join("|");
}

export function studiesCsv(items: readonly StudyItem[]): string {
  return writeCsv(columns, items);
}
