import { and, eq, inArray } from "drizzle-orm";
import { drizzle } from "drizzle-orm/libsql";
import { createClient } from "@libsql/client";
import type { Database } from "./client.ts";
import { digestOf } from "./documents.ts";
import { migrateDatabase } from "./migrate.ts";
import { projectionVersion } from "./project.ts";
import { digestName } from "./published-documents.ts";
import { replaceProjection } from "./replace-projection.ts";
import { revision } from "./schema.ts";
import { recordOf } from "./stored-document.ts";
import { insertRows } from "./table-rows.ts";

export type RevisionRow = typeof revision.$inferSelect;

/** A release as it is kept, without its archive. */
export interface ReleaseRow {
  readonly name: string;
  readonly datasetNumber: number;
  readonly digest: string;
  readonly account: unknown;
  readonly message: string;
  readonly author: string;
  readonly time: string;
}

export interface NewRelease extends ReleaseRow {
  readonly revisions: readonly number[];
  readonly archive: Uint8Array<ArrayBuffer>;
}

const columns = "name, dataset_number, digest, account, message, author, time";

/** Every release, the newest first. */
export async function releaseRows(db: Database): Promise<ReleaseRow[]> {
  const answer = await db.$client.execute(
    `select ${columns} from "release" order by time desc, name desc`,
  );
  return answer.rows.map(toRow);
}

export async function releaseRow(db: Database, name: string): Promise<ReleaseRow | undefined> {
  const answer = await db.$client.execute({
    sql: `select ${columns} from "release" where name = ?`,
    args: [name],
  });
  return answer.rows.map(toRow)[0];
}

/** The bytes handed out for a release. */
export async function releaseArchive(
  db: Database,
  name: string,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const answer = await db.$client.execute({
    sql: `select archive from "release" where name = ?`,
    args: [name],
  });
  const archive = answer.rows[0]?.["archive"];
  return archive instanceof ArrayBuffer ? new Uint8Array(archive) : undefined;
}

/**
 * Keeps a release in one statement. False where something was published since `datasetNumber`, or
 * the name was taken in between: then nothing is kept.
 */
export async function insertRelease(db: Database, made: NewRelease): Promise<boolean> {
  const inserted = await db.$client.execute({
    sql: `insert into "release"
            (name, dataset_number, digest, revisions, account, archive, message, author, time)
          select ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9
          where (select number from dataset where id = 1) = ?2
          on conflict do nothing`,
    args: [
      made.name,
      made.datasetNumber,
      made.digest,
      JSON.stringify(made.revisions),
      JSON.stringify(made.account),
      made.archive,
      made.message,
      made.author,
      made.time,
    ],
  });
  return inserted.rowsAffected === 1;
}

/** The revisions that are published now, by kind and key. */
export async function publishedRevisions(db: Database): Promise<RevisionRow[]> {
  return db
    .select()
    .from(revision)
    .where(and(eq(revision.line, "main"), eq(revision.state, "published")))
    .orderBy(revision.kind, revision.key);
}

/**
 * The evidence of a release in a database of its own, in memory: everything that asks the present
 * database can ask this one. Undefined where there is no such release. Throws where the documents no
 * longer give the release's digest.
 */
export async function openRelease(db: Database, name: string): Promise<Database | undefined> {
  const kept = await releaseRow(db, name);
  if (kept === undefined) return undefined;
  const revisions = (await revisionsOf(db, name)).map((row) => ({
    ...row,
    state: "published" as const,
  }));
  const documents = new Map(revisions.map((row) => [digestName(row), row.document]));
  if (digestOf(documents) !== kept.digest)
    throw new Error(`the documents of release ${name} do not give its digest`);
  const records = revisions.filter(({ kind }) => kind === "study").map(recordOf);
  const own = drizzle(createClient({ url: ":memory:" }));
  await migrateDatabase(own);
  await own.$client.batch(
    [
      insertRows(revision, revisions),
      ...replaceProjection(records, undefined),
      {
        sql: `insert into dataset (id, number, digest, data_digest, projection_version, time)
              values (1, ?, ?, '', ?, ?)`,
        args: [kept.datasetNumber, kept.digest, projectionVersion, kept.time],
      },
    ],
    "write",
  );
  return own;
}

/** The revisions a release is made of; their states are those of today. */
export async function revisionsOf(db: Database, name: string): Promise<RevisionRow[]> {
  const answer = await db.$client.execute({
    sql: `select value as id from "release", json_each("release".revisions) where name = ?`,
    args: [name],
  });
  const ids = answer.rows.map((row) => Number(row["id"]));
  return db
    .select()
    .from(revision)
    .where(inArray(revision.id, ids))
    .orderBy(revision.kind, revision.key);
}

function toRow(row: Record<string, unknown>): ReleaseRow {
  return {
    name: String(row["name"]),
    datasetNumber: Number(row["dataset_number"]),
    digest: String(row["digest"]),
    account: JSON.parse(String(row["account"])) as unknown,
    message: String(row["message"]),
    author: String(row["author"]),
    time: String(row["time"]),
  };
}
