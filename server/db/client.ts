import { type Client, createClient } from "@libsql/client";
import { drizzle, type LibSQLDatabase } from "drizzle-orm/libsql";

export type Database = LibSQLDatabase & { $client: Client };

/**
 * Opens the database and sets what every connection needs: write-ahead log so that reading goes on
 * while writing, foreign keys, and waiting instead of failing when another process writes.
 * Rejects when the file cannot be opened or is not a database.
 */
export async function openDatabase(url: string): Promise<Database> {
  const client = createClient({ url });
  try {
    if (url.startsWith("file:")) await client.execute("pragma journal_mode = wal");
    await client.execute("pragma busy_timeout = 5000");
    await client.execute("pragma foreign_keys = on");
    await client.execute("select count(*) from sqlite_master");
  } catch (cause) {
    client.close();
    throw cause;
  }
  return drizzle(client);
}
