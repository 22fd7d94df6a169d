import type { EvidenceFilter } from "#domain/question.ts";
import { type EvidenceContext, snapshotFor } from "../context.ts";
import type { Snapshot, SnapshotStudy } from "../snapshot.ts";
import { searchText } from "../text-search.ts";
import { sortStudies, studiesAnswerOf, studiesInside } from "./answer.ts";
import type { StudiesAnswer, StudiesQuery } from "./contract.ts";

/** Answers a query for a page of studies. */
export async function askStudies(
  context: EvidenceContext,
  query: StudiesQuery,
): Promise<StudiesAnswer> {
  const found = await searchText(context.db, query.text);
  return studiesAnswerOf(snapshotFor(context, query), query, found);
}

/** All studies inside a filter, newest first, with the snapshot they come from. */
export async function findStudies(
  context: EvidenceContext,
  filter: EvidenceFilter,
): Promise<{ snapshot: Snapshot; studies: SnapshotStudy[] }> {
  const found = await searchText(context.db, filter.text);
  const snapshot = snapshotFor(context, filter);
  return { snapshot, studies: sortStudies(studiesInside(snapshot, filter, found), "-year") };
}
