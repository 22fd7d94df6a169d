import { readFile } from "node:fs/promises";
import { beforeEach, describe, expect, test } from "vitest";
import { documentOf } from "#domain/study/accepted-values.ts";
import { sampleStudy } from "#domain/study/testing.ts";
import { createApp } from "../../app.ts";
import type { Database } from "../../db/client.ts";
import { publish } from "../../db/publish.ts";
import { emptyDatabase } from "../../db/testing.ts";
import { errorBody } from "../../errors.ts";
import { createAccount } from "../accounts/write.ts";
import { draftAnswer } from "../drafts/contract.ts";
import { visitorOf } from "../testing-visitor.ts";
import type { ImportAnswer, PreviewAnswer, SourceItem } from "./contract.ts";

const password = "correct horse battery";
const metapsy = await readFile(
  new URL("../../sources/metapsy-csv/fixture/sypres-ptsd-mdma.csv", import.meta.url),
  "utf8",
);

const trial = await readFile(
  new URL("../../sources/clinicaltrials-gov/NCT02210780.json", import.meta.url),
  "utf8",
);

let db: Database;
/** What the network answers; every address asked for is kept. */
let network: () => Response;
let asked: string[];
let curator: ReturnType<typeof visitorOf>;
beforeEach(async () => {
  db = await emptyDatabase();
  network = () => new Response(trial);
  asked = [];
  const app = createApp({
    db,
    snapshot: () => undefined,
    log: () => undefined,
    version: "test",
    build: "test",
    authSecret: "not a secret: it signs cookies of tests",
    fetch: (address) => {
      asked.push(address);
      return Promise.resolve(network());
    },
  });
  curator = visitorOf(app);
  await createAccount(db, { email: "c@example.org", name: "Cora", role: "curator", password });
  await curator.signIn("c@example.org", password);
});

async function preview(text: string, name = "data.csv"): Promise<PreviewAnswer> {
  const response = await curator.post("/curation/import/preview", { name, text });
  expect(response.status).toBe(200);
  return (await response.json()) as PreviewAnswer;
}

async function apply(studies: unknown, dryRun = false): Promise<ImportAnswer> {
  const response = await curator.post("/curation/import", { dryRun, studies });
  expect(response.status).toBe(200);
  return (await response.json()) as ImportAnswer;
}

/** A study of a preview with every suggestion accepted. */
function allOf({ rows, action, key, counter, suggestions }: PreviewAnswer["studies"][number]) {
  return { rows, action, key, counter, document: documentOf(key, suggestions) };
}

async function draftOf(key: string) {
  return draftAnswer.parse(await (await curator.get(`/curation/drafts/${key}`)).json());
}

async function publishSample(parts: Parameters<typeof sampleStudy>[0]): Promise<void> {
  await publish(db, {
    records: [sampleStudy(parts)],
    withdrawn: [],
    author: "t",
    message: "t",
    time: "2026-01-01T00:00:00.000Z",
  });
}

async function messageOf(response: Response, status: number): Promise<string> {
  expect(response.status).toBe(status);
  return errorBody.parse(await response.json()).error.message;
}

describe("a Metapsy file", () => {
  test("is previewed without storing anything, then every study goes into a draft", async () => {
    const { source, studies, fields } = await preview(metapsy);
    expect(source).toEqual({ id: "metapsy-csv", label: "Metapsy CSV" });
    expect(fields.dropped).toContain(".g");
    expect(studies.map(({ action, key }) => [action, key])).toEqual([
      ["create", "mitchell-2021"],
      ["create", "mithoefer-2018"],
      ["create", "oehen-2013"],
      ["create", "mithoefer-2011"],
    ]);
    expect((await curator.get("/curation/drafts/mitchell-2021")).status).toBe(404);

    const dry = await apply(studies.map(allOf), true);
    expect(dry.studies.every(({ outcome }) => outcome === "created")).toBe(true);
    expect((await curator.get("/curation/drafts/mitchell-2021")).status).toBe(404);

    const done = await apply(studies.map(allOf));
    expect(done.studies.map(({ outcome }) => outcome)).toEqual(Array(4).fill("created"));
    const draft = await draftOf("mithoefer-2018");
    expect(draft.document.arms).toHaveLength(3);
    expect(draft.author).toBe("Cora");
    expect(draft.problems.filter(({ level }) => level === "error")).toEqual([]);
  });

  test("imported again finds its drafts and brings nothing twice", async () => {
    const { studies } = await preview(metapsy);
    await apply(studies.map(allOf));
    const again = await preview(metapsy);
    expect(again.studies.map(({ action, match }) => [action, match?.by, match?.state])).toEqual(
      studies.map(() => ["update", "doi", "draft"]),
    );
    expect(again.studies.flatMap(({ suggestions }) => suggestions)).toEqual([]);
  });

  test("only what was accepted goes in, as the curator edited it", async () => {
    const [study] = (await preview(metapsy)).studies;
    if (study === undefined) throw new Error("no study");
    const accepted = study.suggestions
      .filter(({ path }) => path === "title" || path.startsWith("arms."))
      .map((one) => (one.path === "title" ? { ...one, value: "My title" } : one));
    await apply([{ ...allOf(study), document: documentOf(study.key, accepted) }]);
    const { document } = await draftOf("mitchell-2021");
    expect(Object.keys(document).toSorted()).toEqual(["arms", "key", "title"]);
    expect(document["title"]).toBe("My title");
  });
});

describe("a study that is there already", () => {
  const reports = [
    { id: "paper", kind: "journal-article", citation: "M.", doi: "10.1038/s41591-021-01336-3" },
  ] as const;

  test("is published: its draft begins from the record and keeps all of it", async () => {
    await publishSample({ key: "mdma-study", notes: "Typed.", reports: [...reports] });
    const [study] = (await preview(metapsy)).studies;
    expect(study).toMatchObject({ action: "update", key: "mdma-study", match: { by: "doi" } });
    if (study === undefined) throw new Error("no study");
    const answer = await apply([allOf(study)]);
    expect(answer.studies).toMatchObject([{ key: "mdma-study", outcome: "updated" }]);
    const draft = await draftOf("mdma-study");
    expect(draft.base).toBe(1);
    expect(draft.document["notes"]).toBe("Typed.");
    expect(draft.document.arms?.map(({ id }) => id)).toEqual(["ket", "pbo", "mdma", "pcb"]);
    expect(draft.document.results?.length).toBeGreaterThan(4);
  });

  test("was saved by somebody since the preview: it is refused, the others go in", async () => {
    await curator.post("/curation/drafts", {
      key: "typed-2021",
      from: "nothing",
      document: { key: "typed-2021", reports },
    });
    const { studies } = await preview(metapsy);
    expect(studies[0]).toMatchObject({ key: "typed-2021", counter: 1 });
    const document = { key: "typed-2021", reports, notes: "Saved in between." };
    await curator.send("/curation/drafts/typed-2021", {
      method: "PUT",
      body: { counter: 1, document },
    });
    for (const dryRun of [true, false]) {
      const answer = await apply(studies.slice(0, 2).map(allOf), dryRun);
      expect(answer.studies).toMatchObject([
        { outcome: "refused", message: expect.stringContaining("Cora saved the draft") },
        { outcome: "created" },
      ]);
    }
    expect((await draftOf("typed-2021")).document).toEqual(document);
  });

  test("had its key taken since the preview: it is refused in a sentence", async () => {
    const { studies } = await preview(metapsy);
    await curator.post("/curation/drafts", { key: "mitchell-2021", from: "nothing" });
    const answer = await apply(studies.slice(0, 1).map(allOf));
    expect(answer.studies).toMatchObject([
      { outcome: "refused", message: expect.stringContaining('"mitchell-2021" is taken') },
    ]);
  });
});

describe("what cannot be imported", () => {
  test("a file of no known format is refused with the formats there are", async () => {
    const response = await curator.post("/curation/import/preview", {
      name: "a.txt",
      text: "hello",
    });
    expect(await messageOf(response, 400)).toMatch(/a\.txt is in no format .* Metapsy CSV/);
  });

  test("a file that breaks off is refused in one sentence", async () => {
    const response = await curator.post("/curation/import/preview", {
      name: "a.csv",
      text: 'study;condition_arm1;condition_arm2;outcome_type\n"a;b',
    });
    expect(await messageOf(response, 400)).toContain("a.csv: The file cannot be read as a table");
  });

  test("a file or an import nested without end is refused in one sentence", async () => {
    const deep = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;
    const text = `{"resultList":{"result":${deep}}}`;
    const response = await curator.post("/curation/import/preview", { name: "x.json", text });
    expect(await messageOf(response, 400)).toContain("deeper than 200 levels");
  });

  test("a key that can be none is refused, the study beside it goes in", async () => {
    const study = (key: string) => ({ rows: [1], action: "create", key, counter: null });
    const { studies } = await apply(
      ["../A Key", "__proto__", "a-key"].map((key) => ({
        ...study(key),
        document: { key: "a-key" },
      })),
    );
    expect(studies.map(({ outcome }) => outcome)).toEqual(["refused", "refused", "created"]);
    expect(studies[0]?.message).toContain("lower-case words");
  });

  test("a format that does not exist is named", async () => {
    const response = await curator.post("/curation/import/preview", {
      name: "a",
      text: "x",
      source: "excel",
    });
    expect(await messageOf(response, 400)).toContain('"excel" is no format');
  });

  test("files up to 20 MB are read, larger ones refused with 413", async () => {
    const long = `${metapsy}${"\n".repeat(3 * 1024 * 1024)}`;
    expect((await preview(long)).studies).toHaveLength(4);
    const response = await curator.post("/curation/import/preview", {
      name: "big.csv",
      text: "x".repeat(21 * 1024 * 1024),
    });
    expect(await messageOf(response, 413)).toContain("big.csv is larger than 20 MB");
  });
});

describe("a record fetched by its number", () => {
  const fetchTrial = (id: string) =>
    curator.post("/curation/import/fetch", { from: "clinicaltrials-gov", id });

  test("is previewed like a file, and goes into a draft", async () => {
    const response = await fetchTrial("NCT02210780");
    expect(response.status).toBe(200);
    expect(asked).toEqual(["https://clinicaltrials.gov/api/v2/studies/NCT02210780"]);
    const { source, studies } = (await response.json()) as PreviewAnswer;
    expect(source.id).toBe("clinicaltrials-gov");
    expect(studies).toMatchObject([{ action: "create" }]);
    const answer = await apply(studies.map(allOf));
    expect(answer.studies).toMatchObject([{ outcome: "created" }]);
    const { document } = await draftOf(answer.studies[0]?.key ?? "");
    expect(document.reports).toMatchObject([{ registryId: "NCT02210780" }]);
  });

  test("takes no number as long as a file", async () => {
    expect((await fetchTrial("1".repeat(300))).status).toBe(400);
    expect((await fetchTrial("1".repeat(2 * 1024 * 1024))).status).toBe(413);
    expect(asked).toEqual([]);
  });

  test("is refused in a sentence where the number is none or the registry has no such record", async () => {
    expect(await messageOf(await fetchTrial("12"), 400)).toContain("is not a number of");
    expect(asked).toEqual([]);
    network = () => new Response("", { status: 404 });
    expect(await messageOf(await fetchTrial("NCT00000000"), 404)).toContain("has no record");
    network = () => new Response("", { status: 503 });
    expect(await messageOf(await fetchTrial("NCT00000000"), 502)).toContain("503");
  });
});

test("every format tells what it carries and what it drops", async () => {
  const sources = (await (await curator.get("/curation/import/sources")).json()) as SourceItem[];
  expect(sources.map(({ id }) => id)).toEqual(
    expect.arrayContaining(["metapsy-csv", "atlas-csv", "atlas-json", "ris"]),
  );
  for (const { fields, label } of sources) {
    expect(fields.carried.length, label).toBeGreaterThan(0);
    expect(
      fields.carried.filter((name) => fields.dropped.includes(name)),
      label,
    ).toEqual([]);
  }
});
