import { facets } from "#domain/facets.ts";
import { type EvidenceFilter, facetFieldIds, filterShape } from "#domain/question.ts";
import {
  compileFilter,
  type FacetCounts,
  findWithFacets,
  matches,
} from "#domain/selection/study-filter.ts";
import { indications } from "#domain/vocabulary/indications.ts";
import { peopleIn } from "../participants.ts";
import type { Snapshot, SnapshotStudy } from "../snapshot.ts";
import type { StudiesAnswer, StudiesQuery } from "./contract.ts";
import { studyItemOf } from "./item.ts";

/**
 * The studies inside a filter, one page of them as rows, with a count for every value of every
 * facet. `foundByText` holds the keys that full-text search found, where the filter has text.
 */
export function studiesAnswerOf(
  snapshot: Snapshot,
  query: StudiesQuery,
  foundByText: ReadonlySet<string> | undefined,
): StudiesAnswer {
  const page = query.page ?? 1;
  const pageSize = query.pageSize ?? 50;
  const traits = snapshot.studies.map((one) => one.traits);
  const { found, counts } = findWithFacets(compileFilter(query, foundByText), traits);
  const studies = sortStudies(
    found.flatMap((position) => snapshot.studies[position] ?? []),
    query.sort ?? "-year",
  );
  return {
    items: studies.slice((page - 1) * pageSize, page * pageSize).map(studyItemOf),
    total: studies.length,
    page,
    pageSize,
    participants: peopleIn(studies),
    facets: everyFacetValue(counts),
    relax: studies.length > 0 ? null : relaxation(snapshot, query, foundByText),
    datasetVersion: snapshot.datasetVersion,
  };
}

/** The studies inside a filter, in key order. */
export function studiesInside(
  snapshot: Snapshot,
  filter: EvidenceFilter,
  foundByText: ReadonlySet<string> | undefined,
): SnapshotStudy[] {
  const compiled = compileFilter(filter, foundByText);
  return snapshot.studies.filter(({ traits }) => matches(compiled, traits));
}

/** Every value of every vocabulary, zeros included, so that a reader sees what is not there. */
function everyFacetValue(counts: FacetCounts): StudiesAnswer["facets"] {
  return Object.fromEntries(
    facetFieldIds.map((field) => [
      field,
      facets[field].list.ids.map((value) => ({ value, count: counts[field].get(value) ?? 0 })),
    ]),
  ) as StudiesAnswer["facets"];
}

type Comparison = (a: SnapshotStudy, b: SnapshotStudy) => number;

const byName: Comparison = (a, b) => compareText(a.study.name, b.study.name);

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Studies without a number come last, whichever way the order goes. */
function byNumber(direction: 1 | -1, of: (one: SnapshotStudy) => number | null): Comparison {
  return (a, b) => {
    const [left, right] = [of(a), of(b)];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return direction * (left - right);
  };
}

const indicationPlace = new Map<string, number>(indications.ids.map((id, place) => [id, place]));
const place = ({ study }: SnapshotStudy): number => indicationPlace.get(study.indication) ?? 0;

const orders: Readonly<Record<NonNullable<StudiesQuery["sort"]>, Comparison>> = {
  year: byNumber(1, ({ study }) => study.year),
  "-year": byNumber(-1, ({ study }) => study.year),
  participants: byNumber(1, ({ study }) => study.participants),
  "-participants": byNumber(-1, ({ study }) => study.participants),
  indication: byNumber(1, place),
  "-indication": byNumber(-1, place),
  name: byName,
  "-name": (a, b) => byName(b, a),
};

/** Sorts by the order asked for; equal studies stand by name, then by key. */
export function sortStudies(
  studies: readonly SnapshotStudy[],
  sort: NonNullable<StudiesQuery["sort"]>,
): SnapshotStudy[] {
  const order = orders[sort];
  return studies.toSorted(
    (a, b) => order(a, b) || byName(a, b) || compareText(a.study.key, b.study.key),
  );
}

/** The one word whose removal brings most studies back, where a filter finds none. */
function relaxation(
  snapshot: Snapshot,
  query: StudiesQuery,
  foundByText: ReadonlySet<string> | undefined,
): StudiesAnswer["relax"] {
  const given = (Object.keys(filterShape) as (keyof EvidenceFilter)[]).filter(
    (field) => query[field] !== undefined,
  );
  const attempts = given.map((field) => {
    const text = field === "text" ? undefined : foundByText;
    return { field, total: studiesInside(snapshot, { ...query, [field]: undefined }, text).length };
  });
  const best = attempts.toSorted((a, b) => b.total - a.total)[0];
  return best === undefined || best.total === 0 ? null : best;
}
