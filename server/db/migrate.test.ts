import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { migrate } from "drizzle-orm/libsql/migrator";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { sampleStudy } from "#domain/study/testing.ts";
import { type Database, openDatabase } from "./client.ts";
import { digestOf } from "./documents.ts";
import { loadData, readDataset } from "./load.ts";
import { knownMigrations, migrateDatabase } from "./migrate.ts";
import { arm, result, study } from "./schema.ts";
import { readRows } from "./table-rows.ts";
import { emptyDatabase } from "./testing.ts";

const migrations = join(import.meta.dirname, "../../drizzle");

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "atlas-migrate-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const records = [sampleStudy({ key: "one-2020" }), sampleStudy({ key: "two-2021", year: 2021 })];
const texts = new Map(records.map((record) => [record.key, JSON.stringify(record)]));
const claimText = JSON.stringify({ id: "a-claim" });
const files = { records, collected: [], digest: "what was loaded last" };
const digest = digestOf(new Map([...texts, ["claim/a-claim", claimText]]));

/** A database as the first `count` migrations left it, with something in every table they made. */
async function databaseOfOld(count: number): Promise<Database> {
  const old = join(folder, "drizzle");
  await cp(migrations, old, { recursive: true });
  const journalFile = join(old, "meta/_journal.json");
  const journal = JSON.parse(await readFile(journalFile, "utf8")) as { entries: unknown[] };
  journal.entries = journal.entries.slice(0, count);
  await writeFile(journalFile, JSON.stringify(journal));
  const db = await openDatabase(`file:${join(folder, "atlas.db")}`);
  await migrate(db, { migrationsFolder: old });
  await fill(db);
  return db;
}

async function fill(db: Database): Promise<void> {
  const revise = (kind: string, key: string, number: number, state: string, text: string) => ({
    sql: `insert into revision
            (kind, key, number, document, document_version, state, line, author, message, base, time)
          values (?, ?, ?, ?, 1, ?, 'main', 'loader', 'Loaded from data/', ?, '2026-01-01')`,
    args: [kind, key, number, text, state, number === 1 ? null : number - 1],
  });
  await db.$client.batch([
    revise("study", "one-2020", 1, "superseded", JSON.stringify({ key: "one-2020", year: 1999 })),
    revise("study", "one-2020", 2, "published", texts.get("one-2020") ?? ""),
    revise("study", "two-2021", 1, "published", texts.get("two-2021") ?? ""),
    revise("claim", "a-claim", 1, "published", claimText),
    `insert into draft (kind, key, counter, document, document_version, author, time)
     values ('study', 'two-2021', 7, '{"key":"two-2021","notes":"half typed"}', 1, 'Ada', '2026-01-02')`,
    {
      sql: `insert into dataset (id, number, digest, data_digest, projection_version, time)
            values (1, 3, ?, ?, 0, '2026-01-01')`,
      args: [digest, files.digest],
    },
    `insert into study (key, name, title, publication, indication, purpose, age_group, design_type,
       blinding, dosing, participants_counts, counted_once, risk_of_bias, funding,
       primary_outcome_met, pooled_from, former_keys)
     values ('old-row', 'Old', 'Old', 'full', 'x', 'x', 'x', 'x', 'x', 'x', 'x', 1, 'x', 'x', 'x',
       '[]', '[]')`,
  ]);
  const tables = await tablesOf(db);
  if (tables.includes("extraction"))
    await db.$client.execute(
      `insert into extraction (key, asked_by, asked_by_id, asked_at, message, extractor, compared_at)
       values ('two-2021', 'Ada', 'u', '2026-01-03', 'Please', 'Ben', '2026-01-04')`,
    );
  if (!tables.includes("user")) return;
  await db.$client.batch([
    `insert into user (id, name, email, email_verified, role, created_at, updated_at)
     values ('u', 'Ada', 'ada@example.org', 1, 'curator', 0, 0)`,
    `insert into api_token (id, token_hash, user_id, name, created_at)
     values ('t', 'hash', 'u', 'a script', 0)`,
  ]);
}

async function tablesOf(db: Database): Promise<string[]> {
  const { rows } = await db.$client.execute("select name from sqlite_master where type = 'table'");
  return rows.map((row) => String(row["name"]));
}

/** What migrations must not touch: the history, the drafts, who has an account, who extracts. */
const keptColumns = {
  revision: "*",
  draft: "*",
  user: "*",
  api_token: "*",
  extraction: "id, key, asked_by, asked_by_id, asked_at, message, extractor, compared_at",
};

async function keptRows(db: Database): Promise<Record<string, Record<string, unknown>[]>> {
  const tables = await tablesOf(db);
  const kept: Record<string, Record<string, unknown>[]> = {};
  for (const [table, columns] of Object.entries(keptColumns)) {
    if (!tables.includes(table)) continue;
    const { rows } = await db.$client.execute(`select ${columns} from ${table} order by 1, 2`);
    kept[table] = rows.map((row) => ({ ...row }));
  }
  return kept;
}

const projectionOf = async (db: Database) => ({
  studies: await readRows(db, study, "key"),
  arms: await readRows(db, arm, "study, position"),
  results: await readRows(db, result, "study, position"),
});

describe("a database with evidence, drafts and accounts", () => {
  const stages = knownMigrations().map((_, position) => position + 1);
  test.each(stages.filter((count) => count >= 2))(
    "as the first %i migrations left it comes to the present shape whole",
    async (count) => {
      const db = await databaseOfOld(count);
      const before = await keptRows(db);
      await migrateDatabase(db);
      const after = await keptRows(db);
      for (const [table, rows] of Object.entries(before)) expect(after[table]).toMatchObject(rows);
      for (const row of [...(after["revision"] ?? []), ...(after["draft"] ?? [])])
        expect(row["writers"]).toBe("[]");

      expect(await loadData(db, files)).toMatchObject({ outcome: "unchanged", rebuilt: true });
      expect(await readDataset(db)).toMatchObject({ number: 3, digest });
      const fresh = await emptyDatabase();
      await loadData(fresh, files);
      expect(await projectionOf(db)).toEqual(await projectionOf(fresh));
      const { rows } = await db.$client.execute("pragma integrity_check");
      expect(rows.map((row) => row["integrity_check"])).toEqual(["ok"]);
      expect((await db.$client.execute("pragma foreign_key_check")).rows).toEqual([]);
      db.$client.close();
    },
  );
});
