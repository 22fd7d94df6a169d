import { existsSync } from "node:fs";
import { mkdir, open, readFile, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { checksumOf } from "../db/documents.ts";
import { AppError } from "../errors.ts";
import { type Holdings, inspect, openAsItIs } from "./inspect.ts";

export interface Backup {
  readonly file: string;
  readonly bytes: number;
  /** SHA-256 of the file. */
  readonly checksum: string;
  readonly holdings: Holdings;
}

/**
 * Copies a database into a new file while others read and write it. `VACUUM INTO` copies one moment
 * of it, log included, in one read transaction. The copy is checked like any file that is to be
 * restored, and only then gets its name; a failure leaves nothing behind.
 */
export async function backUp(database: string, target: string): Promise<Backup> {
  if (!existsSync(database))
    throw new AppError("not-found", `There is no database ${database} to back up.`);
  if (existsSync(target))
    throw new AppError("conflict", `${target} exists already; choose another name for the backup.`);
  await mkdir(dirname(target), { recursive: true, mode: 0o700 });
  const fresh = `${target}.new`;
  await rm(fresh, { force: true });
  try {
    await copyInto(database, fresh);
    const holdings = await checkCopy(fresh);
    const bytes = (await stat(fresh)).size;
    const checksum = checksumOf(await readFile(fresh));
    await rename(fresh, target);
    return { file: target, bytes, checksum, holdings };
  } catch (failure) {
    await rm(fresh, { force: true });
    throw failure;
  }
}

/** Where a backup goes when no file is named: beside the database, under the present second. */
export function defaultBackupFile(database: string, now: Date): string {
  return join(dirname(database), "backups", `atlas-${timestamp(now)}.db`);
}

/** A moment as it stands in file names: 20260131T120000Z. */
export function timestamp(now: Date): string {
  return now.toISOString().replaceAll(/[-:]|\.\d+/g, "");
}

async function copyInto(database: string, fresh: string): Promise<void> {
  // Made before it is filled, so that accounts are never readable by others, not for a moment.
  const file = await open(fresh, "wx", 0o600);
  const source = openAsItIs(database);
  try {
    await source.$client.execute({ sql: "vacuum into ?", args: [fresh] });
    await file.sync();
  } finally {
    source.$client.close();
    await file.close();
  }
}

async function checkCopy(fresh: string): Promise<Holdings> {
  const copy = openAsItIs(fresh);
  try {
    return await inspect(copy, "The copy");
  } finally {
    copy.$client.close();
  }
}
