import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { sampleCount, sampleStudy } from "#domain/study/testing.ts";
import type { Database } from "../../db/client.ts";
import { emptyDatabase } from "../../db/testing.ts";
import { errorBody } from "../../errors.ts";
import { openDesk, type Person } from "../../testing-desk.ts";
import { draftAnswer, madeRevision, queueAnswer } from "../drafts/contract.ts";
import { importAnswer, previewAnswer } from "../import/contract.ts";
import { askForExtraction, setAsideExtraction, takeUpExtraction } from "./ask.ts";
import { extractionsAnswer, extractionList } from "./contract.ts";

const key = "sample-2020";
const known = sampleStudy();
/** What nobody who extracts the second time may read before he has handed over. */
const secret = "Only the first extractor wrote this";

let db: Database;
let desk: Awaited<ReturnType<typeof openDesk>>;
let ada: Person;
let ben: Person;
let rita: Person;
beforeEach(async () => {
  db = await emptyDatabase();
  desk = await openDesk(db, [known]);
  ada = await desk.join("Ada", "curator");
  ben = await desk.join("Ben", "curator");
  rita = await desk.join("Rita", "reviewer");
});
afterEach(() => desk.stop());

async function refused(response: Promise<Response>, status: number): Promise<string> {
  const answer = await response;
  expect(answer.status).toBe(status);
  return errorBody.parse(await answer.json()).error.message;
}
async function done(response: Promise<Response>): Promise<unknown> {
  const answer = await response;
  const body: unknown = await answer.json();
  expect(answer.status, JSON.stringify(body)).toBeLessThan(300);
  return body;
}
const draftOf = async (response: Promise<Response>) => draftAnswer.parse(await done(response));

const at = (path: string): string => `/curation/extractions/${key}/${path}`;
const ask = (person: Person) => person.post("/curation/extractions", { key });
const takeUp = (person: Person) => draftOf(person.post(at("take-up")));
const list = async (person: Person) =>
  extractionList.parse(await done(person.get("/curation/extractions")));
const itemOf = async (person: Person) => (await list(person))[0];
const comparison = async (person: Person) =>
  extractionsAnswer.parse(await done(person.get(at("comparison"))));

/** Somebody's draft on the main line with these parts, saved and handed over. */
async function handOverFirst(person: Person, parts: object): Promise<number> {
  const draft = await draftOf(person.post("/curation/drafts", { key, from: "published" }));
  await saveFirst(person, draft, parts);
  const made = await done(
    person.post(`/curation/drafts/${key}/submit`, { counter: draft.counter + 1, message: secret }),
  );
  return madeRevision.parse(made).revision;
}
function saveFirst(person: Person, draft: { counter: number; document: object }, parts: object) {
  const body = { counter: draft.counter, document: { ...draft.document, ...parts } };
  return done(person.send(`/curation/drafts/${key}`, { method: "PUT", body }));
}

/** Types a whole record into one's second extraction and hands it over. */
async function handOverSecond(person: Person, parts: object = {}): Promise<void> {
  const { counter } = await draftOf(person.get(at("draft")));
  const body = { counter, document: { ...known, ...parts } };
  await done(person.send(at("draft"), { method: "PUT", body }));
  await done(person.post(at("submit"), { counter: counter + 1, message: "Second" }));
}
const twelve = { results: [sampleCount("ket", 12, 20), sampleCount("pbo", 5, 20)] };

describe("asking", () => {
  test("once a study, for what is published or handed over, by whoever did not extract it", async () => {
    expect(await refused(ada.post("/curation/extractions", { key: "no-2020" }), 404)).toMatch(
      /neither published nor handed over/,
    );
    await handOverFirst(ada, {});
    await done(ask(rita));
    expect(await refused(ask(ben), 409)).toMatch(/asked for by Rita already/);
    expect(await itemOf(ada)).toMatchObject({ state: "wanted", refusal: /You wrote in the first/ });
    expect(await refused(ada.post(at("take-up")), 403)).toMatch(/somebody else/);
    expect(await itemOf(ben)).toMatchObject({ refusal: null, first: { author: "Ada" } });
  });

  test("of many who take it up at once, one gets it", async () => {
    await done(ask(rita));
    const people = await Promise.all(
      ["C", "D", "E", "F", "G"].map((name) => desk.join(name, "curator")),
    );
    const answers = await Promise.all(people.map((person) => person.post(at("take-up"))));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(4);
    expect(await refused(ben.post(at("take-up")), 409)).toMatch(/^[C-G] extracts/);
  });

  test("begins with the study's names, reports and arms alone", async () => {
    await done(ask(rita));
    const { document, published, base } = await takeUp(ben);
    expect({ published, base }).toEqual({ published: null, base: null });
    expect(document).toMatchObject({ title: known.title, arms: [{ id: "ket", label: "ket" }, {}] });
    expect(document).not.toHaveProperty("results");
    // Opened again, in another window say, it is the same draft.
    expect((await takeUp(ben)).counter).toBe(1);
  });
});

describe("blindness", () => {
  /** Every address under /curation that names a study or a revision, with this study's. */
  function closedRoutes(revision: number) {
    const all = desk.app.routes.filter(
      ({ method, path }) =>
        method !== "ALL" && path.startsWith("/api/curation/") && /:(?:key|revision)\b/.test(path),
    );
    const unique = new Map(all.map((route) => [`${route.method} ${route.path}`, route]));
    return [...unique.values()].map(({ method, path }) => ({
      method,
      path: path
        .replace("/api", "")
        .replace(/:key(?:\{[^}]*\})?/, key)
        .replace(/:revision(?:\{[^}]*\})?/, String(revision)),
    }));
  }

  test("every route about the first extraction refuses the second extractor, before and after giving up", async () => {
    const revision = await handOverFirst(ada, { notes: secret });
    await done(ask(ada));
    await takeUp(ben);
    const routes = closedRoutes(revision);
    expect(routes.length).toBeGreaterThan(8);
    const refuseAll = async () => {
      for (const { method, path } of routes) {
        const answer = await ben.send(path, method === "GET" ? { method } : { method, body: {} });
        expect(answer.status, `${method} ${path}`).toBe(403);
        expect(await answer.text()).not.toContain(secret);
      }
    };
    await refuseAll();
    await done(ben.send(`${at("draft")}?counter=1`, { method: "DELETE" }));
    await refuseAll();
    // Whoever neither extracts nor wrote may read the first one.
    expect((await rita.get(`/curation/submissions/${revision}`)).status).toBe(200);
  });

  test("queue, drafts and imports tell nothing of it either", async () => {
    await handOverFirst(ada, { notes: secret });
    await done(ask(ada));
    await takeUp(ben);
    const queue = await ben.get("/curation/queue");
    expect(queueAnswer.parse(await queue.json())).toEqual([]);
    expect(await refused(ben.post("/curation/drafts", { key, from: "published" }), 403)).toMatch(
      /closed to you/,
    );
    const text = JSON.stringify({ ...known, notes: "Another note" });
    const preview = await ben.post("/curation/import/preview", { name: "study.json", text });
    const seen = await preview.text();
    expect(seen).not.toContain(secret);
    expect(previewAnswer.parse(JSON.parse(seen)).studies).toMatchObject([
      { action: "refuse", suggestions: [], problems: [{ message: /closed to you/ }] },
    ]);
    const brought = { rows: [1], action: "update", key, document: known, counter: null };
    const applied = await done(ben.post("/curation/import", { studies: [brought] }));
    expect(importAnswer.parse(applied).studies).toMatchObject([{ outcome: "refused" }]);
    const own = await ben.get("/curation/extractions");
    expect(await own.text()).not.toContain(secret);
    expect(await refused(ben.get(at("comparison")), 409)).toMatch(/Ben has not handed/);
    expect(await refused(ben.post(at("agreed")), 409)).toMatch(/Ben has not handed/);
  });

  test("nobody else reads or writes the second one, the first extractor least of all", async () => {
    await handOverFirst(ada, {});
    await done(ask(ada));
    await takeUp(ben);
    const body = { counter: 1, document: { key } };
    for (const person of [ada, rita]) {
      expect(await refused(person.get(at("draft")), 403)).toMatch(/Ben extracts/);
      await refused(person.send(at("draft"), { method: "PUT", body }), 403);
      await refused(person.send(`${at("draft")}?counter=1`, { method: "DELETE" }), 403);
      await refused(person.post(at("submit"), { counter: 1, message: "x" }), 403);
      await refused(person.post(at("take-back")), 403);
      expect(await refused(person.get(at("comparison")), 409)).toMatch(/Ben has not handed/);
    }
  });

  test("a first extraction that went back to its author keeps both closed until it is in again", async () => {
    const unpublished = "new-2024";
    const first = { ...known, key: unpublished, notes: secret };
    const begun = { key: unpublished, from: "nothing", document: first };
    await done(ada.post("/curation/drafts", begun));
    const drafts = `/curation/drafts/${unpublished}`;
    const handed = await done(ada.post(`${drafts}/submit`, { counter: 1, message: "First" }));
    const { revision } = madeRevision.parse(handed);
    await done(ada.post("/curation/extractions", { key: unpublished }));
    const own = `/curation/extractions/${unpublished}`;
    await done(ben.post(`${own}/take-up`));
    await done(rita.post(`/curation/submissions/${revision}/return`, { message: "Again" }));
    const second = { ...known, key: unpublished };
    await done(ben.send(`${own}/draft`, { method: "PUT", body: { counter: 1, document: second } }));
    await done(ben.post(`${own}/submit`, { counter: 2, message: "Second" }));
    expect(await itemOf(ben)).toMatchObject({
      state: "second-handed-over",
      first: { state: "open" },
    });
    for (const person of [ada, ben, rita])
      expect(await refused(person.get(`${own}/comparison`), 409)).toMatch(/being written again/);
    await refused(ben.get(`/curation/submissions/${revision}`), 403);
    // Until then the second one can be taken back, and nothing typed is lost.
    const back = await draftOf(ben.post(`${own}/take-back`));
    expect(back.document).toMatchObject({ results: [{}, {}] });
    await done(ben.post(`${own}/submit`, { counter: back.counter, message: "Second" }));
    await done(ada.post(`/curation/submissions/${revision}/reopen`));
    await refused(ben.get(drafts), 403);
    await done(ada.post(`${drafts}/submit`, { counter: 1, message: "First, again" }));
    const compared = extractionsAnswer.parse(await done(ben.get(`${own}/comparison`)));
    expect(compared.figures.agreementPercent).toBe(100);
    expect((await ben.get(`/curation/submissions/${revision}`)).status).toBe(200);
  });
});

describe("giving up", () => {
  test("leaves it to somebody else, and what was typed to whoever typed it", async () => {
    await done(ask(rita));
    await takeUp(ben);
    const body = { counter: 1, document: { key, notes: "Half done" } };
    await done(ben.send(at("draft"), { method: "PUT", body }));
    await done(ben.send(`${at("draft")}?counter=2`, { method: "DELETE" }));
    expect(await itemOf(ada)).toMatchObject({ state: "wanted", second: null, refusal: null });
    expect((await takeUp(ben)).document).toMatchObject({ notes: "Half done" });
    expect(await refused(ada.post(at("set-aside"), { message: "Why" }), 403)).toMatch(/reviewer/);
    await done(rita.post(at("set-aside"), { message: "Enough" }));
    expect(await list(ben)).toEqual([]);
    await refused(ben.get(at("draft")), 404);
    // Having been free to read the first one since, he cannot begin anew.
    await done(ask(rita));
    expect(await refused(ben.post(at("take-up")), 403)).toMatch(/extracted .* before/);
  });

  test("set aside at the moment somebody takes it up, it leaves no draft that nobody reaches", async () => {
    const reviewer = { id: "rita", name: "Rita" };
    const answers = new Set<string>();
    for (let steps = 0; steps < 60; steps += 1) {
      await askForExtraction(db, { key }, reviewer);
      const late = { id: `late-${steps}`, name: "Late" };
      const setAside = () => setAsideExtraction(db, key, "Not needed", reviewer, true);
      const [, aside] = await Promise.allSettled([
        takeUpExtraction(db, key, late),
        microtasks(steps).then(setAside),
      ]);
      answers.add(aside.status === "fulfilled" ? "set aside" : String(aside.reason));
      if (aside.status === "rejected") await setAside();
      const left = await db.$client.execute("select line from draft where kind = 'study'");
      expect(left.rows, `${steps} steps later`).toEqual([]);
    }
    expect([...answers].toSorted()).toEqual([
      expect.stringContaining('Late took the second extraction of "sample-2020" up at the same'),
      "set aside",
    ]);
  });
});

async function microtasks(many: number): Promise<void> {
  for (let step = 0; step < many; step += 1) await Promise.resolve();
}

describe("both handed over", () => {
  beforeEach(async () => {
    await done(ask(rita));
    await takeUp(ben);
    await handOverSecond(ben, twelve);
  });

  test("the agreement is fixed, both are open, and neither can be taken back", async () => {
    const { figures, first, second, agreed } = await comparison(ben);
    // 25 cells, of which the events of the placebo arm differ.
    expect(figures).toMatchObject({ cells: 25, agreementPercent: 96 });
    expect(figures.extractors.map(({ part }) => part)).toEqual(["first", "second"]);
    expect([first.revision, second.author, agreed.state]).toEqual([1, "Ben", "none"]);
    expect(await refused(ben.post(at("take-back")), 409)).toMatch(/can be read/);
    expect(await refused(ben.get(at("draft")), 404)).toMatch(/compared and joined/);
    expect((await ben.post("/curation/drafts", { key, from: "published" })).status).toBe(201);
  });

  test("is joined on the main line, published by a third person and then told to everybody", async () => {
    expect(await refused(ada.post(at("agreed")), 403)).toMatch(/two extractors or a reviewer/);
    const draft = await draftOf(ben.post(at("agreed")));
    expect(draft.document).toMatchObject({
      extraction: { cells: 25, undecided: { "results/response-madrs-24-pbo/events": true } },
    });
    expect((await draftOf(rita.post(at("agreed")))).counter).toBe(draft.counter);
    expect(await itemOf(ada)).toMatchObject({ state: "reconciling" });
    const hand = (counter: number) =>
      ben.post(`/curation/drafts/${key}/submit`, { counter, message: "Agreed" });
    expect(await refused(hand(1), 400)).toMatch(/in the way/);
    const { undecided: _, ...figures } = (await comparison(ben)).figures;
    const forged = { extraction: { ...figures, agreementPercent: 100 } };
    await saveFirst(ben, draft, forged);
    expect(await refused(hand(2), 400)).toMatch(/worked out by the program/);
    const notes = { "results/response-madrs-24-pbo/events": "Table 2 counts dropouts" };
    const decided = { ...twelve, extraction: { ...figures, notes } };
    await saveFirst(ben, { ...draft, counter: 2 }, decided);
    const { revision } = madeRevision.parse(await done(hand(3)));
    expect(await itemOf(ada)).toMatchObject({ state: "agreed-submitted" });
    expect(await refused(ada.post(at("agreed")), 403)).toMatch(/two extractors/);
    expect(await refused(rita.post(at("agreed")), 409)).toMatch(/waits for review/);
    await done(rita.post(`/curation/submissions/${revision}/publish`, { message: "Good" }));
    expect(await list(ada)).toEqual([]);
    const study = (await done(ada.get(`/studies/${key}`))) as { record: unknown };
    expect(study.record).toMatchObject({
      results: [{ events: 12 }, { events: 5 }],
      extraction: { cells: 25, agreementPercent: 96, notes },
    });
  });

  test("another draft, or a thrown away agreed one, is said and lost by nobody", async () => {
    await done(ada.post("/curation/drafts", { key, from: "published" }));
    expect(await refused(rita.post(at("agreed")), 409)).toMatch(/another draft .* saved by Ada/);
    await done(ada.send(`/curation/drafts/${key}?counter=1`, { method: "DELETE" }));
    const draft = await draftOf(ben.post(at("agreed")));
    await saveFirst(ben, draft, { notes: "Half joined" });
    expect(await refused(rita.post(at("set-aside"), { message: "No" }), 409)).toMatch(
      /thrown away/,
    );
    await done(ben.send(`/curation/drafts/${key}?counter=2`, { method: "DELETE" }));
    expect(await itemOf(ben)).toMatchObject({ state: "to-reconcile" });
    expect((await draftOf(rita.post(at("agreed")))).document).toMatchObject({
      notes: "Half joined",
    });
  });

  test("of many who begin to join at once, all get the same draft", async () => {
    const answers = await Promise.all(Array.from({ length: 6 }, () => rita.post(at("agreed"))));
    expect(answers.filter(({ status }) => status === 201).length).toBeGreaterThan(0);
    expect((await draftOf(rita.post(at("agreed")))).counter).toBe(1);
  });
});

describe("a first extraction that waits for review", () => {
  test("goes into the agreed record, whoever wrote in either cannot publish it", async () => {
    const revision = await handOverFirst(ada, {});
    await done(ask(ada));
    await takeUp(ben);
    await handOverSecond(ben, twelve);
    await done(ada.post(at("agreed")));
    const submission = await ada.get(`/curation/submissions/${revision}`);
    expect(await submission.json()).toMatchObject({
      state: "withdrawn",
      decision: { by: "Ada", message: "Joined with the second extraction" },
    });
    const queue = queueAnswer.parse(await done(rita.get("/curation/queue")));
    expect(queue.map(({ state }) => state)).toEqual(["draft"]);
  });

  test("published meanwhile, it is what the agreed record stands on", async () => {
    const revision = await handOverFirst(ada, { notes: "First" });
    await done(ask(ada));
    await takeUp(ben);
    await done(rita.post(`/curation/submissions/${revision}/publish`, { message: "Good" }));
    await handOverSecond(ben, twelve);
    const draft = await draftOf(ben.post(at("agreed")));
    expect(draft.base).toBe(draft.publishedNumber);
    expect(draft.document).toMatchObject({ notes: "First" });
  });
});
