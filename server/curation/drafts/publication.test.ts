import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type StudyRecord, studyRecord } from "#domain/study/study-record.ts";
import { sampleStudy } from "#domain/study/testing.ts";
import { type Database, openDatabase } from "../../db/client.ts";
import { readDataFiles } from "../../db/data-files.ts";
import { exportData } from "../../db/export.ts";
import { loadData } from "../../db/load.ts";
import { migrateDatabase } from "../../db/migrate.ts";
import { errorBody } from "../../errors.ts";
import {
  draftAnswer,
  madeRevision,
  publishedAnswer,
  queueAnswer,
  submittedAnswer,
} from "./contract.ts";
import { filesOf, openDesk, type Person } from "../../testing-desk.ts";

let folder: string;
let url: string;
let db: Database;
let desk: Awaited<ReturnType<typeof openDesk>>;
let ada: Person;
let rita: Person;

/** As it is sent and stored: JSON has no absent fields that are named. */
const asSent = (record: StudyRecord): StudyRecord =>
  studyRecord.parse(JSON.parse(JSON.stringify(record)));

const known = asSent(sampleStudy({ key: "known-2020" }));
const fresh = asSent(
  sampleStudy({ key: "new-2024", title: "Moonlight in depression", year: 2024 }),
);

const open = async (): Promise<Database> => {
  const opened = await openDatabase(url);
  await migrateDatabase(opened);
  return opened;
};
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "atlas-drafts-"));
  url = `file:${join(folder, "atlas.db")}`;
  db = await open();
  desk = await openDesk(db, [known]);
  ada = await desk.join("Ada", "curator");
  rita = await desk.join("Rita", "reviewer");
});
afterEach(async () => {
  desk.stop();
  db.$client.close();
  await rm(folder, { recursive: true, force: true });
});

async function refused(response: Response, status: number) {
  const body: unknown = await response.json();
  expect(response.status, JSON.stringify(body)).toBe(status);
  return errorBody.parse(body).error;
}
async function done(response: Response, status = 200): Promise<unknown> {
  const body: unknown = await response.json();
  expect(response.status, JSON.stringify(body)).toBe(status);
  return body;
}

/** Begins a draft where there is none, saves `document` and submits it; answers the revision. */
async function submit(person: Person, document: StudyRecord, from = "nothing") {
  const { key } = document;
  const begun = await person.post("/curation/drafts", { key, from });
  const { counter } = draftAnswer.parse(await done(begun, 201));
  const body = { counter, document };
  await done(await person.send(`/curation/drafts/${key}`, { method: "PUT", body }));
  const asked = { counter: counter + 1, message: "First extraction" };
  const submitted = await person.post(`/curation/drafts/${key}/submit`, asked);
  return madeRevision.parse(await done(submitted, 201)).revision;
}
const decide = (person: Person, revision: number, act: "publish" | "return") =>
  person.post(`/curation/submissions/${revision}/${act}`, { message: "Checked against the paper" });
const publicly = async (path: string) => (await desk.app.request(`/api${path}`)).json();

describe("publishing", () => {
  test("shows the study to every reader at once, with its author and reviewer", async () => {
    // Asked before, so that kept answers would show themselves.
    expect(await publicly("/studies?text=moonlight")).toMatchObject({ total: 0 });
    const question = "/evidence/forest?outcome=response&window=h24";
    const before = (await publicly(question)) as { included: unknown[] };
    const revision = await submit(ada, fresh);
    const published = publishedAnswer.parse(await done(await decide(rita, revision, "publish")));
    expect(published).toMatchObject({ key: "new-2024", number: 2 });

    expect(await publicly("/studies")).toMatchObject({ total: 2 });
    expect(await publicly("/studies?text=moonlight")).toMatchObject({
      total: 1,
      datasetVersion: published.datasetVersion,
    });
    expect(await publicly("/studies/new-2024")).toMatchObject({
      record: { title: "Moonlight in depression" },
      revision: {
        author: "Ada",
        message: "First extraction (published by Rita: Checked against the paper)",
      },
    });
    const after = (await publicly(question)) as { included: unknown[] };
    expect(after.included).toHaveLength(before.included.length + 1);
    expect(JSON.stringify(await publicly("/studies/new-2024"))).not.toContain("@example.org");

    const seen = await rita.get(`/curation/submissions/${revision}`);
    expect(submittedAnswer.parse(await seen.json())).toMatchObject({
      state: "superseded",
      decision: { by: "Rita", message: "Checked against the paper" },
    });
    expect(queueAnswer.parse(await (await rita.get("/curation/queue")).json())).toEqual([]);
  });

  test("replaces the version before it and keeps that in the history", async () => {
    const corrected = { ...known, notes: "Corrected by hand." };
    const revision = await submit(ada, corrected, "published");
    const seen = submittedAnswer.parse(
      await (await rita.get(`/curation/submissions/${revision}`)).json(),
    );
    expect(seen).toMatchObject({ own: false, published: known, document: corrected });
    await done(await decide(rita, revision, "publish"));
    const { rows } = await db.$client.execute(
      "select number, state, base from revision where key = 'known-2020' order by number",
    );
    expect(rows.map((row) => [row["number"], row["state"], row["base"]])).toEqual([
      [1, "superseded", null],
      [2, "superseded", 1],
      [3, "published", 2],
    ]);
    expect(await publicly("/studies/known-2020")).toMatchObject({ record: corrected });
  });

  test("needs a reviewer, and a second person: whoever wrote in it is refused", async () => {
    const begun = await rita.post("/curation/drafts", { key: "new-2024", from: "nothing" });
    expect(begun.status).toBe(201);
    const body = { counter: 1, document: fresh };
    await done(await ada.send("/curation/drafts/new-2024", { method: "PUT", body }));
    const handed = { counter: 2, message: "Done" };
    const { revision } = madeRevision.parse(
      await done(await ada.post("/curation/drafts/new-2024/submit", handed), 201),
    );
    await refused(await decide(ada, revision, "publish"), 403);
    const error = await refused(await decide(rita, revision, "publish"), 403);
    expect(error.message).toMatch(/a second person must publish it/);
    const third = await desk.join("Tom", "reviewer");
    await done(await decide(third, revision, "publish"));
  });

  test("many decisions at once: one counts", async () => {
    const revision = await submit(ada, fresh);
    const acts = Array.from({ length: 12 }, (_, nth) => (nth % 2 === 0 ? "publish" : "return"));
    const all = await Promise.all(
      acts.map((act) => decide(rita, revision, act as "publish" | "return")),
    );
    expect(all.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(new Set(all.map(({ status }) => status))).toEqual(new Set([200, 409]));
    const { rows } = await db.$client.execute(
      "select state from revision where key = 'new-2024' order by number",
    );
    expect([["superseded", "published"], ["rejected"]]).toContainEqual(
      rows.map((row) => row["state"]),
    );
  });

  test("is checked again: what clashes with something published meanwhile is refused", async () => {
    const reports = [
      { id: "paper", kind: "journal-article" as const, citation: "A.", doi: "10.1000/one" },
    ];
    const first = await submit(ada, { ...fresh, reports });
    const second = await submit(ada, { ...fresh, key: "again-2024", reports });
    const both = await Promise.all([
      decide(rita, first, "publish"),
      decide(rita, second, "publish"),
    ]);
    expect(both.filter(({ status }) => status === 200)).toHaveLength(1);
    const left = both[0]?.status === 200 ? second : first;
    const error = await refused(await decide(rita, left, "publish"), 400);
    expect(error.details?.[0]?.message).toMatch(/10\.1000\/one is also the paper of/);
  });

  test.each(["x", "999", "1"])("submission %s, which is none, is a 404", async (revision) => {
    const error = await refused(await rita.get(`/curation/submissions/${revision}`), 404);
    expect(error.message).toMatch(/There is no submission/);
  });
});

describe("the queue, asked again and again", () => {
  const queue = async () =>
    queueAnswer
      .parse(await (await ada.get("/curation/queue")).json())
      .map(({ key, name, errors }) => ({ key, name, errors: errors > 0 }));

  test("tells each draft as it was saved last, begun anew and beside what is published now", async () => {
    const reports = [
      { id: "paper", kind: "journal-article" as const, citation: "A.", doi: "10.1000/one" },
    ];
    const revision = await submit(ada, { ...fresh, reports });
    const key = "again-2024";
    const begin = async () =>
      done(await ada.post("/curation/drafts", { key, from: "nothing" }), 201);
    const save = async (counter: number, document: object) => {
      const body = { counter, document };
      await done(await ada.send(`/curation/drafts/${key}`, { method: "PUT", body }));
    };
    const waiting = { key: "new-2024", name: "Sample 2020", errors: false };
    await begin();
    await save(1, { key, title: "Begun" });
    const begun = { key, name: "Begun", errors: true };
    expect(await queue()).toEqual([begun, waiting]);
    expect(await queue()).toEqual([begun, waiting]);

    await save(2, { ...fresh, key, reports, short: "Whole" });
    expect(await queue()).toEqual([{ key, name: "Whole", errors: false }, waiting]);
    // The same paper is published under another key now.
    await done(await decide(rita, revision, "publish"));
    expect(await queue()).toEqual([{ key, name: "Whole", errors: true }]);

    const path = `/curation/drafts/${key}?counter=3`;
    await done(await ada.send(path, { method: "DELETE" }));
    await begin();
    // As often saved as what the queue has read last, and yet another document.
    await save(1, { key, title: "Begun anew" });
    await save(2, { key, title: "Begun anew" });
    expect(await queue()).toEqual([{ key, name: "Begun anew", errors: true }]);
  });
});

describe("returning and taking back", () => {
  test("a returned submission is in the queue with its reason until it is reopened", async () => {
    const revision = await submit(ada, fresh);
    await refused(await decide(ada, revision, "return"), 403);
    await done(await decide(rita, revision, "return"));
    const queue = async () => queueAnswer.parse(await (await ada.get("/curation/queue")).json());
    expect(await queue()).toMatchObject([
      {
        key: "new-2024",
        name: "Sample 2020",
        state: "returned",
        author: "Ada",
        own: true,
        message: "Checked against the paper",
        revision,
        published: false,
      },
    ]);
    await refused(await decide(rita, revision, "publish"), 409);
    const reopened = await ada.post(`/curation/submissions/${revision}/reopen`);
    const draft = draftAnswer.parse(await done(reopened, 201));
    expect(draft.document).toEqual(fresh);
    expect((await queue()).map(({ state }) => state)).toEqual(["draft"]);
    await refused(await ada.post(`/curation/submissions/${revision}/reopen`), 409);
  });

  test("only its writers take a submission back", async () => {
    const revision = await submit(ada, fresh);
    const bob = await desk.join("Bob", "curator");
    const error = await refused(await bob.post(`/curation/submissions/${revision}/withdraw`), 403);
    expect(error.message).toMatch(/Ada submitted it/);
    await done(await ada.post(`/curation/submissions/${revision}/withdraw`));
    const late = await refused(await decide(rita, revision, "publish"), 409);
    expect(late.message).toBe("This submission was taken back by Ada already.");
    await done(await ada.post(`/curation/submissions/${revision}/reopen`), 201);
  });
});

describe("a restart", () => {
  const restart = async (records: Parameters<typeof filesOf>[0]) => {
    desk.stop();
    db.$client.close();
    db = await open();
    const report = await loadData(db, filesOf(records));
    desk = await openDesk(db, records);
    ada = await desk.comeBack("Ada");
    rita = await desk.comeBack("Rita");
    return report;
  };

  test("keeps drafts and submissions, with their counters", async () => {
    const revision = await submit(ada, fresh);
    await done(await ada.post("/curation/drafts", { key: "other-2024", from: "nothing" }), 201);
    await restart([known]);
    const draft = draftAnswer.parse(await done(await ada.get("/curation/drafts/other-2024")));
    expect(draft).toMatchObject({ counter: 1, author: "Ada" });
    await done(await decide(rita, revision, "publish"));
  });

  test("with changed files leaves what a person published alone and says so", async () => {
    await done(await decide(rita, await submit(ada, fresh), "publish"));
    const corrected = { ...known, notes: "Corrected by hand." };
    await done(await decide(rita, await submit(ada, corrected, "published"), "publish"));
    const report = await restart([{ ...known, year: 1999 }]);
    expect(report).toMatchObject({ changed: [], withdrawn: [] });
    expect(report.kept.toSorted()).toEqual(["known-2020", "new-2024"]);
    expect(await publicly("/studies/known-2020")).toMatchObject({ record: corrected });
    expect(await publicly("/studies")).toMatchObject({ total: 2 });
  });

  test("with changed files takes them in, and a draft from before says it was overtaken", async () => {
    const begun = { key: "known-2020", from: "published" };
    await done(await ada.post("/curation/drafts", begun), 201);
    const report = await restart([{ ...known, year: 2021 }]);
    expect(report).toMatchObject({ changed: ["known-2020"], kept: [] });
    const draft = draftAnswer.parse(await done(await ada.get("/curation/drafts/known-2020")));
    expect(draft).toMatchObject({ base: 1, publishedNumber: 2, document: { year: 2020 } });

    const asked = { counter: 1, message: "Done" };
    const submitNow = () => ada.post("/curation/drafts/known-2020/submit", asked);
    const error = await refused(await submitNow(), 409);
    expect(error.message).toMatch(/published anew by the Atlas’s data files .* save with base 2/);
    const body = { counter: 1, document: { ...known, year: 2021, notes: "Both." }, base: 2 };
    await done(await ada.send("/curation/drafts/known-2020", { method: "PUT", body }));
    asked.counter = 2;
    await done(await submitNow(), 201);
  });

  test("a submission overtaken by a file is not published over it", async () => {
    const revision = await submit(ada, { ...known, notes: "By hand." }, "published");
    expect(await restart([{ ...known, year: 2021 }])).toMatchObject({ changed: ["known-2020"] });
    const error = await refused(await decide(rita, revision, "publish"), 409);
    expect(error.message).toMatch(/published anew by the Atlas’s data files/);
  });

  test("what people discarded keeps no file out, and a curator called loader is a person", async () => {
    const loader = await desk.join("loader", "curator");
    await done(await loader.post("/curation/drafts", { key: "new-2024", from: "nothing" }), 201);
    await done(await loader.send("/curation/drafts/new-2024?counter=1", { method: "DELETE" }));
    const corrected = { ...known, notes: "Corrected by hand." };
    await done(await decide(rita, await submit(loader, corrected, "published"), "publish"));
    const report = await restart([{ ...known, year: 2021 }, fresh]);
    expect(report).toMatchObject({ added: ["new-2024"], kept: ["known-2020"] });
  });

  test("an export holds what was published from a draft, and loads as it was", async () => {
    await done(await decide(rita, await submit(ada, fresh), "publish"));
    const target = join(folder, "export");
    expect(await exportData(db, target)).toBe(2);
    const { records } = await readDataFiles(target);
    expect(records.find(({ key }) => key === "new-2024")).toEqual(fresh);
  });
});
