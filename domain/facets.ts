import type { FacetFieldId } from "./question.ts";
import type { ClosedList, ListEntry } from "./vocabulary/closed-list.ts";
import { comparatorClasses } from "./vocabulary/comparator-classes.ts";
import { doseBands } from "./vocabulary/dose-bands.ts";
import { drugs } from "./vocabulary/drugs.ts";
import { indications } from "./vocabulary/indications.ts";
import { riskJudgements } from "./vocabulary/result-terms.ts";
import { routes } from "./vocabulary/routes.ts";
import {
  ageGroups,
  backgrounds,
  blindingLevels,
  designTypes,
  dosings,
  fundingClasses,
  randomisedValues,
} from "./vocabulary/study-terms.ts";

/** A filter field that is offered as a list of values with counts. */
interface Facet {
  readonly label: string;
  readonly note?: string;
  readonly list: ClosedList<ListEntry>;
}

/** Every filter field with a closed list: what the filters show and what the API counts. */
export const facets: Readonly<Record<FacetFieldId, Facet>> = {
  drug: { label: "Drug", list: drugs },
  route: { label: "Route", list: routes },
  indication: { label: "Condition", list: indications },
  comparatorClass: { label: "Compared with", list: comparatorClasses },
  comparatorDrug: { label: "Comparator", list: drugs },
  background: { label: "Given beside it", list: backgrounds },
  doseBand: { label: "Dose", note: "against the usual dose of that route", list: doseBands },
  designType: { label: "Design", list: designTypes },
  randomised: { label: "Randomisation", list: randomisedValues },
  blinding: { label: "Blinding", list: blindingLevels },
  dosing: { label: "Dosing", list: dosings },
  ageGroup: { label: "Age group", list: ageGroups },
  riskOfBias: { label: "Risk of bias", note: "published judgements", list: riskJudgements },
  funding: { label: "Funding", list: fundingClasses },
};
