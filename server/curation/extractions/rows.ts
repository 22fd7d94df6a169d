import { and, eq, isNull } from "drizzle-orm";
import type { Database } from "../../db/client.ts";
import { extraction, revision } from "../../db/schema.ts";
import { AppError } from "../../errors.ts";

export type ExtractionRow = typeof extraction.$inferSelect;

/** Second extractions that are asked for and neither published nor set aside. */
export async function openExtractions(db: Database): Promise<ExtractionRow[]> {
  return db
    .select()
    .from(extraction)
    .where(and(isNull(extraction.endedAt), eq(extraction.published, false)))
    .orderBy(extraction.askedAt, extraction.key);
}

/** The open second extraction of a study, or undefined. */
export async function openExtraction(
  db: Database,
  key: string,
): Promise<ExtractionRow | undefined> {
  return (await openExtractions(db)).find((one) => one.key === key);
}

/** The same. Throws `not-found` where there is none. */
export async function extractionOf(db: Database, key: string): Promise<ExtractionRow> {
  const row = await openExtraction(db, key);
  if (row !== undefined) return row;
  throw new AppError(
    "not-found",
    `No second extraction of "${key}" is open: none was asked for, or it was published or set aside.`,
  );
}

export type StudyRevision = typeof revision.$inferSelect;

/** One revision of a study on whatever line. */
export async function revisionById(db: Database, id: number): Promise<StudyRevision> {
  const [row] = await db.select().from(revision).where(eq(revision.id, id));
  if (row === undefined) throw new Error(`there is no revision ${id}`);
  return row;
}

/** The first extraction as it was handed over: what waits for review, else what is published. */
export async function firstHandedOver(
  db: Database,
  key: string,
): Promise<StudyRevision | undefined> {
  const handed = await db
    .select()
    .from(revision)
    .where(and(eq(revision.kind, "study"), eq(revision.key, key), eq(revision.line, "main")));
  return (
    handed.find(({ state }) => state === "submitted") ??
    handed.find(({ state }) => state === "published")
  );
}

/** Accounts that wrote any version of a study on the main line. */
export async function firstWriters(db: Database, key: string): Promise<ReadonlySet<string>> {
  const answer = await db.$client.execute({
    sql: `select writer.value as id from revision, json_each(revision.writers) as writer
          where kind = 'study' and line = 'main' and revision.key = ?1
          union
          select writer.value from draft, json_each(draft.writers) as writer
          where kind = 'study' and line = 'main' and draft.key = ?1`,
    args: [key],
  });
  return new Set(answer.rows.map((row) => String(row["id"])));
}
