import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type StudyRecord, studyRecord } from "#domain/study/study-record.ts";
import { sampleCount, sampleStudy } from "#domain/study/testing.ts";
import type { Database } from "../../db/client.ts";
import { loadData } from "../../db/load.ts";
import { emptyDatabase } from "../../db/testing.ts";
import { errorBody } from "../../errors.ts";
import { changeAnswer } from "../../evidence/change/contract.ts";
import {
  comparisonAnswer,
  historyAnswer,
  revisionAnswer,
} from "../../evidence/history/contract.ts";
import { studyAnswer } from "../../evidence/study/contract.ts";
import { filesOf, openDesk, type Person } from "../../testing-desk.ts";
import { draftAnswer, madeRevision, publishedAnswer } from "../drafts/contract.ts";

const asSent = (record: StudyRecord): StudyRecord =>
  studyRecord.parse(JSON.parse(JSON.stringify(record)));
const known = asSent(sampleStudy({ key: "known-2020", formerKeys: ["knwon-2020"] }));
const other = asSent(sampleStudy({ key: "other-2021" }));
const corrected = asSent(
  sampleStudy({
    key: "known-2020",
    formerKeys: ["knwon-2020"],
    results: [sampleCount("ket", 3, 20), sampleCount("pbo", 4, 20)],
  }),
);

let db: Database;
let desk: Awaited<ReturnType<typeof openDesk>>;
let ada: Person;
let rita: Person;
beforeEach(async () => {
  db = await emptyDatabase();
  desk = await openDesk(db, [known, other]);
  ada = await desk.join("Ada", "curator");
  rita = await desk.join("Rita", "reviewer");
});
afterEach(() => {
  desk.stop();
  db.$client.close();
});

async function done(response: Response, status = 200): Promise<unknown> {
  const body: unknown = await response.json();
  expect(response.status, JSON.stringify(body)).toBe(status);
  return body;
}
async function refused(response: Response, status: number) {
  return errorBody.parse(await done(response, status)).error;
}
const publicly = (path: string) => desk.app.request(`/api${path}`);
const historyOf = async (key: string) =>
  historyAnswer.parse(await done(await publicly(`/studies/${key}/history`)));

/** Ada corrects the known study and hands it over; answers the submission. */
async function handOver(document: StudyRecord = corrected): Promise<number> {
  const { key } = document;
  await done(await ada.post("/curation/drafts", { key, from: "published" }), 201);
  await done(
    await ada.send(`/curation/drafts/${key}`, { method: "PUT", body: { counter: 1, document } }),
  );
  const handed = { counter: 2, message: "Counts of table 2" };
  const made = await ada.post(`/curation/drafts/${key}/submit`, handed);
  return madeRevision.parse(await done(made, 201)).revision;
}
async function publishCorrection(): Promise<void> {
  const revision = await handOver();
  await done(await rita.post(`/curation/submissions/${revision}/publish`, { message: "Checked" }));
}

describe("the effect of a submission", () => {
  test("is told before publication and keeps nothing", async () => {
    const question = "/evidence/forest?outcome=response&window=h24";
    const before = await (await publicly(question)).text();
    const revision = await handOver();
    const response = await rita.get(`/curation/submissions/${revision}/effect`);
    expect(response.headers.get("cache-control")).toBe("private, no-store");
    const effect = changeAnswer.parse(await done(response));
    expect(effect.questions[0]).toMatchObject({
      moves: true,
      before: { k: 2 },
      after: { k: 2 },
      place: { before: { role: "included" }, after: { role: "included" } },
    });
    expect(effect.unchanged).toBeGreaterThan(100);
    expect(await (await publicly(question)).text()).toBe(before);

    await done(await rita.post(`/curation/submissions/${revision}/return`, { message: "No" }));
    const late = await rita.get(`/curation/submissions/${revision}/effect`);
    expect((await refused(late, 409)).message).toContain("returned by Rita already");
  });
});

describe("the history of a study", () => {
  test("names who, when and why of each publication, and never a draft or an address", async () => {
    await publishCorrection();
    const open = { key: "known-2020", from: "published" };
    await done(await ada.post("/curation/drafts", open), 201);
    const response = await publicly("/studies/knwon-2020/history");
    const text = await response.clone().text();
    expect(text).not.toContain("@");
    const { key, revisions } = historyAnswer.parse(await done(response));
    expect(key).toBe("known-2020");
    expect(revisions).toMatchObject([
      {
        number: 3,
        state: "published",
        author: "Ada",
        message: "Counts of table 2 (published by Rita: Checked)",
        changes: 1,
      },
      { number: 1, state: "superseded", author: "the Atlas’s data files", changes: null },
    ]);
  });

  test("a record that nobody has changed says that it is from the data files", async () => {
    const { revision } = studyAnswer.parse(await done(await publicly("/studies/known-2020")));
    expect(revision).toMatchObject({ number: 1, author: "the Atlas’s data files" });
  });

  test("any two revisions can be compared, and each read", async () => {
    await publishCorrection();
    const compared = await publicly("/studies/known-2020/compare?from=1&to=3");
    expect(comparisonAnswer.parse(await done(compared)).changes).toEqual([
      { path: ["results", "response-madrs-24-ket", "events"], before: 12, after: 3 },
    ]);
    const one = await publicly("/studies/known-2020/revisions/1");
    expect(revisionAnswer.parse(await done(one))).toMatchObject({
      revision: { number: 1, state: "superseded" },
      record: known,
    });
  });

  test("a submission's own number, a word and an unknown study are a 404 that says so", async () => {
    await publishCorrection();
    const submitted = await refused(await publicly("/studies/known-2020/revisions/2"), 404);
    expect(submitted.message).toContain("published were 1, 3");
    await refused(await publicly("/studies/known-2020/revisions/first"), 404);
    await refused(await publicly("/studies/nobody-1900/history"), 404);
    await refused(await publicly("/studies/known-2020/compare?from=1"), 400);
  });
});

describe("restoring a revision", () => {
  const restore = (person: Person, number: number) =>
    person.post("/curation/studies/known-2020/restore", { number, message: "Table 2 was right" });

  test("publishes it as a new one that every answer uses at once", async () => {
    await publishCorrection();
    const effect = await rita.get("/curation/studies/known-2020/revisions/1/effect");
    expect(changeAnswer.parse(await done(effect)).questions[0]?.moves).toBe(true);
    expect(publishedAnswer.parse(await done(await restore(rita, 1)))).toMatchObject({ number: 4 });
    expect(await done(await publicly("/studies/known-2020"))).toMatchObject({
      record: known,
      revision: { author: "Rita", message: "Restored revision 1: Table 2 was right" },
    });
    const states = (await historyOf("known-2020")).revisions.map(({ number, state }) => [
      number,
      state,
    ]);
    expect(states).toEqual([
      [4, "published"],
      [3, "superseded"],
      [1, "superseded"],
    ]);
    const forest = await publicly("/evidence/forest?outcome=response&window=h24");
    expect(await forest.text()).toContain('"events":12');
  });

  test("is refused to a curator, of what is published now, and of a number never published", async () => {
    await publishCorrection();
    await refused(await restore(ada, 1), 403);
    expect((await refused(await restore(rita, 3), 409)).message).toContain("says the same");
    await refused(await restore(rita, 2), 404);
    await refused(await restore(rita, 9), 404);
  });

  test("is checked as a publication is: another study may have taken its key since", async () => {
    await publishCorrection();
    const taken = asSent(sampleStudy({ key: "third-2022", formerKeys: [] }));
    await loadData(db, filesOf([known, other, taken]));
    const renamed = { ...corrected, formerKeys: [] };
    const revision = await handOver(renamed);
    await done(await rita.post(`/curation/submissions/${revision}/publish`, { message: "Good" }));
    await loadData(db, filesOf([known, other, { ...taken, formerKeys: ["knwon-2020"] }]));
    const error = await refused(await restore(rita, 1), 400);
    expect(error.details?.[0]?.message).toContain('the key "knwon-2020" is also used by');
    expect((await historyOf("known-2020")).revisions[0]?.number).toBe(5);
  });
});

describe("withdrawing a study", () => {
  const withdraw = (person: Person, key = "known-2020") =>
    person.post(`/curation/studies/${key}/withdraw`, { message: "The paper was retracted" });

  test("takes it out of every answer; its address says when, by whom and why", async () => {
    const effect = await rita.get("/curation/studies/known-2020/withdrawal/effect");
    expect(changeAnswer.parse(await done(effect)).questions[0]?.place.after.role).toBe("outside");
    await refused(await withdraw(ada), 403);
    await done(await withdraw(rita));
    expect(await done(await publicly("/studies"))).toMatchObject({ total: 1 });
    const gone = await refused(await publicly("/studies/known-2020"), 410);
    expect(gone.code).toBe("gone");
    expect(gone.message).toMatch(
      /"known-2020" was withdrawn on \d{4}-\d\d-\d\d by Rita: The paper was retracted/,
    );
    await refused(await publicly("/studies/known-2020.json"), 410);
    expect((await historyOf("known-2020")).revisions).toMatchObject([
      { number: 2, state: "withdrawn", author: "Rita", message: "The paper was retracted" },
      { number: 1, state: "superseded" },
    ]);
    expect((await refused(await withdraw(rita), 409)).message).toContain(
      "withdrawn by Rita already",
    );
    await refused(await rita.get("/curation/studies/known-2020/withdrawal/effect"), 404);
  });

  test("a later load of data/ does not bring it back, whoever wrote it", async () => {
    await publishCorrection();
    await done(await withdraw(rita));
    await done(await withdraw(rita, "other-2021"));
    const changed = filesOf([
      { ...known, year: 2019 },
      { ...other, year: 2019 },
    ]);
    expect(await loadData(db, changed)).toMatchObject({
      changed: [],
      added: [],
      kept: ["known-2020", "other-2021"],
    });
    await refused(await publicly("/studies/known-2020"), 410);
  });

  test("a reviewer can restore it, a curator can write it anew", async () => {
    await done(await withdraw(rita));
    await done(await withdraw(rita, "other-2021"));
    const back = { number: 1, message: "The retraction was of another paper" };
    await done(await rita.post("/curation/studies/known-2020/restore", back));
    expect(await done(await publicly("/studies/known-2020"))).toMatchObject({ record: known });

    const none = await refused(await ada.get("/curation/drafts/other-2021"), 404);
    expect(none.message).toContain("the study was withdrawn by Rita");
    const { value: ended } = none.details?.[0] ?? {};
    const reopened = await ada.post(`/curation/submissions/${Number(ended)}/reopen`);
    expect(draftAnswer.parse(await done(reopened, 201))).toMatchObject({
      base: null,
      document: other,
      published: null,
    });
    const handed = { counter: 1, message: "Anew" };
    await done(await ada.post("/curation/drafts/other-2021/submit", handed), 201);
  });

  test("is refused while another study names it, with where", async () => {
    const pooled = asSent(sampleStudy({ key: "pooled-2022", pooledFrom: ["other-2021"] }));
    await loadData(db, filesOf([known, other, pooled]));
    const error = await refused(await withdraw(rita, "other-2021"), 409);
    expect(error.message).toContain('"other-2021" is named by pooled-2022');
    expect(error.details?.[0]).toMatchObject({ path: "pooled-2022" });
    expect((await historyOf("other-2021")).revisions).toMatchObject([{ state: "published" }]);
  });
});
