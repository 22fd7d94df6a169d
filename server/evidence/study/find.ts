import { type PublishedDocument, publishedStudy } from "../../db/published.ts";
import { AppError } from "../../errors.ts";
import type { EvidenceContext } from "../context.ts";
import type { Snapshot } from "../snapshot.ts";

/** A study's present key; a key it had before leads to it. */
export function presentKey(snapshot: Snapshot, key: string): string {
  return snapshot.formerKeys.get(key) ?? key;
}

/** The published document of a study. Throws `not-found` naming the key. */
export async function findPublished(
  context: EvidenceContext,
  key: string,
): Promise<PublishedDocument> {
  const found = await publishedStudy(context.db, presentKey(context.snapshot(), key));
  if (found === undefined) throw unknownStudy(key);
  return found;
}

export function unknownStudy(key: string): AppError {
  return new AppError("not-found", `There is no study with the key "${key}".`);
}
