import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { sampleCount, sampleStudy } from "#domain/study/testing.ts";
import { session } from "../../db/account-schema.ts";
import type { Database } from "../../db/client.ts";
import { emptyDatabase } from "../../db/testing.ts";
import { errorBody } from "../../errors.ts";
import {
  conflict,
  draftAnswer,
  madeRevision,
  queueAnswer,
  savedAnswer,
  submittedAnswer,
} from "./contract.ts";
import { createAccount } from "../accounts/write.ts";
import { visitorOf } from "../testing-visitor.ts";
import { openDesk, type Person } from "../../testing-desk.ts";

const paper = {
  id: "paper",
  kind: "journal-article" as const,
  citation: "A paper.",
  doi: "10.1000/known",
};

let db: Database;
let desk: Awaited<ReturnType<typeof openDesk>>;
let ada: Person;
beforeEach(async () => {
  db = await emptyDatabase();
  const known = sampleStudy({ key: "known-2020", formerKeys: ["knwon-2020"], reports: [paper] });
  desk = await openDesk(db, [known]);
  ada = await desk.join("Ada", "curator");
});
afterEach(() => desk.stop());

async function refused(response: Response, status: number) {
  expect(response.status).toBe(status);
  return errorBody.parse(await response.json()).error;
}

const put = (person: Person, key: string, body: unknown) =>
  person.send(`/curation/drafts/${key}`, { method: "PUT", body });
const save = async (person: Person, key: string, counter: number, document: object) => {
  const response = await put(person, key, { counter, document: { key, ...document } });
  expect(response.status).toBe(200);
  return savedAnswer.parse(await response.json());
};
const read = async (person: Person, key: string) =>
  draftAnswer.parse(await (await person.get(`/curation/drafts/${key}`)).json());
const begin = (person: Person, key: string, from = "nothing", more: object = {}) =>
  person.post("/curation/drafts", { key, from, ...more });

describe("beginning a draft", () => {
  test("of a new study: empty, with everything it lacks named", async () => {
    const response = await begin(ada, "new-2024");
    expect(response.status).toBe(201);
    const draft = draftAnswer.parse(await response.json());
    expect(draft).toMatchObject({
      counter: 1,
      document: { key: "new-2024" },
      author: "Ada",
      base: null,
      published: null,
    });
    expect(draft.problems.map(({ path }) => path)).toContain("title");
  });

  test("of a published study: its record, and the number it began from", async () => {
    const draft = draftAnswer.parse(await (await begin(ada, "known-2020", "published")).json());
    expect(draft).toMatchObject({ base: 1, publishedNumber: 1, problems: [] });
    expect(draft.document).toEqual(draft.published);
  });

  test("with what an importer suggests", async () => {
    const document = { key: "new-2024", title: "Found in a registry", registry: { any: 1 } };
    await begin(ada, "new-2024", "nothing", { document });
    expect((await read(ada, "new-2024")).document).toEqual(document);
  });

  test.each([
    ["known-2020", "nothing", 409, /published study with the key "known-2020"/],
    ["knwon-2020", "nothing", 409, /former key of known-2020/],
    ["unknown-2020", "published", 404, /no published study with the key "unknown-2020"/],
  ])("%s from %s is refused", async (key, from, status, sentence) => {
    const error = await refused(await begin(ada, key, from), status);
    expect(error.message).toMatch(sentence);
  });

  test("a key that cannot be one, or is not the document's, is named", async () => {
    const odd = await refused(await begin(ada, "New Study"), 400);
    expect(odd.details).toMatchObject([{ path: "key", message: /lower-case words/ }]);
    const other = begin(ada, "new-2024", "nothing", { document: { key: "old-2024" } });
    expect((await refused(await other, 400)).details).toMatchObject([{ path: "document.key" }]);
  });

  test("one draft a study: of many at once, one is made", async () => {
    const all = await Promise.all(Array.from({ length: 20 }, () => begin(ada, "new-2024")));
    const made = all.filter(({ status }) => status === 201);
    expect(made).toHaveLength(1);
    const error = await refused(await begin(ada, "new-2024"), 409);
    expect(error.message).toMatch(/a draft of "new-2024" already, last saved by Ada/);
  });
});

describe("saving", () => {
  test("keeps everything as typed, whatever its shape", async () => {
    await begin(ada, "new-2024");
    const typed = {
      title: " padded ",
      year: "two thousand",
      results: [{ id: "a", mean: "12,4", sd: null, note: "" }],
      arms: [],
      whatever: { nested: [1, null, ""] },
    };
    const { counter } = await save(ada, "new-2024", 1, typed);
    expect(counter).toBe(2);
    expect((await read(ada, "new-2024")).document).toEqual({ key: "new-2024", ...typed });
  });

  test("in two tabs: the later one is told what the other saved, and neither is lost", async () => {
    const bob = await desk.join("Bob", "curator");
    await begin(ada, "new-2024");
    await save(ada, "new-2024", 1, { title: "Ada's title" });
    const late = { counter: 1, document: { key: "new-2024", title: "Bob's title" } };
    const error = await refused(await put(bob, "new-2024", late), 409);
    expect(error.details?.[0]?.path).toBe("document");
    const other = conflict.parse(error.details?.[0]?.value);
    expect(other).toMatchObject({
      counter: 2,
      author: "Ada",
      document: { title: "Ada's title" },
    });
    // Having compared, Bob saves over what he was shown.
    await save(bob, "new-2024", other.counter, { title: "Ada's and Bob's title" });
    expect(await read(ada, "new-2024")).toMatchObject({ counter: 3, author: "Bob" });
  });

  test("two hundred times at once: exactly one wins at each counter", async () => {
    await begin(ada, "new-2024");
    for (const counter of [1, 2, 3, 4]) {
      const all = await Promise.all(
        Array.from({ length: 50 }, (_, nth) =>
          put(ada, "new-2024", { counter, document: { key: "new-2024", notes: `${nth}` } }),
        ),
      );
      const won = all.flatMap(({ status }, nth) => (status === 200 ? [`${nth}`] : []));
      expect(won).toHaveLength(1);
      expect(all.filter(({ status }) => status === 409)).toHaveLength(49);
      const { document } = await read(ada, "new-2024");
      expect(document).toMatchObject({ notes: won[0] });
    }
  });

  test("under another key, of no document, or without its counter is a 400 that names it", async () => {
    await begin(ada, "new-2024");
    const paths = async (body: unknown) =>
      (await refused(await put(ada, "new-2024", body), 400)).details?.map(({ path }) => path);
    expect(await paths({ counter: 1, document: { key: "b" } })).toEqual(["document.key"]);
    expect(await paths({ counter: 1, document: { key: "new-2024", arms: ["a"] } })).toEqual([
      "document.arms.0",
    ]);
    expect(await paths({ document: { key: "new-2024" } })).toEqual(["counter"]);
    expect(await paths({ counter: 1, document: { key: "new-2024" }, extra: 1 })).toEqual(["extra"]);
  });

  test("two megabytes are kept, six are refused", async () => {
    await begin(ada, "new-2024");
    await save(ada, "new-2024", 1, { notes: "n".repeat(2 * 1024 * 1024) });
    const document = { key: "new-2024", notes: "n".repeat(6 * 1024 * 1024) };
    const error = await refused(await put(ada, "new-2024", { counter: 2, document }), 413);
    expect(error.message).toBe("The draft is larger than 5 MB and was not saved.");
  });

  test("nested deeper than the database reads is a 400, not a fault", async () => {
    await begin(ada, "new-2024");
    const deep: unknown = JSON.parse(`${"[".repeat(1500)}${"]".repeat(1500)}`);
    const document = { key: "new-2024", design: { deep } };
    const error = await refused(await put(ada, "new-2024", { counter: 1, document }), 400);
    expect(error.message).toContain("deeper than 200 levels");
  });

  test("after the session ended is a plain 401 that changes nothing", async () => {
    const account = { email: "eve@example.org", password: "correct horse battery" };
    await createAccount(db, { ...account, name: "Eve", role: "curator" });
    const eve = visitorOf(desk.app);
    await eve.signIn(account.email, account.password);
    expect((await begin(eve, "new-2024")).status).toBe(201);
    await save(eve, "new-2024", 1, { title: "Typed in time" });
    await db.update(session).set({ expiresAt: new Date(Date.now() - 1000) });
    const body = { counter: 2, document: { key: "new-2024", title: "Typed too long" } };
    const response = await put(eve, "new-2024", body);
    expect(response.headers.get("cache-control")).toBe("private, no-store");
    expect((await refused(response, 401)).code).toBe("unauthenticated");
    expect(await read(ada, "new-2024")).toMatchObject({ counter: 2 });
    await eve.signIn(account.email, account.password);
    await save(eve, "new-2024", 2, { title: "Typed too long" });
    expect(await read(ada, "new-2024")).toMatchObject({ counter: 3, author: "Eve" });
  });
});

describe("discarding", () => {
  const discard = (person: Person, key: string, counter: number | string) =>
    person.send(`/curation/drafts/${key}?counter=${counter}`, { method: "DELETE" });

  test("keeps what was typed, says where, and it can be taken back", async () => {
    await begin(ada, "new-2024");
    await save(ada, "new-2024", 1, { title: "Hours of work" });
    const response = await discard(ada, "new-2024", 2);
    const { revision } = madeRevision.parse(await response.json());
    const gone = await refused(await ada.get("/curation/drafts/new-2024"), 404);
    expect(gone.message).toBe(
      `There is no draft of "new-2024": it was taken back by Ada; reopen it to go on (revision ${revision}).`,
    );
    const reopened = await ada.post(`/curation/submissions/${revision}/reopen`);
    expect(reopened.status).toBe(201);
    expect(await read(ada, "new-2024")).toMatchObject({ document: { title: "Hours of work" } });
  });

  test("is for those who wrote in it, and reviewers", async () => {
    const bob = await desk.join("Bob", "curator");
    const rita = await desk.join("Rita", "reviewer");
    await begin(ada, "new-2024");
    const error = await refused(await discard(bob, "new-2024", 1), 403);
    expect(error.message).toMatch(/Ada saved it last/);
    expect((await discard(rita, "new-2024", 1)).status).toBe(200);
  });

  test("at another state than was seen, or at none, discards nothing", async () => {
    await begin(ada, "new-2024");
    await save(ada, "new-2024", 1, { title: "Newer" });
    await refused(await discard(ada, "new-2024", 1), 409);
    const error = await refused(await discard(ada, "new-2024", ""), 400);
    expect(error.details?.[0]?.path).toBe("counter");
    expect(await read(ada, "new-2024")).toMatchObject({ counter: 2 });
  });
});

describe("submitting", () => {
  const submit = (person: Person, key: string, counter: number) =>
    person.post(`/curation/drafts/${key}/submit`, { counter, message: "First extraction" });
  const whole = (parts: Parameters<typeof sampleStudy>[0] = {}) =>
    sampleStudy({ key: "new-2024", ...parts });

  test("is refused with every place that stands in the way; hints do not", async () => {
    await begin(ada, "new-2024");
    const wrong = whole({ results: [sampleCount("ket", 21, 20), sampleCount("pbo", 4, 25)] });
    await save(ada, "new-2024", 1, wrong);
    const error = await refused(await submit(ada, "new-2024", 2), 400);
    expect(error.message).toMatch(/^2 places stand in the way of this being submitted\./);
    expect(error.details?.map(({ message }) => message)).toEqual([
      "response-madrs-24-ket: events 21 is more than n 20",
      "response-madrs-24-pbo: n 25 is more than the 20 randomised to the arm; put it right or give a reason",
    ]);
    const reason = {
      check: "n-within-randomised",
      at: "response-madrs-24-pbo",
      reason: "Printed.",
    };
    await save(ada, "new-2024", 2, {
      ...wrong,
      results: [sampleCount("ket", 12, 20), sampleCount("pbo", 4, 25)],
      acceptedWarnings: [reason],
    });
    expect((await submit(ada, "new-2024", 3)).status).toBe(201);
  });

  test("what clashes with a published study is one of those places", async () => {
    await begin(ada, "new-2024");
    const { problems } = await save(
      ada,
      "new-2024",
      1,
      whole({ reports: [paper], pooledFrom: ["nobody"] }),
    );
    expect(problems.map(({ check, message }) => `${check}: ${message}`)).toEqual([
      "identifier-unique: 10.1000/known is also the paper of known-2020",
      'study-exists: there is no study "nobody"',
    ]);
    await refused(await submit(ada, "new-2024", 2), 400);
  });

  test("takes the draft off the table and puts it before reviewers", async () => {
    await begin(ada, "new-2024");
    await save(ada, "new-2024", 1, whole());
    const { revision } = madeRevision.parse(await (await submit(ada, "new-2024", 2)).json());
    const gone = await refused(await ada.get("/curation/drafts/new-2024"), 404);
    expect(gone.message).toMatch(/submitted by Ada and waits for review \(revision \d+\)/);
    expect(gone.details).toMatchObject([{ path: "revision", value: revision }]);
    const seen = submittedAnswer.parse(
      await (await ada.get(`/curation/submissions/${revision}`)).json(),
    );
    expect(seen).toMatchObject({ state: "submitted", author: "Ada", own: true, published: null });
    expect(seen.document).toEqual(whole());
    const error = await refused(await begin(ada, "new-2024"), 409);
    expect(error.message).toMatch(/waits for review/);
  });

  test("twenty times at once makes one submission", async () => {
    await begin(ada, "new-2024");
    await save(ada, "new-2024", 1, whole());
    const all = await Promise.all(Array.from({ length: 20 }, () => submit(ada, "new-2024", 2)));
    expect(all.filter(({ status }) => status === 201)).toHaveLength(1);
    const queue = queueAnswer.parse(await (await ada.get("/curation/queue")).json());
    expect(queue.map(({ state }) => state)).toEqual(["submitted"]);
  });
});
