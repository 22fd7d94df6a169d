import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import * as z from "zod";
import { sampleStudy } from "#domain/study/testing.ts";
import {
  conflict,
  draftAnswer,
  madeRevision,
  publishedAnswer,
  savedAnswer,
} from "../curation/drafts/contract.ts";
import { openDatabase } from "../db/client.ts";
import { errorBody } from "../errors.ts";
import { type ServerProcess, startServer, untilReady } from "../testing-server.ts";
import { type Caller, callerOf, joinFile } from "./testing-desk.ts";

let folder: string;
let url: string;
const servers: ServerProcess[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "atlas-crash-"));
  url = `file:${join(folder, "atlas.db")}`;
});
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.child.kill("SIGKILL");
    await server.exit;
  }
  await rm(folder, { recursive: true, force: true });
});

async function serve(options?: { largestFile: number }) {
  const server = startServer({ DATABASE_URL: url }, options);
  servers.push(server);
  return { server, address: await untilReady(server) };
}

async function read<Schema extends z.ZodType>(response: Response, schema: Schema, status = 200) {
  const body: unknown = await response.json();
  expect(response.status, JSON.stringify(body)).toBe(status);
  return schema.parse(body);
}

async function assertSound(): Promise<void> {
  const db = await openDatabase(url);
  const { rows } = await db.$client.execute("pragma integrity_check");
  expect(rows.map((row) => row["integrity_check"])).toEqual(["ok"]);
  db.$client.close();
}

const draftNumbers = Array.from({ length: 200 }, (_, position) => position);
const keyOf = (number: number): string => `draft-${number}`;
const notesAt = (counter: number): string => `What stood there at ${counter}.`;

/** Saves the draft again and again until the server is gone; returns what was acknowledged last. */
async function saveUntilGone(
  ada: Caller,
  number: number,
  from: number,
  onSaved: () => void,
): Promise<number> {
  let counter = from;
  for (;;) {
    const document = { key: keyOf(number), notes: notesAt(counter + 1) };
    const response = await ada
      .put(`/curation/drafts/${keyOf(number)}`, { counter, document })
      .catch(() => undefined);
    const answer = await response?.json().catch(() => undefined);
    if (response === undefined || answer === undefined) return counter;
    expect(response.status, JSON.stringify(answer)).toBe(200);
    ({ counter } = savedAnswer.parse(answer));
    onSaved();
  }
}

describe("a server that is killed", () => {
  test("loses no acknowledged save of 200 that were under way", { timeout: 120_000 }, async () => {
    let { server, address } = await serve();
    const token = await joinFile(url, "Ada", "curator");
    let ada = callerOf(address, token);
    for (const number of draftNumbers)
      await read(
        await ada.post("/curation/drafts", { key: keyOf(number), from: "nothing" }),
        draftAnswer,
        201,
      );
    let counters = draftNumbers.map(() => 1);
    for (const killedAfter of [1, 75, 250]) {
      let saved = 0;
      const onSaved = (): void => {
        saved += 1;
        if (saved === killedAfter) server.child.kill("SIGKILL");
      };
      const acknowledged = await Promise.all(
        draftNumbers.map((number) => saveUntilGone(ada, number, counters[number] ?? 0, onSaved)),
      );
      await server.exit;
      expect(saved).toBeGreaterThanOrEqual(killedAfter);
      await assertSound();

      ({ server, address } = await serve());
      ada = callerOf(address, token);
      const kept = await Promise.all(
        draftNumbers.map(async (number) =>
          read(await ada.get(`/curation/drafts/${keyOf(number)}`), draftAnswer),
        ),
      );
      for (const [number, { counter, document }] of kept.entries()) {
        const known = acknowledged[number] ?? 0;
        // The one save on its way may have been written before its answer was.
        expect([known, known + 1]).toContain(counter);
        if (counter > 1) expect(document.notes).toBe(notesAt(counter));
      }
      counters = kept.map(({ counter }) => counter);
    }
  });

  test("waits for the disk with each save, so that a power cut loses none either", async () => {
    const db = await openDatabase(url);
    const modes = await Promise.all(
      Array.from({ length: 5 }, () => db.$client.execute("pragma synchronous")),
    );
    expect(modes.map(({ rows }) => rows[0]?.["synchronous"])).toEqual([2, 2, 2, 2, 2]);
    db.$client.close();
  });
});

describe("two servers on one file", () => {
  test("what one publishes the other shows within a second", { timeout: 60_000 }, async () => {
    const { address: here } = await serve();
    const { address: there } = await serve();
    const ada = callerOf(here, await joinFile(url, "Ada", "curator"));
    const rita = callerOf(here, await joinFile(url, "Rita", "reviewer"));
    const document = sampleStudy({ key: "moonlight-2026", title: "Moonlight in depression" });
    const begun = { key: document.key, from: "nothing", document };
    const { counter } = await read(await ada.post("/curation/drafts", begun), draftAnswer, 201);
    const { revision } = await read(
      await ada.post(`/curation/drafts/${document.key}/submit`, { counter, message: "Entered." }),
      madeRevision,
      201,
    );
    const { datasetVersion } = await read(
      await rita.post(`/curation/submissions/${revision}/publish`, { message: "Checked." }),
      publishedAnswer,
    );
    const start = Date.now();
    const versionThere = async (): Promise<unknown> =>
      ((await (await fetch(`${there}/api/health`)).json()) as { datasetVersion: unknown })
        .datasetVersion;
    while ((await versionThere()) !== datasetVersion && Date.now() - start < 3000)
      await new Promise((resolve) => setTimeout(resolve, 20));
    expect(Date.now() - start).toBeLessThan(1000);
    expect((await fetch(`${there}/api/studies/${document.key}`)).status).toBe(200);
  });

  test("no save on one undoes a save on the other", { timeout: 60_000 }, async () => {
    const token = await serve().then(() => joinFile(url, "Ada", "curator"));
    const [here, there] = [servers[0], startServer({ DATABASE_URL: url })];
    servers.push(there);
    const callers = [
      callerOf(await untilReady(here as ServerProcess), token),
      callerOf(await untilReady(there), token),
    ];
    const key = "shared";
    await read(
      await (callers[0] as Caller).post("/curation/drafts", { key, from: "nothing" }),
      draftAnswer,
      201,
    );
    const saved = await Promise.all(
      Array.from({ length: 20 }, (_, hand) =>
        addMark(callers[hand % 2] as Caller, key, `hand-${hand}`),
      ),
    );
    const end = await read(
      await (callers[0] as Caller).get(`/curation/drafts/${key}`),
      draftAnswer,
    );
    const marks = String(end.document.notes).trim().split(" ");
    expect(marks.toSorted()).toEqual(saved.toSorted());
    expect(end.counter).toBe(1 + saved.length);
  });

  test(
    "a save waits for another writer, and says so after five seconds",
    {
      timeout: 60_000,
    },
    async () => {
      const { address } = await serve();
      const ada = callerOf(address, await joinFile(url, "Ada", "curator"));
      const key = "waiting";
      await read(await ada.post("/curation/drafts", { key, from: "nothing" }), draftAnswer, 201);
      const db = await openDatabase(url);
      const save = (counter: number) =>
        ada.put(`/curation/drafts/${key}`, { counter, document: { key, notes: "Saved." } });

      const short = await db.$client.transaction("write");
      const start = Date.now();
      const late = save(1);
      await new Promise((resolve) => setTimeout(resolve, 600));
      await short.rollback();
      await read(await late, savedAnswer);
      expect(Date.now() - start).toBeGreaterThanOrEqual(600);

      const long = await db.$client.transaction("write");
      const { error } = await read(await save(2), errorBody, 503);
      expect(error).toMatchObject({ code: "unavailable" });
      expect(error.message).toMatch(/busy with another write.*nothing was saved/);
      await long.rollback();
      db.$client.close();
      await read(await save(2), savedAnswer);
    },
  );
});

/** Adds a word to the notes of a draft that others change at the same time, as the form does. */
async function addMark(caller: Caller, key: string, mark: string): Promise<string> {
  let { counter, document } = await read(await caller.get(`/curation/drafts/${key}`), draftAnswer);
  for (;;) {
    const response = await caller.put(`/curation/drafts/${key}`, {
      counter,
      document: { ...document, notes: `${String(document.notes ?? "")} ${mark}` },
    });
    if (response.status === 200) return mark;
    const { error } = await read(response, errorBody, 409);
    ({ counter, document } = conflict.parse(error.details?.[0]?.value));
  }
}
