import { authorOfRow } from "./author.ts";
import type { Database } from "./client.ts";

/**
 * SQL that is true of a revision which ended a publication. Submissions that were taken back and drafts
 * that were discarded are withdrawn too, but somebody decided that about them.
 */
export const endedPublication = "(state = 'withdrawn' and decided_by is null)";

/** A revision that every reader saw or sees: published once, or the end of a publication. */
export interface PublicRevision {
  readonly number: number;
  readonly state: "published" | "superseded" | "withdrawn";
  readonly document: string;
  readonly documentVersion: number;
  /** For readers: what the program loaded itself says so. */
  readonly author: string;
  readonly message: string;
  readonly time: string;
}

const arePublic = `kind = 'study' and line = 'main' and key = ? and decided_by is null
            and state in ('published', 'superseded', 'withdrawn')`;

/**
 * The public history of a study, oldest first; empty where it never was published. Drafts and
 * submissions are not in it: a submission that was published is decided, its publication is not.
 */
export async function publicRevisions(db: Database, key: string): Promise<PublicRevision[]> {
  const answer = await db.$client.execute({
    sql: `select number, state, document, document_version, author, writers, message, time
          from revision
          where ${arePublic}
          order by number`,
    args: [key],
  });
  return answer.rows.map((row) => ({
    number: Number(row["number"]),
    state: String(row["state"]) as PublicRevision["state"],
    document: String(row["document"]),
    documentVersion: Number(row["document_version"]),
    author: authorOfRow(row),
    message: String(row["message"]),
    time: String(row["time"]),
  }));
}

/** The number of the newest of them; null where the study never was published. */
export async function newestPublicNumber(db: Database, key: string): Promise<number | null> {
  const sql = `select max(number) as number from revision where ${arePublic}`;
  const { rows } = await db.$client.execute({ sql, args: [key] });
  const number = rows[0]?.["number"] ?? null;
  return number === null ? null : Number(number);
}
