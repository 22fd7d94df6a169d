import { signallingAnswers } from "../risk-of-bias/rob-2/answer.ts";
import { overallRules } from "../risk-of-bias/rob-2/overall.ts";
import {
  analysisSets,
  biasDirections,
  cautionUses,
  continuousForms,
  contrastMeasures,
  contrastUnits,
  countUnits,
  criterionOperators,
  crossoverPeriods,
  favoursValues,
  missingDataMethods,
  riskJudgements,
  timings,
} from "../vocabulary/result-terms.ts";
import type { ClosedList, ListEntry } from "../vocabulary/closed-list.ts";
import { comparatorClasses } from "../vocabulary/comparator-classes.ts";
import { doseBands } from "../vocabulary/dose-bands.ts";
import { drugs } from "../vocabulary/drugs.ts";
import { indications } from "../vocabulary/indications.ts";
import { outcomes } from "../vocabulary/outcomes.ts";
import { bases, missingReasons, reportKinds, sourceKinds } from "../vocabulary/provenance-terms.ts";
import { routes } from "../vocabulary/routes.ts";
import { scales } from "../vocabulary/scales.ts";
import {
  ageGroups,
  armPhases,
  armRoles,
  backgrounds,
  blindingLevels,
  designTypes,
  dosings,
  fundingClasses,
  publicationStates,
  purposes,
} from "../vocabulary/study-terms.ts";

type AnyList = ClosedList<ListEntry>;

/** The lists that a field of a record takes its ids from, by the field's own name. */
const listsOfField: Readonly<Record<string, readonly AnyList[]>> = {
  ageGroup: [ageGroups],
  analysisSet: [analysisSets],
  answer: [signallingAnswers],
  background: [backgrounds],
  basis: [bases],
  blinding: [blindingLevels],
  class: [fundingClasses],
  comparatorClass: [comparatorClasses],
  computed: [riskJudgements],
  direction: [biasDirections],
  doseBand: [doseBands],
  dosing: [dosings],
  drug: [drugs],
  favours: [favoursValues],
  form: [continuousForms],
  indication: [indications],
  judgement: [riskJudgements],
  kind: [reportKinds],
  measure: [contrastMeasures],
  missingData: [missingDataMethods],
  operator: [criterionOperators],
  outcome: [outcomes],
  overall: [riskJudgements],
  overallRule: [overallRules],
  period: [crossoverPeriods],
  phase: [armPhases],
  publication: [publicationStates],
  purpose: [purposes],
  role: [armRoles],
  route: [routes],
  scale: [scales],
  sourceKind: [sourceKinds],
  timing: [timings],
  type: [designTypes],
  unit: [countUnits, contrastUnits],
  use: [cautionUses],
};

/**
 * The closed list that a value of a record is one of; null where its field holds other things too and
 * this is one of them. `path` leads to the value; its last names decide.
 */
export function listOfValue(path: readonly (string | number)[], value: unknown): AnyList | null {
  if (typeof value !== "string") return null;
  const lists = path.at(-2) === "missing" ? [missingReasons] : listsOfField[String(path.at(-1))];
  return lists?.find((list) => list.has(value)) ?? null;
}
