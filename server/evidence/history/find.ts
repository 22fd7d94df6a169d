import { type PublicRevision, publicRevisions } from "../../db/history.ts";
import type { EvidenceContext } from "../context.ts";
import { presentKey, unknownStudy } from "../study/find.ts";

/** A study's public history by its present or a former key. Throws `not-found` naming the key. */
export async function findHistory(
  { db, snapshot }: EvidenceContext,
  asked: string,
): Promise<{ readonly key: string; readonly revisions: readonly PublicRevision[] }> {
  const key = presentKey(snapshot(), asked);
  const revisions = await publicRevisions(db, key);
  if (revisions.length === 0) throw unknownStudy(asked);
  return { key, revisions };
}
