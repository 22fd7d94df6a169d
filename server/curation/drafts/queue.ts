import { draftName } from "#domain/study/draft-name.ts";
import type { DraftDocument } from "#domain/study/draft.ts";
import type { Database } from "../../db/client.ts";
import { closedKeys } from "../extractions/blindness.ts";
import type { QueueItem } from "./contract.ts";
import { publishedRecords } from "./published-records.ts";
import { checkAmong } from "./rules.ts";

/**
 * What is being worked on, by state and, in each, the oldest first. A returned submission stays until
 * somebody does something with its study.
 */
export async function readQueue(
  db: Database,
  reader: { readonly id: string },
): Promise<QueueItem[]> {
  const { records } = await publishedRecords(db);
  const published = new Set(records.map(({ key }) => key));
  const answer = await db.$client.execute(
    `select 0 as rank, 'draft' as state, key, document, author, time, writers,
            null as id, null as message
     from draft where kind = 'study' and line = 'main'
     union all
     select 1, 'submitted', key, document, author, time, writers, id, message
     from revision where kind = 'study' and line = 'main' and state = 'submitted'
     union all
     select 2, 'returned', key, document, author, decided_at, writers, id, decision
     from revision as returned where kind = 'study' and line = 'main' and state = 'rejected'
       and not exists (select 1 from draft
         where kind = 'study' and line = 'main' and key = returned.key)
       and not exists (select 1 from revision where kind = 'study' and line = 'main'
         and key = returned.key and number > returned.number and writers <> '[]')
     order by rank, time, key`,
  );
  // Neither the messages nor the number of problems of a first extraction are for the second one.
  const closed = await closedKeys(db, reader);
  const open = answer.rows.filter((row) => !closed.has(String(row["key"])));
  return open.map((row) => {
    const key = String(row["key"]);
    const document = JSON.parse(String(row["document"])) as DraftDocument;
    const { problems } = checkAmong(document, records);
    const count = (wanted: "error" | "warning"): number =>
      problems.filter(({ level }) => level === wanted).length;
    return {
      key,
      name: draftName(document),
      state: String(row["state"]) as QueueItem["state"],
      author: String(row["author"]),
      time: String(row["time"]),
      revision: row["id"] === null ? null : Number(row["id"]),
      message: row["message"] === null ? null : String(row["message"]),
      published: published.has(key),
      own: (JSON.parse(String(row["writers"])) as string[]).includes(reader.id),
      errors: count("error"),
      warnings: count("warning"),
    };
  });
}
