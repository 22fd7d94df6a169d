import { facets } from "#domain/facets.ts";
import { type FacetFieldId, facetFieldIds, type QueryWords } from "#domain/question.ts";
import { indicationGroups } from "#domain/vocabulary/indications.ts";
import { basisViews } from "#domain/vocabulary/provenance-terms.ts";
import { filterWords, releaseWord, withWord } from "../../lib/url-state.ts";

/** The order in which filters are offered: what people ask first stands first. */
export const facetOrder: readonly FacetFieldId[] = [
  "route",
  "indication",
  "comparatorClass",
  "drug",
  "designType",
  "randomised",
  "dosing",
  "doseBand",
  "blinding",
  "ageGroup",
  "riskOfBias",
  "funding",
  "comparatorDrug",
  "background",
];

/** A change of the filter starts again at the first page. */
function firstPage(words: QueryWords): QueryWords {
  return withWord(words, "page", []);
}

/** Adds a value to a field or takes it away; values stand in the vocabulary's order. */
export function toggleValue(words: QueryWords, field: FacetFieldId, value: string): QueryWords {
  const values = words[field] ?? [];
  const next = values.includes(value) ? values.filter((one) => one !== value) : [...values, value];
  const order: readonly string[] = facets[field].list.ids;
  return firstPage(
    withWord(
      words,
      field,
      next.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)),
    ),
  );
}

/** A page says by itself which release it stands in. */
const shownFilters = filterWords.filter((word) => word !== releaseWord);

/** Sets a word that is given once; a blank takes it away. */
export function setWord(words: QueryWords, field: string, value: string): QueryWords {
  return firstPage(withWord(words, field, value.trim() === "" ? [] : [value.trim()]));
}

/** The address without any filter: order, release and unknown words stay. */
export function clearFilter(words: QueryWords): QueryWords {
  return firstPage(
    Object.fromEntries(Object.entries(words).filter(([key]) => !shownFilters.includes(key))),
  );
}

/** The address without these words. */
export function withoutWords(words: QueryWords, keys: readonly string[]): QueryWords {
  return firstPage(
    Object.fromEntries(Object.entries(words).filter(([key]) => !keys.includes(key))),
  );
}

export interface ActiveFilter {
  readonly field: string;
  readonly value: string;
  readonly name: string;
  readonly label: string;
  /** The address without it. */
  readonly without: QueryWords;
}

const fieldNames: Readonly<Record<string, string>> = {
  yearFrom: "From year",
  yearTo: "To year",
  minParticipants: "At least",
  basis: "Numbers",
  text: "Words",
};

/** Every active value with its words and the address without it. */
export function activeFilters(words: QueryWords): ActiveFilter[] {
  return shownFilters.flatMap((field) =>
    (words[field] ?? []).map((value) => ({
      field,
      value,
      name: fieldName(field),
      label: valueLabel(field, value),
      without: firstPage(
        withWord(
          words,
          field,
          (words[field] ?? []).filter((one) => one !== value),
        ),
      ),
    })),
  );
}

export function fieldName(field: string): string {
  return isFacet(field) ? facets[field].label : (fieldNames[field] ?? field);
}

function valueLabel(field: string, value: string): string {
  if (field === "basis") return basisViews.has(value) ? basisViews.label(value) : value;
  if (field === "minParticipants") return `${value} participants`;
  if (field === "indication" && indicationGroups.has(value)) return indicationGroups.label(value);
  if (!isFacet(field)) return value;
  const { list } = facets[field];
  return list.has(value) ? list.label(value) : value;
}

function isFacet(field: string): field is FacetFieldId {
  return (facetFieldIds as readonly string[]).includes(field);
}
