import { type Database, openDatabase } from "./client.ts";
import { dataFolder, readDataFiles } from "./data-files.ts";
import { loadData } from "./load.ts";
import { migrateDatabase } from "./migrate.ts";

/** A migrated database in memory, its own for each test. */
export async function emptyDatabase(): Promise<Database> {
  const db = await openDatabase(":memory:");
  await migrateDatabase(db);
  return db;
}

/** A database in memory that holds the shipped evidence. */
export async function shippedDatabase(): Promise<Database> {
  const db = await emptyDatabase();
  await loadData(db, await readDataFiles(dataFolder));
  return db;
}
