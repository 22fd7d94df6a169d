import { mkdir, open, stat } from "node:fs/promises";
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

/** Opens the database file, making it and its folder where there is none, and migrates it. */
export async function openMigrated(url: string): Promise<Database> {
  const file = databaseFile(url);
  if (file !== undefined) {
    await mkdir(dirname(file), { recursive: true });
    await makeForOwner(file);
  }
  const db = await openDatabase(url);
  await migrateDatabase(db);
  return db;
}

/**
 * Makes an empty file that its owner alone can read: it will hold passwords' hashes and sessions.
 * SQLite gives its log beside it the same mode. A file that exists keeps the mode somebody gave it.
 */
async function makeForOwner(file: string): Promise<void> {
  const made = await open(file, "wx", 0o600).catch((failure: NodeJS.ErrnoException) => {
    if (failure.code === "EEXIST") return undefined;
    throw failure;
  });
  await made?.close();
}

/** The database file where accounts of this machine other than its owner may read it. */
export async function fileOthersMayRead(url: string): Promise<string | undefined> {
  const file = databaseFile(url);
  // Windows keeps rights elsewhere; the mode it reports says nothing.
  if (file === undefined || process.platform === "win32") return undefined;
  return ((await stat(file)).mode & 0o077) === 0 ? undefined : file;
}

/** The file a database address names, or undefined where it names none. */
export function databaseFile(url: string): string | undefined {
  if (!url.startsWith("file:") || url === "file::memory:") return undefined;
  return url.startsWith("file://") ? fileURLToPath(url) : url.slice("file:".length);
}
