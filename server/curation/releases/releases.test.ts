import { strFromU8, unzipSync } from "fflate";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type * as z from "zod";
import { sampleCount, sampleStudy } from "#domain/study/testing.ts";
import type { Database } from "../../db/client.ts";
import { checksumOf } from "../../db/documents.ts";
import { publish } from "../../db/publish.ts";
import { insertRelease, releaseRow } from "../../db/release.ts";
import { emptyDatabase, shippedDatabase } from "../../db/testing.ts";
import { errorBody } from "../../errors.ts";
import { openDesk, type Person } from "../../testing-desk.ts";
import { previewAnswer, releaseAnswer, releasesAnswer } from "./contract.ts";
import { cutRelease, previewRelease } from "./write.ts";

const known = sampleStudy({ key: "known-2020" });
const gone = sampleStudy({
  key: "gone-2019",
  short: "Gone 2019",
  title: "Moonlight in depression",
});

let db: Database;
let desk: Awaited<ReturnType<typeof openDesk>>;
let rita: Person;
beforeEach(async () => {
  db = await emptyDatabase();
  desk = await openDesk(db, [known, gone]);
  rita = await desk.join("Rita", "reviewer");
});
afterEach(() => desk.stop());

async function read<Schema extends z.ZodType>(response: Response, schema: Schema, status = 200) {
  const body: unknown = await response.json();
  expect(response.status, JSON.stringify(body)).toBe(status);
  return schema.parse(body);
}

const cut = async (name: string) =>
  read(
    await rita.post("/curation/releases", { name, message: "The first state to cite." }),
    releaseAnswer,
    201,
  );
const get = (path: string) => desk.app.request(`/api${path}`);
const json = async (path: string): Promise<unknown> => (await get(path)).json();

/** Withdraws one study, changes the other, and waits until the program answers from it. */
async function moveOn(): Promise<void> {
  const { datasetVersion } = (await json("/health")) as { datasetVersion: string };
  await publish(db, {
    records: [
      sampleStudy({
        key: "known-2020",
        results: [sampleCount("ket", 18, 20), sampleCount("pbo", 4, 20)],
      }),
      sampleStudy({ key: "new-2025", short: "New 2025" }),
    ],
    withdrawn: ["gone-2019"],
    author: "Ada",
    message: "Counts from the full report",
    time: "2026-02-01T00:00:00.000Z",
  });
  while (((await json("/health")) as { datasetVersion: string }).datasetVersion === datasetVersion)
    await new Promise((resolve) => setTimeout(resolve, 50));
}

describe("a release", () => {
  test("is previewed, cut, listed, and handed out with checksums that hold", async () => {
    const preview = await read(
      await rita.post("/curation/releases/preview", { name: "2026.1" }),
      previewAnswer,
    );
    expect(preview).toMatchObject({ mayBeCut: true, studies: 2, results: 4, nameTaken: null });
    expect(preview.checks.map(({ id, passed }) => [id, passed])).toEqual([
      ["schema", true],
      ["references", true],
      ["arithmetic", true],
      ["effects", true],
      ["digest", true],
    ]);
    expect((await read(await get("/releases"), releasesAnswer)).releases).toEqual([]);

    const release = await cut("2026.1");
    expect(release).toMatchObject({ name: "2026.1", author: "Rita", studies: 2 });
    expect(release.citation).toContain("release 2026.1 (dataset 1-");
    expect(await read(await get("/releases/2026.1"), releaseAnswer)).toEqual(release);
    const { releases } = await read(await get("/releases"), releasesAnswer);
    expect(releases.map(({ name }) => name)).toEqual(["2026.1"]);

    const zip = await get("/releases/2026.1.zip");
    expect(zip.headers.get("content-disposition")).toContain("ketamine-evidence-atlas-2026.1.zip");
    const bytes = new Uint8Array(await zip.arrayBuffer());
    expect(checksumOf(bytes)).toBe(release.archive.sha256);
    const files = unzipSync(bytes);
    const sums = strFromU8(files["SHA256SUMS"] as Uint8Array)
      .trim()
      .split("\n");
    expect(sums).toHaveLength(Object.keys(files).length - 1);
    for (const line of sums) {
      const [sum, name = ""] = line.split("  ");
      expect(checksumOf(files[name] as Uint8Array), name).toBe(sum);
    }
    expect(Object.keys(files)).toEqual(
      expect.arrayContaining([
        "README.md",
        "LICENSE",
        "CITATION.cff",
        "CHANGELOG.md",
        "data-dictionary.md",
        "studies.json",
        "results.csv",
        "metapsy/drip-placebo-response-h24.csv",
      ]),
    );
    expect(strFromU8(files["CITATION.cff"] as Uint8Array)).toContain('version: "2026.1"');
    expect(strFromU8(files["data-dictionary.md"] as Uint8Array)).toMatch(
      /`results\[\]\.provenance\.basis` \| string/,
    );
    expect(JSON.parse(strFromU8(files["studies.json"] as Uint8Array))).toHaveLength(2);
  });

  test("answers under its name for ever, whatever is published after it", async () => {
    await cut("2026.1");
    const paths = [
      "/evidence/forest?outcome=response&window=h24",
      "/evidence/rates?outcome=response&window=h24",
      "/evidence/response.csv?drug=ketamine",
      "/evidence/overview?",
      "/evidence/time-course?outcome=response",
      "/evidence/safety?",
      "/evidence/depth?",
      "/claims?",
      "/studies?text=moonlight",
      "/studies/known-2020?",
      "/studies/known-2020/course?",
      "/studies/gone-2019/uses?",
      "/studies/gone-2019.json?",
    ].map((path) => `${path}${path.endsWith("?") ? "" : "&"}v=2026.1`);
    const answers = async () =>
      Promise.all(
        paths.map(async (path) => {
          const response = await get(path);
          expect(response.status, path).toBe(200);
          return [path, response.headers.get("etag"), await response.text()];
        }),
      );
    const before = await answers();
    const present = await json("/evidence/forest?outcome=response&window=h24");
    await moveOn();
    expect(await answers()).toEqual(before);
    expect(await json("/evidence/forest?outcome=response&window=h24")).not.toEqual(present);
    expect((await get("/studies/gone-2019")).status).toBe(410);
    expect(await json("/studies?text=moonlight&v=2026.1")).toMatchObject({ total: 1 });
    expect(await json("/studies?text=moonlight")).toMatchObject({ total: 0 });
  });

  test("says what moved since the one before", async () => {
    expect((await cut("2026.1")).changelog).toMatchObject({
      previous: null,
      recordsAdded: [{ key: "gone-2019" }, { key: "known-2020" }],
    });
    await moveOn();
    const { changelog } = await cut("2026.2");
    expect(changelog).toMatchObject({
      previous: "2026.1",
      recordsAdded: [{ key: "new-2025", name: "New 2025" }],
      recordsRemoved: [{ key: "gone-2019", name: "Gone 2019" }],
      recordsChanged: [{ key: "known-2020", added: 0, changed: 1, removed: 0 }],
      rows: { added: 2, changed: 1, removed: 2 },
    });
    const moved = changelog.figures.find(({ id }) => id === "drip-placebo-response-h24");
    expect(moved?.before).toMatchObject({ k: 2 });
    expect(moved?.after).toMatchObject({ k: 2 });
    expect(moved?.after?.estimate).not.toBe(moved?.before?.estimate);
    const { releases } = await read(await get("/releases"), releasesAnswer);
    expect(releases.map(({ name }) => name)).toEqual(["2026.2", "2026.1"]);
  });

  test("is refused where a check fails, with the place of each fault", async () => {
    await db.$client.execute(
      `update revision set document = json_set(document, '$.results[0].events', 25)
       where key = 'known-2020'`,
    );
    const { checks, mayBeCut } = await read(
      await rita.post("/curation/releases/preview", { name: "2026.1" }),
      previewAnswer,
    );
    expect(mayBeCut).toBe(false);
    expect(checks.filter(({ passed }) => !passed).map(({ id }) => id)).toEqual(
      expect.arrayContaining(["arithmetic", "digest"]),
    );
    const refused = await rita.post("/curation/releases", { name: "2026.1", message: "Cut." });
    const { error } = await read(refused, errorBody, 409);
    expect(error.message).toMatch(/Nothing was released, because a check failed/);
    expect(error.details?.some(({ message }) => message.startsWith("known-2020, "))).toBe(true);
    expect((await read(await get("/releases"), releasesAnswer)).releases).toEqual([]);
  });

  test("is refused where the projection gives other answers than the documents", async () => {
    await db.$client.execute("update result set events = 19 where study = 'known-2020'");
    const refused = await rita.post("/curation/releases", { name: "2026.1", message: "Cut." });
    const { error } = await read(refused, errorBody, 409);
    expect(error.details?.every(({ path }) => path === "effects")).toBe(true);
    expect(error.details?.[0]?.message).toMatch(/recomputed as .* given as/);
  });

  test.each(["2026", "2026.0", "1999.1", "v2026.1", "2026.1.1", ""])(
    "is not named %j",
    async (name) => {
      const { error } = await read(
        await rita.post("/curation/releases", { name, message: "Cut." }),
        errorBody,
        400,
      );
      expect(error.details?.[0]).toMatchObject({
        path: "name",
        message: "must be a year and a number, such as 2026.1",
      });
    },
  );

  test("has a name of its own and is cut by reviewers alone", async () => {
    await cut("2026.1");
    const again = await rita.post("/curation/releases", { name: "2026.1", message: "Cut." });
    expect((await read(again, errorBody, 409)).error.message).toMatch(
      /There is a release 2026\.1 already/,
    );
    const ada = await desk.join("Ada", "curator");
    const made = await ada.post("/curation/releases", { name: "2026.2", message: "Cut." });
    expect(made.status).toBe(403);
  });

  test("is not kept where something was published while it was made", async () => {
    await cut("2026.1");
    const first = await releaseRow(db, "2026.1");
    await moveOn();
    const late = {
      ...(first as NonNullable<typeof first>),
      name: "2026.2",
      revisions: [],
      archive: new Uint8Array(),
    };
    expect(await insertRelease(db, late)).toBe(false);
    expect(await releaseRow(db, "2026.2")).toBeUndefined();
  });

  test("that does not exist is named in the refusal", async () => {
    for (const path of ["/releases/2031.1", "/releases/2031.1.zip", "/studies?v=2031.1"]) {
      const { error } = await read(await get(path), errorBody, 404);
      expect(error.message).toContain('There is no release "2031.1"');
    }
  });
});

test("the shipped evidence passes every check and can be asked under a name", async () => {
  const shipped = await shippedDatabase();
  const start = performance.now();
  const preview = await previewRelease(shipped, "2026.1");
  expect(preview.checks.flatMap(({ faults }) => faults)).toEqual([]);
  expect(preview.mayBeCut).toBe(true);
  const release = await cutRelease(
    shipped,
    { name: "2026.1", message: "The first state to cite." },
    { reviewer: "Rita", program: "test" },
  );
  expect(release.figures.filter(({ k }) => k > 0).length).toBeGreaterThan(15);
  expect(performance.now() - start).toBeLessThan(15_000);
});
