import { type PublicRevision, publicRevisions } from "../../db/history.ts";
import { type PublishedDocument, publishedStudy } from "../../db/published.ts";
import { AppError } from "../../errors.ts";
import type { Evidence } from "../context.ts";
import type { Snapshot, SnapshotStudy } from "../snapshot.ts";

/** A study's present key; a key it had before leads to it. */
export function presentKey(snapshot: Snapshot, key: string): string {
  return snapshot.formerKeys.get(key) ?? key;
}

/** The published document of a study. Throws `not-found`, or `gone` where it was withdrawn. */
export async function findPublished(
  { db, snapshot }: Evidence,
  key: string,
): Promise<PublishedDocument> {
  const found = await publishedStudy(db, presentKey(snapshot(), key));
  if (found !== undefined) return found;
  const last = (await publicRevisions(db, key)).at(-1);
  throw last === undefined ? unknownStudy(key) : withdrawnStudy(key, last);
}

function withdrawnStudy(key: string, { time, author, message }: PublicRevision): AppError {
  const date = time.slice(0, "2026-11-21".length);
  return new AppError(
    "gone",
    `The study "${key}" was withdrawn on ${date} by ${author}: ${message}`,
  );
}

/** A study of the snapshot by its present or a former key. Throws `not-found` naming the key. */
export function findInSnapshot(snapshot: Snapshot, key: string): SnapshotStudy {
  const found = snapshot.byKey.get(presentKey(snapshot, key));
  if (found === undefined) throw unknownStudy(key);
  return found;
}

export function unknownStudy(key: string): AppError {
  return new AppError("not-found", `There is no study with the key "${key}".`);
}
