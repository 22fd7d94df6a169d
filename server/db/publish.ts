import type { InStatement } from "@libsql/client";
import { type StudyRecord, studyDocumentVersion } from "#domain/study/study-record.ts";
import { upgradeStudy } from "#domain/study/upgrade.ts";
import type { Database } from "./client.ts";
import { digestOf } from "./documents.ts";
import { project, projectionVersion, type StudyText } from "./project.ts";
import { type PublishedDocument, publishedStudies } from "./published.ts";
import { arm, result, revision, study } from "./schema.ts";
import { insertRows } from "./table-rows.ts";

export interface Publication {
  /** Records to publish as new revisions. */
  readonly records: readonly StudyRecord[];
  /** Keys whose published revision is withdrawn. */
  readonly withdrawn: readonly string[];
  readonly author: string;
  readonly message: string;
  readonly time: string;
  /** Digest of data/ after a load; absent when something else publishes. */
  readonly dataDigest?: string;
}

/**
 * Publishes in one batch: appends revisions, replaces the projection of what changed and raises the
 * dataset version. Either all of it happens or nothing. Rejects with a constraint error when another
 * process published in between.
 */
export async function publish(db: Database, publication: Publication): Promise<void> {
  const expected = await datasetNumber(db);
  const before = await publishedStudies(db);
  const numbers = await newestNumbers(db);
  const changed = [...publication.records.map((record) => record.key), ...publication.withdrawn];
  const after = documentsAfter(before, publication);
  await db.$client.batch(
    [
      retire(
        publication.records.map((record) => record.key),
        "superseded",
      ),
      retire(publication.withdrawn, "withdrawn"),
      insertRows(
        revision,
        publication.records.map((record) => ({
          kind: "study" as const,
          key: record.key,
          number: (numbers.get(record.key) ?? 0) + 1,
          document: JSON.stringify(record),
          documentVersion: studyDocumentVersion,
          state: "published" as const,
          line: "main",
          author: publication.author,
          message: publication.message,
          base: numbers.get(record.key) ?? null,
          time: publication.time,
        })),
      ),
      ...replaceProjection(publication.records, changed),
      raiseDataset(digestOf(after), expected, publication),
    ],
    "write",
  );
}

/** Makes the whole projection again from the published revisions, in one batch. */
export async function rebuildProjection(db: Database): Promise<void> {
  const published = await publishedStudies(db);
  const records = published.map((one) =>
    upgradeStudy(JSON.parse(one.document), one.documentVersion),
  );
  await db.$client.batch(
    [
      ...replaceProjection(records, undefined),
      { sql: "update dataset set projection_version = ?", args: [projectionVersion] },
    ],
    "write",
  );
}

async function datasetNumber(db: Database): Promise<number | null> {
  const answer = await db.$client.execute("select number from dataset where id = 1");
  const number = answer.rows[0]?.["number"];
  return number === undefined ? null : Number(number);
}

async function newestNumbers(db: Database): Promise<Map<string, number>> {
  const answer = await db.$client.execute(
    "select key, max(number) as number from revision where kind = 'study' and line = 'main' group by key",
  );
  return new Map(answer.rows.map((row) => [String(row["key"]), Number(row["number"])]));
}

function documentsAfter(
  before: readonly PublishedDocument[],
  publication: Publication,
): Map<string, string> {
  const documents = new Map(before.map((one) => [one.key, one.document]));
  for (const key of publication.withdrawn) documents.delete(key);
  for (const record of publication.records) documents.set(record.key, JSON.stringify(record));
  return documents;
}

function retire(keys: readonly string[], state: "superseded" | "withdrawn"): InStatement {
  return {
    sql: `update revision set state = ? where kind = 'study' and line = 'main'
          and state = 'published' and key in (select value from json_each(?))`,
    args: [state, JSON.stringify(keys)],
  };
}

/** Replaces the rows of the studies in `keys`, or all rows where `keys` is undefined. */
function replaceProjection(
  records: readonly StudyRecord[],
  keys: readonly string[] | undefined,
): InStatement[] {
  const projection = project(records);
  const clear = (table: string, column: string): InStatement =>
    keys === undefined
      ? `delete from ${table}`
      : {
          sql: `delete from ${table} where ${column} in (select value from json_each(?))`,
          args: [JSON.stringify(keys)],
        };
  return [
    clear("study", "key"),
    clear("arm", "study"),
    clear("result", "study"),
    clear("study_text", "key"),
    insertRows(study, projection.studies),
    insertRows(arm, projection.arms),
    insertRows(result, projection.results),
    insertTexts(projection.texts),
  ];
}

/** The full-text table is virtual, so it has no Drizzle table to take its columns from. */
function insertTexts(texts: readonly StudyText[]): InStatement {
  return {
    sql: `insert into study_text (key, title, author, notes, arms)
          select json_extract(value, '$.key'), json_extract(value, '$.title'),
                 json_extract(value, '$.author'), json_extract(value, '$.notes'),
                 json_extract(value, '$.arms')
          from json_each(?)`,
    args: [JSON.stringify(texts)],
  };
}

/**
 * The digest was computed from what was published at `expected`. Where the number has moved since,
 * the assignment yields null, the column refuses it and the whole batch is undone.
 */
function raiseDataset(
  digest: string,
  expected: number | null,
  publication: Publication,
): InStatement {
  return {
    sql: `insert into dataset (id, number, digest, data_digest, projection_version, time)
          values (1, 1, ?, ?, ?, ?)
          on conflict (id) do update set
            number = case when number is ? then number + (digest <> excluded.digest) end,
            digest = excluded.digest,
            data_digest = case when ? then excluded.data_digest else data_digest end,
            projection_version = excluded.projection_version,
            time = case when digest <> excluded.digest then excluded.time else time end`,
    args: [
      digest,
      publication.dataDigest ?? "",
      projectionVersion,
      publication.time,
      expected,
      publication.dataDigest === undefined ? 0 : 1,
    ],
  };
}
