import { existsSync } from "node:fs";
import { chmod, copyFile, link, mkdir, open, realpath, rename, rm, stat } from "node:fs/promises";
import { dirname } from "node:path";
import type { Database } from "../db/client.ts";
import { AppError } from "../errors.ts";
import { timestamp } from "./backup.ts";
import { type Holdings, inspect, isDamage, openAsItIs } from "./inspect.ts";

/** A backup that was copied beside the database and checked, and may take its place. */
export interface PreparedRestore {
  readonly backup: Holdings;
  /** What would be replaced: its numbers, or "damaged"; undefined where there is no database. */
  readonly present: Holdings | "damaged" | undefined;
  /** Puts the copy in place and returns where the replaced database is kept. */
  finish(now: Date): Promise<string | undefined>;
  /** Leaves everything as it was. */
  abandon(): Promise<void>;
}

/**
 * Checks a backup and takes the present database from everybody else, without changing it yet. The
 * backup itself is only read. Throws with one sentence where the backup cannot be used or another
 * program, such as the running server, has the database open.
 */
export async function prepareRestore(backup: string, database: string): Promise<PreparedRestore> {
  await assertIsWholeBackup(backup, database);
  await mkdir(dirname(database), { recursive: true });
  const copy = `${database}.restoring`;
  let lock: Database | undefined;
  const abandon = async (): Promise<void> => {
    await letGo(lock);
    await removeWithLog(copy);
  };
  try {
    const holdings = await copyAndCheck(backup, copy);
    const taken = existsSync(database) ? await takeDatabase(database) : undefined;
    lock = taken?.lock;
    return {
      backup: holdings,
      present: taken?.holdings,
      abandon,
      finish: async (now) => {
        const kept = taken === undefined ? undefined : `${database}.replaced-${timestamp(now)}`;
        if (kept !== undefined) await keepAside(database, kept);
        await rename(copy, database);
        await letGo(lock);
        return kept;
      },
    };
  } catch (failure) {
    await abandon();
    throw failure;
  }
}

async function assertIsWholeBackup(backup: string, database: string): Promise<void> {
  if (!existsSync(backup)) throw new AppError("not-found", `There is no file ${backup}.`);
  if (existsSync(database) && (await realpath(backup)) === (await realpath(database)))
    throw new AppError("invalid-input", `${backup} is the present database itself.`);
  const log = await stat(`${backup}-wal`).catch(() => undefined);
  if (log !== undefined && log.size > 0)
    throw new AppError(
      "invalid-input",
      `${backup} is a database in use: ${backup}-wal holds a part of it. Make a backup of it with npm run backup.`,
    );
}

/** The copy lies beside the database, so that taking its place is one rename. */
async function copyAndCheck(backup: string, copy: string): Promise<Holdings> {
  await removeWithLog(copy);
  await copyFile(backup, copy);
  await chmod(copy, 0o600);
  const db = openAsItIs(copy);
  try {
    const holdings = await inspect(db, backup);
    // One file without a log beside it, whatever it was.
    await db.$client.execute("pragma journal_mode = delete");
    return holdings;
  } finally {
    db.$client.close();
    const file = await open(copy, "r+");
    await file.sync();
    await file.close();
  }
}

/**
 * Takes the lock that every open connection prevents: who has a database with a write-ahead log open
 * holds a shared lock on its file, idle or not, so leaving that mode needs to be alone. It writes the
 * log back into the file as well. The lock stays until the connection is closed.
 */
async function takeDatabase(
  database: string,
): Promise<{ lock: Database; holdings: Holdings | "damaged" }> {
  const lock = openAsItIs(database);
  try {
    await lock.$client.execute("pragma locking_mode = exclusive");
    await lock.$client.execute("pragma journal_mode = delete");
    await lock.$client.executeMultiple("begin exclusive; commit");
    return { lock, holdings: await inspect(lock, database).catch(damaged) };
  } catch (failure) {
    if (isDamage(failure)) return { lock, holdings: "damaged" };
    lock.$client.close();
    if (failure instanceof Error && /SQLITE_BUSY/.test(failure.message))
      throw new AppError(
        "conflict",
        `Another program has ${database} open: it holds a lock on the file. Stop the server and repeat; nothing was changed.`,
      );
    throw failure;
  }
}

/** Gives the lock back at once; closing alone gives it back when the process ends. */
async function letGo(lock: Database | undefined): Promise<void> {
  if (lock === undefined) return;
  await lock.$client
    .executeMultiple("pragma locking_mode = normal; select count(*) from sqlite_master")
    .catch((failure: unknown) => {
      if (!isDamage(failure)) throw failure;
    });
  lock.$client.close();
}

/** A database that fails its checks is a reason to restore, not against it. */
function damaged(failure: unknown): "damaged" {
  if (failure instanceof AppError) return "damaged";
  throw failure;
}

/** Gives the replaced database a second name, so that its own is never without a file. */
async function keepAside(database: string, kept: string): Promise<void> {
  await link(database, kept).catch(() => copyFile(database, kept));
  // Only a damaged one still has a log; beside the restored file it would be taken for its own.
  for (const ending of ["-wal", "-journal"])
    if (existsSync(`${database}${ending}`))
      await rename(`${database}${ending}`, `${kept}${ending}`);
  await rm(`${database}-shm`, { force: true });
}

async function removeWithLog(file: string): Promise<void> {
  for (const ending of ["", "-wal", "-shm", "-journal"])
    await rm(`${file}${ending}`, { force: true });
}
