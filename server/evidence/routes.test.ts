import { beforeAll, describe, expect, test } from "vitest";
import type * as z from "zod";
import { createApp } from "../app.ts";
import { shippedDatabase } from "../db/testing.ts";
import { errorBody } from "../errors.ts";
import { durabilityAnswer } from "./durability/contract.ts";
import { forestAnswer } from "./forest/contract.ts";
import { readSnapshot, type Snapshot } from "./snapshot.ts";
import { timeCourseAnswer } from "./time-course/contract.ts";
import { usesAnswer } from "./uses/contract.ts";

let app: ReturnType<typeof createApp>;
let snapshot: Snapshot;
beforeAll(async () => {
  const db = await shippedDatabase();
  snapshot = await readSnapshot(db);
  app = createApp({
    db,
    snapshot: () => snapshot,
    log: () => undefined,
    version: "test",
    build: "test",
  });
});

const get = (path: string, headers: Record<string, string> = {}) =>
  app.request(`/api/${path}`, { headers });

/** A 200 that has exactly the shape of its contract. */
async function answer<Schema extends z.ZodType>(
  schema: Schema,
  path: string,
): Promise<z.infer<Schema>> {
  const response = await get(path);
  expect(response.status, path).toBe(200);
  const body: unknown = await response.json();
  const parsed = schema.parse(body);
  expect(parsed, path).toEqual(body);
  return parsed;
}

const spray = "drug=esketamine&route=intranasal&comparatorClass=inert-placebo";

describe("GET /api/evidence/forest", () => {
  test.each([
    "outcome=response&window=h24&include=bias&include=leaveOneOut&include=cumulative&include=influence&include=estimators&include=views",
    `outcome=severity&window=d28&measure=MD&${spray}&subgroup=doseBand`,
    "outcome=response&window=h24&moderators=year&moderators=dose&moderators=participants",
    "outcome=response&window=h24&drug=arketamine",
    "outcome=relapse&measure=HR",
    "outcome=ae-dissociation",
    "outcome=response&window=h24&text=lapidus",
    "outcome=severity&window=h24&measure=ROM&correlation=0.7&level=90&method=DL&test=z",
  ])("%s keeps to its contract", async (search) => {
    const first = await answer(forestAnswer, `evidence/forest?${search}`);
    const { included, leftOut, knownButNotPooled, ledger, question } = first;
    expect(included.length + leftOut.length + knownButNotPooled.length).toBe(ledger.inside);
    // Written out, nothing is left to a default; all else is the same.
    const again = await answer(forestAnswer, `evidence/forest?${question.canonical}`);
    expect({ ...again, question: { ...again.question, defaults: question.defaults } }).toEqual(
      first,
    );
  });

  test("the same question in another order of words has the same canonical words", async () => {
    const of = async (search: string) =>
      (await answer(forestAnswer, `evidence/forest?${search}`)).question.canonical;
    const first = await of(`window=d28&${spray}&outcome=response&exclude=b-1&exclude=a-1`);
    expect(await of(`exclude=a-1&exclude=b-1&outcome=response&${spray}&window=d28`)).toBe(first);
    expect(await of(first)).toBe(first);
  });

  test.each([
    ["window=h24", "outcome", null],
    ["outcome=response", "window", null],
    ["outcome=response&window=phase", "window", "phase"],
    ["outcome=ae-nausea&window=h24", "window", "h24"],
    ["outcome=response&window=h24&measure=MD", "measure", "MD"],
    ["outcome=severity&window=h24&measure=OR", "measure", "OR"],
    ["outcome=response&window=h24&measure=HR", "measure", "HR"],
    ["outcome=other&window=h24", "outcome", "other"],
    ["outcome=recovery&window=h24", "outcome", "recovery"],
    ["outcome=response&window=h25", "window", "h25"],
    ["outcome=response&window=h24&level=120", "level", "120"],
    ["outcome=response&window=h24&level=9", "level", "9"],
    ["outcome=response&window=h24&correlation=1", "correlation", "1"],
    ["outcome=response&window=h24&method=BAYES", "method", "BAYES"],
    ["outcome=response&window=h24&denominator=all", "denominator", "all"],
    ["outcome=response&window=h24&exclude=A%20B", "exclude", "A B"],
    ["outcome=response&window=h24&outcomes=remission", "outcomes", "remission"],
    ["outcome=response&outcome=remission&window=h24", "outcome", "response"],
  ])("%s is a 400 that names %s and its value", async (search, path, value) => {
    const response = await get(`evidence/forest?${search}`);
    expect(response.status).toBe(400);
    const { error } = errorBody.parse(await response.json());
    expect(error.code).toBe("invalid-input");
    expect(error.details).toContainEqual(expect.objectContaining({ path, value }));
  });

  test("a measure that does not fit is told with those that do", async () => {
    const response = await get("evidence/forest?outcome=response&window=h24&measure=MD");
    const { error } = errorBody.parse(await response.json());
    expect(error.message).toContain("it can as OR, RR, RD, PETO");
  });

  test("a release that is not kept is a 404", async () => {
    const response = await get("evidence/forest?outcome=response&window=h24&v=0-00000000");
    expect(response.status).toBe(404);
  });
});

describe("GET /api/evidence/time-course", () => {
  test.each([
    "outcome=response",
    "outcome=severity&measure=MD&by=comparatorClass",
    "outcome=remission&by=drug&trials=same",
    "outcome=pain-response",
  ])("%s keeps to its contract", async (search) => {
    const { question } = await answer(timeCourseAnswer, `evidence/time-course?${search}`);
    const again = await answer(timeCourseAnswer, `evidence/time-course?${question.canonical}`);
    const first = await answer(timeCourseAnswer, `evidence/time-course?${search}`);
    expect({ ...again, question: null }).toEqual({ ...first, question: null });
    expect(again.question.canonical).toBe(question.canonical);
  });

  test.each([
    ["outcome=relapse", "outcome", "relapse"],
    ["outcome=ae-nausea", "outcome", "ae-nausea"],
    ["outcome=response&window=h24", "window", "h24"],
    ["outcome=response&by=year", "by", "year"],
    ["outcome=response&trials=some", "trials", "some"],
    ["outcome=response&measure=SMD", "measure", "SMD"],
    ["outcome=other", "outcome", "other"],
  ])("%s is a 400 that names %s and its value", async (search, path, value) => {
    const response = await get(`evidence/time-course?${search}`);
    expect(response.status).toBe(400);
    const { error } = errorBody.parse(await response.json());
    expect(error.details).toContainEqual(expect.objectContaining({ path, value }));
  });
});

describe("GET /api/evidence/durability", () => {
  test.each(["", "drug=esketamine", "indication=ptsd", "drug=arketamine"])(
    "%j keeps to its contract and is the same by its canonical words",
    async (search) => {
      const first = await answer(durabilityAnswer, `evidence/durability?${search}`);
      const path = `evidence/durability?${first.question.canonical}`;
      expect(await answer(durabilityAnswer, path)).toEqual(first);
    },
  );

  test("the hazard after stopping is the forest plot's own number", async () => {
    const { hazard } = await answer(durabilityAnswer, "evidence/durability?drug=esketamine");
    const forest = await answer(forestAnswer, `evidence/forest?${hazard?.canonical}`);
    expect([forest.pooled?.k, forest.pooled?.transformed.estimate]).toEqual([
      hazard?.k,
      hazard?.estimate,
    ]);
  });

  test("a word it does not have is a 400", async () => {
    const response = await get("evidence/durability?outcome=response");
    expect(response.status).toBe(400);
    const { error } = errorBody.parse(await response.json());
    expect(error.details?.[0]).toMatchObject({ path: "outcome", value: "response" });
  });
});

describe("GET /api/studies/{key}/uses", () => {
  test("each use is what the forest plot of its question says of the study", async () => {
    for (const key of ["daly-2018-synapse", "lapidus-2014", "anand-2023-elektd"]) {
      const { uses } = await answer(usesAnswer, `studies/${key}/uses`);
      expect(uses.length, key).toBeGreaterThan(0);
      for (const { canonical, role, weightPercent, reason, page } of uses) {
        expect(page).toBe("analyse");
        const forest = await answer(forestAnswer, `evidence/forest?${canonical}`);
        const row = forest.included.find((one) => one.key === key);
        const known = forest.knownButNotPooled.find((one) => one.key === key);
        const out = forest.leftOut.find((one) => one.key === key);
        expect({ role, weightPercent, reason }, canonical).toEqual({
          role: row !== undefined ? "included" : known !== undefined ? "known" : "left-out",
          weightPercent: row?.weightPercent ?? null,
          reason: known?.reason ?? out?.reason ?? null,
        });
      }
    }
  });

  test("every study has an answer", async () => {
    for (const { study } of snapshot.studies)
      expect((await answer(usesAnswer, `studies/${study.key}/uses`)).key).toBe(study.key);
  });

  test("an unknown study is a 404 that names it; a word is a 400", async () => {
    const missing = await get("studies/nobody-1900/uses");
    expect(missing.status).toBe(404);
    expect(errorBody.parse(await missing.json()).error.message).toContain("nobody-1900");
    expect((await get("studies/lapidus-2014/uses?outcome=response")).status).toBe(400);
  });
});

describe("what every evidence answer carries", () => {
  test.each([
    "evidence/forest?outcome=response&window=h24",
    "evidence/time-course?outcome=response",
    "evidence/durability",
    "studies/lapidus-2014/uses",
  ])("%s has an ETag that answers 304 and the dataset version", async (path) => {
    const first = await get(path);
    const etag = first.headers.get("etag") ?? "";
    expect(etag).toMatch(/^W\/"[0-9a-f]+"$/);
    expect(await first.json()).toMatchObject({ datasetVersion: snapshot.datasetVersion });
    const second = await get(path, { "if-none-match": etag });
    expect([second.status, await second.text()]).toEqual([304, ""]);
  });

  test("equal questions in another order share one ETag", async () => {
    const etag = async (search: string) =>
      (await get(`evidence/forest?${search}`)).headers.get("etag");
    expect(await etag("outcome=response&window=h24")).toBe(
      await etag("window=h24&outcome=response"),
    );
    expect(await etag("outcome=response&window=h24")).not.toBe(
      await etag("outcome=response&window=d7"),
    );
  });
});
