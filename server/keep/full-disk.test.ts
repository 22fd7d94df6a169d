import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type * as z from "zod";
import { sampleStudy } from "#domain/study/testing.ts";
import { draftAnswer, madeRevision, savedAnswer } from "../curation/drafts/contract.ts";
import { type Database, openDatabase } from "../db/client.ts";
import { loadData, readDataset } from "../db/load.ts";
import { migrateDatabase } from "../db/migrate.ts";
import { errorBody } from "../errors.ts";
import { explainFailure } from "../start-failure.ts";
import { filesOf, openDesk } from "../testing-desk.ts";
import { startServer, untilReady } from "../testing-server.ts";
import { backUp } from "./backup.ts";
import { openAsItIs } from "./inspect.ts";
import { callerOf, joinFile } from "./testing-desk.ts";

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "atlas-full-"));
  file = join(folder, "atlas.db");
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function read<Schema extends z.ZodType>(response: Response, schema: Schema, status = 200) {
  const body: unknown = await response.json();
  expect(response.status, JSON.stringify(body)).toBe(status);
  return schema.parse(body);
}

const longNotes = "A long note. ".repeat(40_000).trim();

/**
 * SQLite refuses a page beyond the limit with the very code, and on the very path, that it takes when
 * the disk has no room for one. The limit belongs to one connection, so the tests use a single one.
 */
async function fillUp(db: Database): Promise<void> {
  // Without the pages that deleted rows left free.
  await db.$client.execute("vacuum");
  const { rows } = await db.$client.execute("pragma page_count");
  await db.$client.execute(`pragma max_page_count = ${Number(rows[0]?.["page_count"])}`);
}

describe("a full disk", () => {
  test("refuses saves and publications with a sentence, and loses nothing", async () => {
    const setUp = await openDatabase(`file:${file}`);
    await migrateDatabase(setUp);
    setUp.$client.close();
    const db = openAsItIs(file);
    const known = sampleStudy({ key: "known-2020" });
    const desk = await openDesk(db, [known]);
    const ada = await desk.join("Ada", "curator");
    const rita = await desk.join("Rita", "reviewer");
    const key = "moonlight-2026";
    const document = sampleStudy({ key, notes: longNotes });
    const begun = { key, from: "nothing", document };
    await read(await ada.post("/curation/drafts", begun), draftAnswer, 201);
    const handed = { counter: 1, message: "Entered." };
    const { revision } = await read(
      await ada.post(`/curation/drafts/${key}/submit`, handed),
      madeRevision,
      201,
    );
    const other = { key: "other", from: "nothing" };
    await read(await ada.post("/curation/drafts", other), draftAnswer, 201);
    const before = await readDataset(db);

    await fillUp(db);
    const save = (counter: number) =>
      ada.send("/curation/drafts/other", {
        method: "PUT",
        body: { counter, document: { key: "other", notes: longNotes } },
      });
    const refusedSave = await read(await save(1), errorBody, 503);
    expect(refusedSave.error.message).toMatch(/disk of the server is full; nothing was saved/);
    const publish = () =>
      rita.post(`/curation/submissions/${revision}/publish`, { message: "Checked." });
    expect((await read(await publish(), errorBody, 503)).error.code).toBe("unavailable");
    expect(await read(await ada.get("/curation/drafts/other"), draftAnswer)).toMatchObject({
      counter: 1,
      document: { key: "other" },
    });
    expect(await readDataset(db)).toEqual(before);
    expect((await desk.app.request("/api/studies/known-2020")).status).toBe(200);
    expect((await desk.app.request(`/api/studies/${key}`)).status).toBe(404);

    await db.$client.execute("pragma max_page_count = 1073741823");
    expect(await read(await save(1), savedAnswer)).toMatchObject({ counter: 2 });
    expect((await publish()).status).toBe(200);
    const { rows } = await db.$client.execute("pragma integrity_check");
    expect(rows.map((row) => row["integrity_check"])).toEqual(["ok"]);
    desk.stop();
    db.$client.close();
  });

  test("leaves no half of a load and says so in one sentence", async () => {
    const setUp = await openDatabase(`file:${file}`);
    await migrateDatabase(setUp);
    setUp.$client.close();
    const db = openAsItIs(file);
    await loadData(db, filesOf([sampleStudy({ key: "known-2020" })]));
    const before = await readDataset(db);
    await fillUp(db);
    const many = Array.from({ length: 100 }, (_, place) => sampleStudy({ key: `many-${place}` }));
    const failure: unknown = await loadData(db, filesOf(many)).catch((cause: unknown) => cause);
    expect(explainFailure(failure)).toMatch(/^The disk is full; nothing was changed/);
    expect(await readDataset(db)).toEqual(before);
    db.$client.close();
  });

  test.skipIf(process.platform === "win32")(
    "keeps every acknowledged save where the system refuses to let the files grow",
    { timeout: 60_000 },
    async () => {
      const env = { DATABASE_URL: `file:${file}` };
      const filling = startServer(env);
      await untilReady(filling);
      const token = await joinFile(env.DATABASE_URL, "Ada", "curator");
      filling.child.kill("SIGTERM");
      await filling.exit;

      const largestFile = Math.ceil((await stat(file)).size / 512 + 512) * 512;
      const full = startServer(env, { largestFile });
      const ada = callerOf(await untilReady(full), token);
      await read(
        await ada.post("/curation/drafts", { key: "x", from: "nothing" }),
        draftAnswer,
        201,
      );
      let counter = 1;
      let refused: Response | undefined;
      while (refused === undefined && counter < 9) {
        // Each longer than the last, so that neither file nor log can hold them for long.
        const document = { key: "x", notes: `${counter + 1} ${longNotes.repeat(counter)}` };
        const response = await ada.put("/curation/drafts/x", { counter, document });
        if (response.status === 200) ({ counter } = await read(response, savedAnswer));
        else refused = response;
      }
      expect(counter).toBeGreaterThan(1);
      const { error } = await read(refused as Response, errorBody, 503);
      expect(error.message).toMatch(/nothing was saved/);
      full.child.kill("SIGTERM");
      await full.exit;

      const roomy = startServer(env);
      const later = callerOf(await untilReady(roomy), token);
      const kept = await read(await later.get("/curation/drafts/x"), draftAnswer);
      expect(kept.counter).toBe(counter);
      expect(String(kept.document.notes)).toMatch(new RegExp(`^${counter} A long note`));
      roomy.child.kill("SIGTERM");
      await roomy.exit;
    },
  );

  test("leaves nothing of a backup that could not be written", async () => {
    const db = await openDatabase(`file:${file}`);
    await migrateDatabase(db);
    await expect(backUp(file, join(folder, "copy.db"))).rejects.toThrow(/holds no evidence yet/);
    expect((await readdir(folder)).filter((name) => name.startsWith("copy"))).toEqual([]);
    db.$client.close();
  });
});
