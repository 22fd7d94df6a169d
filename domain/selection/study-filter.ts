import { type EvidenceFilter, type FacetFieldId, facetFieldIds } from "../question.ts";
import type { ComparatorClassId } from "../vocabulary/comparator-classes.ts";
import type { DoseBandId } from "../vocabulary/dose-bands.ts";
import type { DrugId } from "../vocabulary/drugs.ts";
import { expandIndications, type IndicationId } from "../vocabulary/indications.ts";
import type { BasisViewId } from "../vocabulary/provenance-terms.ts";
import type { RiskJudgementId } from "../vocabulary/result-terms.ts";
import type { RouteId } from "../vocabulary/routes.ts";
import type { BackgroundId, DesignTypeId, DosingId } from "../vocabulary/study-terms.ts";

/** One intervention arm, as far as a filter asks for it. */
interface ArmTraits {
  readonly drug: DrugId;
  readonly route: RouteId | null;
  readonly doseBand: DoseBandId | null;
}

/** What a filter asks of a study. Values of a field are without repeats. */
export interface StudyTraits {
  readonly key: string;
  readonly interventions: readonly ArmTraits[];
  readonly indication: IndicationId;
  readonly comparatorClass: readonly ComparatorClassId[];
  readonly comparatorDrug: readonly DrugId[];
  readonly background: readonly BackgroundId[];
  readonly designType: DesignTypeId;
  readonly randomised: "true" | "false" | null;
  readonly blinding: string;
  readonly dosing: DosingId;
  readonly ageGroup: string;
  readonly riskOfBias: RiskJudgementId;
  readonly funding: string;
  readonly year: number | null;
  readonly participants: number | null;
  /** Views under which the study has at least one number. */
  readonly basisViews: readonly BasisViewId[];
}

/** Drug, route and dose band are matched on one and the same arm, so they fail together. */
const armFields = ["drug", "route", "doseBand"] as const satisfies readonly FacetFieldId[];
type ArmField = (typeof armFields)[number];
type StudyField = Exclude<FacetFieldId, ArmField>;

const studyFields = facetFieldIds.filter(
  (field): field is StudyField => !(armFields as readonly string[]).includes(field),
);

/** The values a study has in a field; none where the source does not say. */
function valuesOf(traits: StudyTraits, field: StudyField): readonly string[] {
  const value = traits[field];
  if (value === null) return [];
  return typeof value === "string" ? [value] : value;
}

type Condition = (traits: StudyTraits) => boolean;

export interface CompiledFilter {
  /** Conditions on the whole study by the word that asks for them. */
  readonly conditions: readonly { readonly field: string; readonly holds: Condition }[];
  /** True where one intervention arm has all that is asked of arms, but for `ignoring`. */
  armHolds(arm: ArmTraits, ignoring?: ArmField): boolean;
  readonly asksOfArms: boolean;
}

/** Prepares a filter once, so that testing a study costs only the words that were given. */
export function compileFilter(
  filter: EvidenceFilter,
  foundByText: ReadonlySet<string> | undefined,
): CompiledFilter {
  const conditions: { field: string; holds: Condition }[] = [];
  for (const field of studyFields) {
    const asked = filter[field];
    if (asked === undefined) continue;
    const wanted: ReadonlySet<string> = new Set(
      field === "indication" ? expandIndications(asked) : asked,
    );
    conditions.push({
      field,
      holds: (traits) => valuesOf(traits, field).some((value) => wanted.has(value)),
    });
  }
  const { yearFrom, yearTo, minParticipants, basis } = filter;
  if (yearFrom !== undefined)
    conditions.push({ field: "yearFrom", holds: ({ year }) => year !== null && year >= yearFrom });
  if (yearTo !== undefined)
    conditions.push({ field: "yearTo", holds: ({ year }) => year !== null && year <= yearTo });
  if (minParticipants !== undefined)
    conditions.push({
      field: "minParticipants",
      holds: ({ participants }) => participants !== null && participants >= minParticipants,
    });
  if (basis !== undefined && basis !== "all")
    conditions.push({ field: "basis", holds: (traits) => traits.basisViews.includes(basis) });
  if (foundByText !== undefined)
    conditions.push({ field: "text", holds: (traits) => foundByText.has(traits.key) });

  const asked = armFields.flatMap((field) => {
    const values = filter[field];
    return values === undefined ? [] : [{ field, wanted: new Set<string>(values) }];
  });
  return {
    conditions,
    asksOfArms: asked.length > 0,
    armHolds: (arm, ignoring) =>
      asked.every(({ field, wanted }) => field === ignoring || wanted.has(arm[field] ?? "")),
  };
}

/** True where a study meets every condition of the filter. */
export function matches(filter: CompiledFilter, traits: StudyTraits): boolean {
  return (
    filter.conditions.every((condition) => condition.holds(traits)) &&
    (!filter.asksOfArms || traits.interventions.some((arm) => filter.armHolds(arm)))
  );
}

/** Counts per field and value: the field's own words are ignored, all others hold. */
export type FacetCounts = Readonly<Record<FacetFieldId, ReadonlyMap<string, number>>>;

/** One pass over all studies gives the studies found and the counts of every facet. */
export function findWithFacets(
  filter: CompiledFilter,
  studies: readonly StudyTraits[],
): { found: number[]; counts: FacetCounts } {
  const counts = Object.fromEntries(
    facetFieldIds.map((field) => [field, new Map<string, number>()]),
  ) as Record<FacetFieldId, Map<string, number>>;
  const found: number[] = [];
  studies.forEach((traits, position) => {
    const failed = filter.conditions.filter((condition) => !condition.holds(traits));
    if (failed.length > 1) return;
    const onlyFailure = failed[0]?.field;
    const armsHold = !filter.asksOfArms || traits.interventions.some((arm) => filter.armHolds(arm));
    if (armsHold) {
      if (onlyFailure === undefined) found.push(position);
      for (const field of studyFields)
        if (onlyFailure === undefined || onlyFailure === field)
          for (const value of valuesOf(traits, field)) increment(counts[field], value);
    }
    if (onlyFailure === undefined)
      for (const field of armFields)
        for (const value of armValues(filter, traits, field)) increment(counts[field], value);
  });
  return { found, counts };
}

/** Values of an arm field on arms that hold all else asked of arms. */
function armValues(filter: CompiledFilter, traits: StudyTraits, field: ArmField): Set<string> {
  const values = new Set<string>();
  for (const arm of traits.interventions) {
    const value = arm[field];
    if (value !== null && filter.armHolds(arm, field)) values.add(value);
  }
  return values;
}

function increment(counts: Map<string, number>, value: string): void {
  counts.set(value, (counts.get(value) ?? 0) + 1);
}
