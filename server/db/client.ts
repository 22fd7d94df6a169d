import { type Client, createClient } from "@libsql/client";
import { drizzle, type LibSQLDatabase } from "drizzle-orm/libsql";

export type Database = LibSQLDatabase & { $client: Client };

/** How long a write waits for another process that writes, before it fails as busy. */
const busyMilliseconds = 5000;

/**
 * Opens the database with a write-ahead log, so that reading goes on while writing, and with waiting
 * instead of failing when another process writes. The client opens a connection for each call that
 * runs beside others: what they all need must be an option, as a pragma reaches only one of them.
 * Foreign keys are on by themselves. Rejects when the file cannot be opened or is not a database.
 */
export async function openDatabase(url: string): Promise<Database> {
  const client = createClient({ url, timeout: busyMilliseconds });
  try {
    if (url.startsWith("file:")) await client.execute("pragma journal_mode = wal");
    await client.execute("select count(*) from sqlite_master");
  } catch (cause) {
    client.close();
    throw cause;
  }
  return drizzle(client);
}
