import { AppError } from "../errors.ts";
import { databaseFile } from "../open-evidence.ts";
import { backUp, defaultBackupFile } from "./backup.ts";
import { describeHoldings } from "./inspect.ts";
import { prepareRestore } from "./restore.ts";

interface KeepCommand {
  readonly databaseUrl: string;
  readonly now: Date;
  readonly say: (line: string) => void;
}

/** `npm run backup`: writes a checked copy to `target`, or beside the database. */
export async function runBackup(
  target: string | undefined,
  { databaseUrl, now, say }: KeepCommand,
): Promise<number> {
  const database = fileOf(databaseUrl);
  const file = target ?? defaultBackupFile(database, now);
  const { bytes, checksum, holdings } = await backUp(database, file);
  say(`Wrote ${file}: ${describeHoldings(holdings)}.`);
  say(`${(bytes / 1e6).toFixed(1)} MB, integrity and digest checked, SHA-256 ${checksum}.`);
  say("It holds accounts and password hashes; keep it where only you can read it.");
  return 0;
}

/** `npm run restore`: says what would replace what, and does it where that was confirmed. */
export async function runRestore(
  backup: string,
  { databaseUrl, now, say, confirmed }: KeepCommand & { readonly confirmed: boolean },
): Promise<number> {
  const database = fileOf(databaseUrl);
  const prepared = await prepareRestore(backup, database);
  const { present } = prepared;
  say(`${backup} holds ${describeHoldings(prepared.backup)}.`);
  if (present !== undefined) {
    const what = present === "damaged" ? "and is damaged" : `with ${describeHoldings(present)}`;
    say(`It replaces ${database} ${what}.`);
    if (!confirmed) {
      await prepared.abandon();
      say("Nothing was changed. Repeat with --yes to restore.");
      return 1;
    }
  }
  const kept = await prepared.finish(now);
  say(`Restored ${database}.`);
  if (kept !== undefined) say(`The replaced database is kept as ${kept}.`);
  say(
    "Accounts, sessions and tokens are those of the backup. The next start brings data/ up to date.",
  );
  return 0;
}

function fileOf(databaseUrl: string): string {
  const file = databaseFile(databaseUrl);
  if (file !== undefined) return file;
  throw new AppError(
    "invalid-input",
    `DATABASE_URL is ${databaseUrl}; only a database in a file can be backed up and restored here.`,
  );
}
