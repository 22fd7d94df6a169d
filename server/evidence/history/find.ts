import { type PublicRevision, publicRevisions } from "../../db/history.ts";
import { AppError } from "../../errors.ts";
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

/** The number of a revision as an address carries it. Throws `not-found` for anything else. */
export function revisionNumber(key: string, given: string): number {
  if (/^\d{1,7}$/.test(given)) return Number(given);
  throw new AppError(
    "not-found",
    `"${key}" has no revision "${given}"; its number is expected, such as 2.`,
  );
}
