import type { CompareAnswer } from "../../evidence/compare/contract.ts";
import { type CsvColumns, writeCsv } from "../csv/write.ts";
import { type CompareLine, compareLines } from "./lines.ts";

const columns: CsvColumns<CompareLine> = {
  place: ({ place }) => place,
  option: ({ option }) => option,
  label: ({ label }) => label,
  kind: ({ kind }) => kind,
  outcome: ({ cell }) => cell.outcome,
  window: ({ cell }) => cell.window,
  dosing: ({ dosing }) => dosing,
  k: ({ figures }) => figures.k,
  people: ({ figures }) => figures.people,
  intervention: ({ figures }) => figures.intervention,
  comparator: ({ figures }) => figures.comparator,
  background: ({ figures }) => figures.background,
  measure: ({ figures }) => figures.measure,
  estimate: ({ figures }) => figures.estimate,
  ci_low: ({ figures }) => figures.ciLow,
  ci_high: ({ figures }) => figures.ciHigh,
  cautious_interval: ({ figures }) => figures.cautious,
  of_100_treated: ({ figures }) => figures.absolute?.treatedPercent ?? null,
  of_100_treated_low: ({ figures }) => figures.absolute?.treatedLow ?? null,
  of_100_treated_high: ({ figures }) => figures.absolute?.treatedHigh ?? null,
  of_100_comparator: ({ figures }) => figures.absolute?.baselinePercent ?? null,
  baseline: ({ figures }) => figures.absolute?.baseline ?? null,
  baseline_chosen: ({ figures }) => figures.baselineChosen,
  nnt: ({ figures }) => figures.absolute?.nnt ?? null,
  nnt_interval: ({ figures }) => figures.absolute?.nntInterval ?? null,
  certainty: ({ figures }) => figures.certainty?.label ?? null,
  known_but_not_pooled: ({ cell }) => cell.knownButNotPooled.studies,
  known_but_not_pooled_people: ({ cell }) => cell.knownButNotPooled.people,
  forest: ({ figures }) => `/api/evidence/forest?${figures.canonical}`,
};

/** One line per number of the page: of every column, then of the head-to-heads. */
export function compareCsv(answer: CompareAnswer): string {
  return writeCsv(columns, compareLines(answer));
}
