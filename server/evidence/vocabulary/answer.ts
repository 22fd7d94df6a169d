import * as z from "zod";
import { facets } from "#domain/facets.ts";
import {
  armPhases,
  armRoles,
  publicationStates,
  purposes,
} from "#domain/vocabulary/study-terms.ts";
import type { ClosedList, ListEntry } from "#domain/vocabulary/closed-list.ts";
import { indicationGroups } from "#domain/vocabulary/indications.ts";
import { outcomeDomains } from "#domain/vocabulary/outcome-domains.ts";
import { outcomes } from "#domain/vocabulary/outcomes.ts";
import {
  bases,
  basisViews,
  missingReasons,
  reportKinds,
  sourceKinds,
} from "#domain/vocabulary/provenance-terms.ts";
import {
  analysisSets,
  cautionUses,
  continuousForms,
  contrastMeasures,
  contrastUnits,
  countUnits,
  criterionOperators,
  crossoverPeriods,
  favoursValues,
  missingDataMethods,
  timings,
} from "#domain/vocabulary/result-terms.ts";
import { scales } from "#domain/vocabulary/scales.ts";
import { windows } from "#domain/vocabulary/windows.ts";
import { reasonIds, reasons } from "#domain/selection/reasons.ts";

/** Every closed list by the name of the field that takes its values. */
const lists: Readonly<Record<string, ClosedList<ListEntry>>> = {
  ...Object.fromEntries(Object.entries(facets).map(([field, facet]) => [field, facet.list])),
  indicationGroup: indicationGroups,
  purpose: purposes,
  publication: publicationStates,
  role: armRoles,
  phase: armPhases,
  outcome: outcomes,
  outcomeDomain: outcomeDomains,
  scale: scales,
  window: windows,
  timing: timings,
  period: crossoverPeriods,
  analysisSet: analysisSets,
  missingData: missingDataMethods,
  form: continuousForms,
  unit: countUnits,
  contrastMeasure: contrastMeasures,
  contrastUnit: contrastUnits,
  favours: favoursValues,
  criterionOperator: criterionOperators,
  cautionUse: cautionUses,
  basis: basisViews,
  resultBasis: bases,
  sourceKind: sourceKinds,
  reportKind: reportKinds,
  missingReason: missingReasons,
};

export const vocabularyAnswer = z.object({
  lists: z.record(z.string(), z.array(z.looseObject({ id: z.string(), label: z.string() }))),
  datasetVersion: z.string(),
});

/** Every closed list with its labels, and the codes with which an answer leaves something out. */
export function vocabularyAnswerOf(datasetVersion: string): z.infer<typeof vocabularyAnswer> {
  return {
    lists: {
      ...Object.fromEntries(
        Object.entries(lists).map(([name, list]) => [
          name,
          list.entries.map((one) => ({ ...one })),
        ]),
      ),
      leftOutReason: reasonIds.map((id) => ({ id, label: reasons[id] })),
    },
    datasetVersion,
  };
}
