import { draftName } from "#domain/study/draft-name.ts";
import type { StudyRecord } from "#domain/study/study-record.ts";
import type { Database } from "../../db/client.ts";
import { draftDocumentOf } from "../../db/stored-document.ts";
import { closedKeys } from "../extractions/blindness.ts";
import type { QueueItem } from "./contract.ts";
import { publishedRecords } from "./published-records.ts";
import { checkAmong } from "./rules.ts";

/** What the queue says of a document itself. */
type Standing = Pick<QueueItem, "name" | "errors" | "warnings">;

/**
 * What was found in the documents of the last reading, by their version. A check looks at the
 * published records too, so it holds as long as they do.
 */
const found = new WeakMap<readonly StudyRecord[], ReadonlyMap<string, Standing>>();

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
  const known = found.get(records) ?? new Map<string, Standing>();
  // Of every document, whoever reads: what one reader may not see yet the next one asks for.
  const rows = (await queueRows(db, [...known.keys()])).map((row) => ({
    row,
    version: String(row["version"]),
    standing: known.get(String(row["version"])) ?? standingOf(String(row["document"]), records),
  }));
  found.set(records, new Map(rows.map(({ version, standing }) => [version, standing])));
  // Neither the messages nor the number of problems of a first extraction are for the second one.
  const closed = await closedKeys(db, reader);
  const open = rows.filter(({ row }) => !closed.has(String(row["key"])));
  return open.map(({ row, standing }) => {
    const key = String(row["key"]);
    return {
      key,
      ...standing,
      state: String(row["state"]) as QueueItem["state"],
      author: String(row["author"]),
      time: String(row["time"]),
      revision: row["id"] === null ? null : Number(row["id"]),
      message: row["message"] === null ? null : String(row["message"]),
      published: published.has(key),
      own: (JSON.parse(String(row["writers"])) as string[]).includes(reader.id),
    };
  });
}

/** The rows of the queue; a document, which may be of many megabytes, only where it is not known. */
async function queueRows(
  db: Database,
  knownVersions: readonly string[],
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const answer = await db.$client.execute({
    sql: `select state, key, author, time, writers, id, message, version,
            case when version in (select value from json_each(?)) then null
              else document end as document
          from (
            select 0 as rank, 'draft' as state, key, document, author, time, writers,
              null as id, null as message, 'draft ' || key || ' ' || counter || ' ' || time as version
            from draft where kind = 'study' and line = 'main'
            union all
            select 1, 'submitted', key, document, author, time, writers, id, message,
              'revision ' || id
            from revision where kind = 'study' and line = 'main' and state = 'submitted'
            union all
            select 2, 'returned', key, document, author, decided_at, writers, id, decision,
              'revision ' || id
            from revision as returned where kind = 'study' and line = 'main' and state = 'rejected'
              and not exists (select 1 from draft
                where kind = 'study' and line = 'main' and key = returned.key)
              and not exists (select 1 from revision where kind = 'study' and line = 'main'
                and key = returned.key and number > returned.number and writers <> '[]'))
          order by rank, time, key`,
    args: [JSON.stringify(knownVersions)],
  });
  return answer.rows;
}

function standingOf(text: string, records: readonly StudyRecord[]): Standing {
  const document = draftDocumentOf({ document: text });
  const { problems } = checkAmong(document, records);
  const count = (wanted: "error" | "warning"): number =>
    problems.filter(({ level }) => level === wanted).length;
  return { name: draftName(document), errors: count("error"), warnings: count("warning") };
}
