import { spawnSync } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { sampleStudy } from "#domain/study/testing.ts";
import { type Database, openDatabase } from "../db/client.ts";
import { loadData, readDataset } from "../db/load.ts";
import { migrateDatabase } from "../db/migrate.ts";
import { publish } from "../db/publish.ts";
import { arm, draft, result, revision, study } from "../db/schema.ts";
import { readRows } from "../db/table-rows.ts";
import { filesOf } from "../testing-desk.ts";
import { startServer, untilReady } from "../testing-server.ts";
import { backUp } from "./backup.ts";
import { runBackup, runRestore } from "./commands.ts";
import { openAsItIs } from "./inspect.ts";

let folder: string;
/** Where the tests write; libSQL lets go of a closed file only once its process ends. */
let origin: string;
/** The database that is replaced: nothing in this process holds it open. */
let file: string;
let copy: string;
let db: Database;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "atlas-keep-"));
  origin = join(folder, "origin.db");
  file = join(folder, "atlas.db");
  copy = join(folder, "copy.db");
  db = await openDatabase(`file:${origin}`);
  await migrateDatabase(db);
  await loadData(db, filesOf([sampleStudy({ key: "one-2020" }), sampleStudy({ key: "two-2021" })]));
});
afterEach(async () => {
  db.$client.close();
  await rm(folder, { recursive: true, force: true });
});

const publication = (place: number) => ({
  records: [sampleStudy({ key: `later-${place}` })],
  withdrawn: [],
  author: "a curator",
  message: "Add a study",
  time: "2026-01-01T00:00:00.000Z",
});

const everythingOf = async (of: Database) => ({
  dataset: await readDataset(of),
  revisions: await readRows(of, revision, "id"),
  drafts: await readRows(of, draft, "key"),
  studies: await readRows(of, study, "key"),
  arms: await readRows(of, arm, "study, position"),
  results: await readRows(of, result, "study, position"),
});

const asCommand = (said: string[], database = file) => ({
  databaseUrl: `file:${database}`,
  now: new Date("2026-01-31T12:00:00.000Z"),
  say: (line: string) => said.push(line),
});

async function withDatabaseOf<Result>(
  path: string,
  use: (opened: Database) => Promise<Result>,
): Promise<Result> {
  const opened = openAsItIs(path);
  return use(opened).finally(() => opened.$client.close());
}

describe("a backup", () => {
  test("restored, gives equal documents, drafts, projection and digest", async () => {
    await db.$client.execute(
      `insert into draft (kind, key, document, document_version, author, time)
       values ('study', 'two-2021', '{"key":"two-2021"}', 1, 'Ada', '2026-01-01')`,
    );
    const before = await everythingOf(db);
    const said: string[] = [];
    expect(await runBackup(copy, asCommand(said, origin))).toBe(0);
    expect(said.join("\n")).toMatch(/2 studies, 2 revisions, 1 drafts, 0 releases, 0 accounts/);
    await publish(db, publication(1));
    await backUp(origin, file);

    expect(await runRestore(copy, { ...asCommand(said), confirmed: true })).toBe(0);
    expect(await withDatabaseOf(file, everythingOf)).toEqual(before);
    const kept = `${file}.replaced-20260131T120000Z`;
    expect(said).toContain(`The replaced database is kept as ${kept}.`);
    expect((await withDatabaseOf(kept, everythingOf)).studies).toHaveLength(3);
  });

  test("is one whole moment while writing goes on, and for its owner alone", async () => {
    const writing = Promise.all(
      Array.from({ length: 12 }, (_, place) =>
        publish(db, publication(place)).catch(() => undefined),
      ),
    );
    const backups = await Promise.all(
      Array.from({ length: 4 }, (_, place) => backUp(origin, join(folder, `during-${place}.db`))),
    );
    await writing;
    for (const { file: path, holdings } of backups) {
      // backUp itself compares digest and documents; the projection must be of the same moment.
      const { studies, revisions } = await withDatabaseOf(path, everythingOf);
      expect(studies.map(({ key }) => key)).toEqual(revisions.map(({ key }) => key).toSorted());
      expect(studies).toHaveLength(holdings.studies);
      if (process.platform !== "win32") expect((await stat(path)).mode & 0o777).toBe(0o600);
    }
  });

  test("goes beside the database when no file is named, and never over another one", async () => {
    const said: string[] = [];
    await runBackup(undefined, asCommand(said, origin));
    expect(await readdir(join(folder, "backups"))).toEqual(["atlas-20260131T120000Z.db"]);
    await expect(runBackup(undefined, asCommand(said, origin))).rejects.toThrow(/exists already/);
    await expect(runBackup(copy, asCommand(said, join(folder, "none.db")))).rejects.toThrow(
      /There is no database .*none\.db/,
    );
    await expect(
      runBackup(copy, { ...asCommand(said), databaseUrl: "libsql://atlas.example.org" }),
    ).rejects.toThrow(/only a database in a file/);
  });
});

describe("a restore", () => {
  const restore = (backup: string, confirmed = true) =>
    runRestore(backup, { ...asCommand([]), confirmed });
  const leftOvers = async () =>
    (await readdir(folder)).filter((name) => /restoring|replaced/.test(name));

  test("changes nothing until it is confirmed", async () => {
    await backUp(origin, copy);
    await backUp(origin, file);
    const before = await readFile(file);
    const said: string[] = [];
    expect(await runRestore(copy, { ...asCommand(said), confirmed: false })).toBe(1);
    expect(said.join("\n")).toMatch(/It replaces .*atlas\.db with dataset 1-.*Repeat with --yes/s);
    expect(await readFile(file)).toEqual(before);
    expect(await leftOvers()).toEqual([]);
  });

  test("is refused while a server has the database open", { timeout: 60_000 }, async () => {
    await backUp(origin, file);
    const env = { DATABASE_URL: `file:${file}` };
    const server = startServer(env);
    const address = await untilReady(server);
    const cli = (...words: string[]) =>
      spawnSync(process.execPath, ["--import", "tsx", "server/cli.ts", ...words], {
        // oxlint-disable-next-line no-process-env
        env: { ...process.env, ...env },
        encoding: "utf8",
      });
    expect(cli("backup", copy).status).toBe(0);
    const refused = cli("restore", copy, "--yes");
    expect(refused.status).toBe(1);
    expect(refused.stderr).toMatch(/Another program has .* open: it holds a lock.*Stop the server/);
    expect((await fetch(`${address}/api/health`)).status).toBe(200);
    server.child.kill("SIGTERM");
    await server.exit;
    expect(cli("restore", copy, "--yes").status).toBe(0);
  });

  test.each([
    ["is no database", "no database at all ".repeat(100), /is damaged or is not a database/],
    ["is empty", "", /is a database, but not one of the Atlas/],
  ])("of a file that %s is refused by name", async (_what, content, message) => {
    await writeFile(copy, content);
    await expect(restore(copy)).rejects.toThrow(message);
    await expect(restore(copy)).rejects.toThrow("copy.db");
    expect(await leftOvers()).toEqual([]);
  });

  test.each([
    [
      "a changed document",
      "update revision set document = json_set(document, '$.year', 1999) where key = 'one-2020'",
      /its documents do not give the digest/,
    ],
    [
      "a migration this program does not know",
      "insert into __drizzle_migrations (hash, created_at) values ('later', 9999999999999)",
      /another version of the program; update the program first/,
    ],
  ])("of a backup with %s is refused", async (_what, statement, message) => {
    await backUp(origin, copy);
    await withDatabaseOf(copy, (opened) => opened.$client.execute(statement));
    await expect(restore(copy)).rejects.toThrow(message);
  });

  test("of a damaged page is refused", async () => {
    await backUp(origin, copy);
    const bytes = await readFile(copy);
    bytes.fill(0x5a, 4096 * 3, 4096 * 12);
    await writeFile(copy, bytes);
    await expect(restore(copy)).rejects.toThrow(/copy\.db is damaged/);
  });

  test("of a database in use, or of the database itself, is refused", async () => {
    await expect(restore(origin)).rejects.toThrow(/origin\.db-wal holds a part of it/);
    await backUp(origin, file);
    await expect(restore(file)).rejects.toThrow(/is the present database itself/);
    await expect(restore(join(folder, "none.db"))).rejects.toThrow(/There is no file/);
  });

  test("replaces a damaged database, and makes one where there is none", async () => {
    await backUp(origin, copy);
    const before = await everythingOf(db);
    await writeFile(file, "damaged ".repeat(1000));
    expect(await restore(copy)).toBe(0);
    expect(await withDatabaseOf(file, everythingOf)).toEqual(before);
    const fresh = join(folder, "elsewhere", "atlas.db");
    expect(await runRestore(copy, { ...asCommand([], fresh), confirmed: false })).toBe(0);
    expect(await withDatabaseOf(fresh, everythingOf)).toEqual(before);
  });
});
