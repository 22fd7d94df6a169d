import type { Database } from "../../db/client.ts";
import { AppError } from "../../errors.ts";
import { secondLine } from "./line.ts";

interface Reader {
  readonly id: string;
}

/**
 * Keys of the studies whose first extraction is closed to an account: it has begun the second one,
 * and not both have been handed over. Giving up does not open them, or one could look and go on.
 */
export async function closedKeys(db: Database, reader: Reader): Promise<ReadonlySet<string>> {
  const answer = await db.$client.execute({
    sql: `select key from extraction as e
          where ended_at is null and published = 0 and compared_at is null
            and (exists (select 1 from draft
                   where kind = 'study' and key = e.key and line = ?1)
              or exists (select 1 from revision
                   where kind = 'study' and key = e.key and line = ?1 and time >= e.asked_at))`,
    args: [secondLine(reader)],
  });
  return new Set(answer.rows.map((row) => String(row["key"])));
}

/** Throws `forbidden` where the study's first extraction is closed to the account. */
export async function assertOpenTo(db: Database, reader: Reader, key: string): Promise<void> {
  if ((await closedKeys(db, reader)).has(key)) throw new AppError("forbidden", closedWords(key));
}

/** The same for the study that a revision, by its id, is of. */
export async function assertRevisionOpenTo(
  db: Database,
  reader: Reader,
  id: string,
): Promise<void> {
  const closed = await closedKeys(db, reader);
  if (closed.size === 0) return;
  const answer = await db.$client.execute({
    sql: "select key from revision where kind = 'study' and id = ?",
    args: [id],
  });
  const key = answer.rows[0]?.["key"];
  if (key !== undefined && closed.has(String(key)))
    throw new AppError("forbidden", closedWords(String(key)));
}

export function closedWords(key: string): string {
  return `You extract "${key}" the second time; what others wrote about it is closed to you until both extractions have been handed over.`;
}
