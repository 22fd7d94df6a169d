import type { EvidenceFilter } from "#domain/question.ts";
import type { Database } from "../../db/client.ts";
import { type EvidenceContext, evidenceFor } from "../context.ts";
import type { Snapshot, SnapshotStudy } from "../snapshot.ts";
import { searchText } from "../text-search.ts";
import { sortStudies, studiesAnswerOf, studiesInside } from "./answer.ts";
import type { StudiesAnswer, StudiesQuery } from "./contract.ts";

/** Answers a query for a page of studies. */
export async function askStudies(
  context: EvidenceContext,
  query: StudiesQuery,
): Promise<StudiesAnswer> {
  const { db, snapshot } = await evidenceFor(context, query);
  const found = await searchText(db, query.text);
  return studiesAnswerOf(snapshot(), query, found);
}

/** All studies inside a filter, newest first, with the evidence they come from. */
export async function findStudies(
  context: EvidenceContext,
  filter: EvidenceFilter,
): Promise<{ db: Database; snapshot: Snapshot; studies: SnapshotStudy[] }> {
  const evidence = await evidenceFor(context, filter);
  const found = await searchText(evidence.db, filter.text);
  const snapshot = evidence.snapshot();
  const studies = sortStudies(studiesInside(snapshot, filter, found), "-year");
  return { db: evidence.db, snapshot, studies };
}
