import { pathToFileURL } from "node:url";
import { createClient } from "@libsql/client";
import { drizzle } from "drizzle-orm/libsql";
import type { Database } from "../db/client.ts";
import { datasetVersionOf } from "../db/dataset-version.ts";
import { digestOf } from "../db/documents.ts";
import { readDataset } from "../db/load.ts";
import { knownMigrations } from "../db/migrate.ts";
import { publishedDocuments } from "../db/published-documents.ts";
import { AppError } from "../errors.ts";

/** What a database file holds, in the numbers a person knows it by. */
export interface Holdings {
  readonly datasetVersion: string;
  /** When the published evidence last changed. */
  readonly lastChange: string;
  readonly studies: number;
  readonly revisions: number;
  readonly drafts: number;
  readonly releases: number;
  readonly accounts: number;
}

/**
 * Opens a file as it is: nothing is migrated and its journal stays what it was. One connection, so
 * that a lock taken on it holds for everything that follows.
 */
export function openAsItIs(file: string): Database {
  const url = pathToFileURL(file).href;
  return drizzle(createClient({ url, timeout: 5000, concurrency: 1 }));
}

/**
 * Checks a whole database file and says what it holds. Throws `invalid-input` with one sentence
 * where it is no database of the Atlas, is damaged, comes from a newer program, or where its
 * documents are not those its digest was made from.
 */
export async function inspect(db: Database, name: string): Promise<Holdings> {
  const refuse = (why: string): AppError => new AppError("invalid-input", `${name} ${why}.`);
  const tables = await tablesOf(db).catch((cause: unknown) => {
    if (isDamage(cause)) throw refuse("is damaged or is not a database");
    throw cause;
  });
  if (!["revision", "draft", "dataset", "__drizzle_migrations"].every((one) => tables.has(one)))
    throw refuse("is a database, but not one of the Atlas");
  const known = knownMigrations();
  const applied = await appliedMigrations(db);
  if (applied.some((digest, position) => digest !== known[position]))
    throw refuse("was written by another version of the program; update the program first");
  const faults = await faultsOf(db);
  if (faults.length > 0) throw refuse(`is damaged: ${faults[0]}`);
  const dataset = await readDataset(db);
  if (dataset === undefined) throw refuse("holds no evidence yet");
  const documents = await publishedDocuments(db);
  if (digestOf(documents) !== dataset.digest)
    throw refuse(
      "is damaged: its documents do not give the digest under which they were published",
    );
  const count = (table: string): Promise<number> => countOf(db, tables, table);
  return {
    datasetVersion: datasetVersionOf(dataset),
    lastChange: dataset.time,
    studies: await count("study"),
    revisions: await count("revision"),
    drafts: await count("draft"),
    releases: await count("release"),
    accounts: await count("user"),
  };
}

/** What a file holds, in one line. */
export function describeHoldings(held: Holdings): string {
  const { datasetVersion, lastChange, studies, revisions, drafts, releases, accounts } = held;
  return `dataset ${datasetVersion} of ${lastChange}: ${studies} studies, ${revisions} revisions, ${drafts} drafts, ${releases} releases, ${accounts} accounts`;
}

/** True where SQLite cannot read the file at all. */
export function isDamage(failure: unknown): boolean {
  return failure instanceof Error && /SQLITE_(?:NOTADB|CORRUPT)/.test(failure.message);
}

async function tablesOf(db: Database): Promise<Set<string>> {
  const answer = await db.$client.execute("select name from sqlite_master where type = 'table'");
  return new Set(answer.rows.map((row) => String(row["name"])));
}

async function appliedMigrations(db: Database): Promise<string[]> {
  const answer = await db.$client.execute(
    "select hash from __drizzle_migrations order by created_at",
  );
  return answer.rows.map((row) => String(row["hash"]));
}

async function faultsOf(db: Database): Promise<string[]> {
  const integrity = await db.$client
    .execute("pragma integrity_check")
    .then(({ rows }) => rows.map((row) => String(row["integrity_check"])))
    .catch((cause: unknown) => {
      if (isDamage(cause)) return ["its pages cannot be read"];
      throw cause;
    });
  const orphans = await db.$client.execute("pragma foreign_key_check");
  return [
    ...integrity.filter((line) => line !== "ok"),
    ...orphans.rows.map((row) => `a row of ${String(row["table"])} refers to nothing`),
  ];
}

async function countOf(db: Database, tables: ReadonlySet<string>, table: string): Promise<number> {
  if (!tables.has(table)) return 0;
  const answer = await db.$client.execute(`select count(*) as n from "${table}"`);
  return Number(answer.rows[0]?.["n"]);
}
