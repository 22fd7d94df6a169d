import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { type Database, openDatabase } from "./db/client.ts";
import { dataFolder, readDataFiles } from "./db/data-files.ts";
import { loadData, type LoadReport } from "./db/load.ts";
import { migrateDatabase } from "./db/migrate.ts";

/** A database that is migrated and holds the evidence of data/. */
export async function openEvidence(
  url: string,
  folder: string = dataFolder,
): Promise<{ db: Database; report: LoadReport }> {
  const files = await readDataFiles(folder);
  const db = await openMigrated(url);
  return { db, report: await loadData(db, files) };
}

/** Opens the database file, making its folder where there is none, and migrates it. */
export async function openMigrated(url: string): Promise<Database> {
  const file = databaseFile(url);
  if (file !== undefined) await mkdir(dirname(file), { recursive: true });
  const db = await openDatabase(url);
  await migrateDatabase(db);
  return db;
}

/** The file a database address names, or undefined where it names none. */
export function databaseFile(url: string): string | undefined {
  if (!url.startsWith("file:")) return undefined;
  return url.startsWith("file://") ? fileURLToPath(url) : url.slice("file:".length);
}
