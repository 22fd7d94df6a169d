import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { spawn } from "node:child_process";
import { afterEach, describe, expect, test } from "vitest";
import type { StudyRecord } from "#domain/study/study-record.ts";
import { sampleStudy } from "#domain/study/testing.ts";
import { type Database, openDatabase } from "./client.ts";
import { dataFolder, type DataFiles, readDataFiles } from "./data-files.ts";
import { digestOf } from "./documents.ts";
import { exportData } from "./export.ts";
import { loadData, readDataset } from "./load.ts";
import { migrateDatabase } from "./migrate.ts";
import { projectionVersion } from "./project.ts";
import { publish } from "./publish.ts";
import { publishedCollected, publishedStudies } from "./published.ts";
import { arm, result, study } from "./schema.ts";
import { readRows } from "./table-rows.ts";
import { emptyDatabase } from "./testing.ts";

const folders: string[] = [];
async function freshFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "atlas-test-"));
  folders.push(folder);
  return folder;
}
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

function filesOf(
  records: readonly StudyRecord[],
  collected: DataFiles["collected"] = [],
): DataFiles {
  const documents = [
    ...records.map((record) => [record.key, JSON.stringify(record)] as const),
    ...collected.map(({ kind, key, document }) => [`${kind}/${key}`, document] as const),
  ];
  return { records, collected, digest: digestOf(new Map(documents)) };
}

const projectionOf = async (db: Database) => ({
  studies: await readRows(db, study, "key"),
  arms: await readRows(db, arm, "study, position"),
  results: await readRows(db, result, "study, position"),
});

const one = sampleStudy({ key: "one-2020" });
const two = sampleStudy({ key: "two-2021", year: 2021 });

describe("loading data/", () => {
  test("the shipped evidence loads in under two seconds and again in no time", async () => {
    const db = await emptyDatabase();
    const files = await readDataFiles(dataFolder);
    const start = performance.now();
    const first = await loadData(db, files);
    expect(performance.now() - start).toBeLessThan(2000);
    expect(first.outcome).toBe("loaded");
    expect(first.added).toHaveLength(files.records.length + files.collected.length);
    expect(await loadData(db, files)).toMatchObject({ outcome: "unchanged", added: [] });
  });

  test("an export loaded into an empty database gives equal documents, projection and digest", async () => {
    const folder = await freshFolder();
    const db = await emptyDatabase();
    await loadData(db, await readDataFiles(dataFolder));
    await exportData(db, folder);

    const other = await emptyDatabase();
    await loadData(other, await readDataFiles(folder));
    const documents = async (of: Database) =>
      [...(await publishedStudies(of)), ...(await publishedCollected(of))].map(
        ({ key, document }) => [key, document],
      );
    expect(await documents(other)).toEqual(await documents(db));
    expect(await projectionOf(other)).toEqual(await projectionOf(db));
    expect((await readDataset(other))?.digest).toBe((await readDataset(db))?.digest);
    expect((await readDataFiles(folder)).digest).toBe((await readDataFiles(dataFolder)).digest);
  });

  test("a changed file appends a revision and raises the dataset version", async () => {
    const db = await emptyDatabase();
    await loadData(db, filesOf([one, two]));
    const before = await readDataset(db);
    const report = await loadData(db, filesOf([{ ...one, year: 2019 }, two]));
    expect(report).toMatchObject({ added: [], changed: ["one-2020"], withdrawn: [] });
    const after = await readDataset(db);
    expect(after?.number).toBe((before?.number ?? 0) + 1);
    expect(after?.digest).not.toBe(before?.digest);
    const states = await db.$client.execute(
      "select number, state from revision where key = 'one-2020' order by number",
    );
    expect(states.rows.map((row) => [row["number"], row["state"]])).toEqual([
      [1, "superseded"],
      [2, "published"],
    ]);
    expect((await projectionOf(db)).studies.map(({ key, year }) => [key, year])).toEqual([
      ["one-2020", 2019],
      ["two-2021", 2021],
    ]);
  });

  test("a vanished file withdraws its study, a file that returns brings it back", async () => {
    const db = await emptyDatabase();
    await loadData(db, filesOf([one, two]));
    expect((await loadData(db, filesOf([one]))).withdrawn).toEqual(["two-2021"]);
    expect((await projectionOf(db)).studies.map(({ key }) => key)).toEqual(["one-2020"]);
    expect((await loadData(db, filesOf([one, two]))).changed).toEqual(["two-2021"]);
    expect((await projectionOf(db)).studies).toHaveLength(2);
  });

  test("a study a person edited is left alone and reported", async () => {
    const db = await emptyDatabase();
    await loadData(db, filesOf([one, two]));
    await publish(db, {
      records: [{ ...one, notes: "Corrected by hand." }],
      withdrawn: [],
      author: "a curator",
      message: "Correct a note",
      time: "2026-01-01T00:00:00.000Z",
    });
    const report = await loadData(db, filesOf([{ ...one, year: 2018 }]));
    expect(report).toMatchObject({ kept: ["one-2020"], changed: [], withdrawn: ["two-2021"] });
    const [published] = await publishedStudies(db);
    expect(JSON.parse(published?.document ?? "{}")).toMatchObject({ notes: "Corrected by hand." });
  });

  test("claims load, change and vanish as studies do, and count in the digest", async () => {
    const db = await emptyDatabase();
    const claimOf = (document: string) => [
      { kind: "claim" as const, key: "c", document, version: 1 },
    ];
    await loadData(db, filesOf([one]));
    const without = (await readDataset(db))?.digest;
    expect(await loadData(db, filesOf([one], claimOf('{"a":1}')))).toMatchObject({
      added: ["claim/c"],
      changed: [],
    });
    expect((await readDataset(db))?.digest).not.toBe(without);
    expect(await loadData(db, filesOf([one], claimOf('{"a":2}')))).toMatchObject({
      added: [],
      changed: ["claim/c"],
    });
    expect(await publishedCollected(db)).toMatchObject([
      { kind: "claim", key: "c", number: 2, document: '{"a":2}' },
    ]);
    expect((await loadData(db, filesOf([one]))).withdrawn).toEqual(["claim/c"]);
    expect((await readDataset(db))?.digest).toBe(without);
  });

  test("equal evidence has an equal digest whatever the history", async () => {
    const [straight, detour] = [await emptyDatabase(), await emptyDatabase()];
    await loadData(straight, filesOf([one, two]));
    await loadData(detour, filesOf([two]));
    await loadData(detour, filesOf([{ ...one, year: 1999 }, two]));
    await loadData(detour, filesOf([one, two]));
    expect((await readDataset(detour))?.digest).toBe((await readDataset(straight))?.digest);
    expect((await readDataset(detour))?.number).toBe(3);
  });

  test("a projection of another version is made again from the revisions", async () => {
    const db = await emptyDatabase();
    const files = filesOf([one, two]);
    await loadData(db, files);
    const before = await projectionOf(db);
    await db.$client.batch(["delete from result", "update dataset set projection_version = 0"]);
    expect(await loadData(db, files)).toMatchObject({ outcome: "unchanged", rebuilt: true });
    expect(await projectionOf(db)).toEqual(before);
    expect((await readDataset(db))?.projectionVersion).toBe(projectionVersion);
  });
});

describe("what must not happen", () => {
  test("text never reaches a number column", async () => {
    const db = await emptyDatabase();
    await loadData(db, filesOf([one]));
    for (const [table, column] of [
      ["result", "events"],
      ["result", "mean"],
      ["study", "year"],
      ["arm", "dose_value"],
    ])
      await expect(db.$client.execute(`update ${table} set ${column} = 'NA'`)).rejects.toThrow(
        /CHECK constraint failed/,
      );
  });

  test("a publication that met another one in between changes nothing", async () => {
    const db = await emptyDatabase();
    await loadData(db, filesOf([one]));
    const publication = (key: string) => ({
      records: [sampleStudy({ key })],
      withdrawn: [],
      author: "a curator",
      message: "Add a study",
      time: "2026-01-01T00:00:00.000Z",
    });
    const outcomes = await Promise.allSettled([
      publish(db, publication("three-2022")),
      publish(db, publication("four-2023")),
    ]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    const { studies } = await projectionOf(db);
    expect(studies).toHaveLength(2);
    const dataset = await readDataset(db);
    const digest = digestOf(
      new Map((await publishedStudies(db)).map(({ key, document }) => [key, document])),
    );
    expect(dataset?.digest).toBe(digest);
  });

  test("killing the process during a load leaves the previous state", async () => {
    const folder = await freshFolder();
    const url = `file:${join(folder, "atlas.db")}`;
    const db = await openDatabase(url);
    await migrateDatabase(db);
    await loadData(db, filesOf([one]));
    const before = await projectionOf(db);
    db.$client.close();

    for (const milliseconds of [0, 5, 15, 40]) {
      const child = spawn(
        process.execPath,
        ["--import", "tsx", join(import.meta.dirname, "testing-slow-load.ts"), url],
        { stdio: ["ignore", "pipe", "inherit"] },
      );
      await new Promise<void>((resolve) => {
        child.stdout.once("data", () => setTimeout(resolve, milliseconds));
      });
      child.kill("SIGKILL");
      await new Promise((resolve) => child.once("exit", resolve));

      const again = await openDatabase(url);
      const after = await projectionOf(again);
      const finished = after.studies.length > 1;
      if (!finished) expect(after).toEqual(before);
      const revisions = await again.$client.execute("select count(*) as n from revision");
      expect(Number(revisions.rows[0]?.["n"]) > 1).toBe(finished);
      again.$client.close();
      if (finished) break;
    }
    expect((await readdir(folder)).some((name) => name.startsWith("atlas.db"))).toBe(true);
  });
});
