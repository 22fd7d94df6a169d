import { beforeAll, describe, expect, test } from "vitest";
import { createApp, type LogEntry } from "./app.ts";
import { shippedDatabase } from "./db/testing.ts";
import { errorBody } from "./errors.ts";
import { overviewAnswerOf } from "./evidence/overview/answer.ts";
import { overviewAnswer } from "./evidence/overview/contract.ts";
import { ratesAnswer } from "./evidence/rates/contract.ts";
import { responseAnswer } from "./evidence/response/contract.ts";
import { readSnapshot, type Snapshot } from "./evidence/snapshot.ts";
import { type StudiesAnswer, studiesAnswer } from "./evidence/studies/contract.ts";
import { courseAnswer, studyAnswer } from "./evidence/study/contract.ts";
import { courseAnswerOf } from "./evidence/study/course.ts";

let snapshot: Snapshot;
const log: LogEntry[] = [];
let app: ReturnType<typeof createApp>;

beforeAll(async () => {
  const db = await shippedDatabase();
  snapshot = await readSnapshot(db);
  app = createApp({
    db,
    snapshot: () => snapshot,
    log: (entry) => log.push(entry),
    version: "test",
    build: "test",
    authSecret: "not a secret: it signs cookies of tests",
  });
});

const get = (path: string, headers: Record<string, string> = {}) => app.request(path, { headers });
const json = async (path: string): Promise<unknown> => {
  const response = await get(path);
  expect(response.status, path).toBe(200);
  return response.json();
};
const studies = async (search = ""): Promise<StudiesAnswer> =>
  studiesAnswer.parse(await json(`/api/studies${search}`));

describe("GET /api/health", () => {
  test("says what is loaded", async () => {
    expect(await json("/api/health")).toEqual({
      status: "ok",
      version: "test",
      datasetVersion: snapshot.datasetVersion,
      studies: snapshot.studies.length,
    });
  });

  test("is 503 until the evidence is loaded, and so is every question", async () => {
    const db = await shippedDatabase();
    const early = createApp({
      db,
      snapshot: () => undefined,
      log: () => undefined,
      version: "test",
      build: "test",
      authSecret: "not a secret: it signs cookies of tests",
    });
    expect((await early.request("/api/health")).status).toBe(503);
    const answer = await early.request("/api/studies");
    expect(answer.status).toBe(503);
    expect(errorBody.parse(await answer.json()).error.code).toBe("unavailable");
  });
});

describe("GET /api/studies", () => {
  test("without a filter shows every published study, newest first", async () => {
    const answer = await studies("?pageSize=500");
    expect(answer.total).toBe(snapshot.studies.length);
    expect(answer.items).toHaveLength(answer.total);
    const years = answer.items.map((item) => item.year ?? 0);
    expect(years).toEqual(years.toSorted((a, b) => b - a));
  });

  test("pages do not overlap and lose nothing", async () => {
    const keys: string[] = [];
    for (let page = 1; page <= Math.ceil(snapshot.studies.length / 50); page += 1)
      keys.push(...(await studies(`?page=${page}&sort=name`)).items.map((item) => item.key));
    expect(new Set(keys).size).toBe(snapshot.studies.length);
    expect(keys).toHaveLength(snapshot.studies.length);
  });

  test("each facet counts what its values would give, whatever its own field says", async () => {
    const search = "?route=intranasal&randomised=true";
    const { facets } = await studies(search);
    for (const { value, count } of facets.route)
      expect((await studies(`?route=${value}&randomised=true`)).total, value).toBe(count);
    for (const { value, count } of facets.comparatorClass)
      expect((await studies(`${search}&comparatorClass=${value}`)).total, value).toBe(count);
    for (const { value, count } of facets.drug)
      expect((await studies(`${search}&drug=${value}`)).total, value).toBe(count);
  });

  test("zeros are counted too", async () => {
    const { facets } = await studies("?route=sublingual");
    expect(facets.route).toHaveLength(6);
    expect(facets.comparatorClass.find(({ value }) => value === "ect")?.count).toBe(0);
  });

  test("drug and route are met by one and the same arm", async () => {
    const { items } = await studies("?drug=esketamine&route=intravenous&pageSize=500");
    expect(items.length).toBeGreaterThan(0);
    for (const { interventions } of items)
      expect(
        interventions.some(({ drug, route }) => drug === "esketamine" && route === "intravenous"),
      ).toBe(true);
  });

  test.each([
    ["lapidus", "lapidus-2014"],
    ["transform-2", "popova-2019-transform2"],
    ["31109201", "popova-2019-transform2"],
    ["NCT01998958", "daly-2018-synapse"],
  ])("text %s finds %s", async (text, key) => {
    const { items } = await studies(`?text=${text}`);
    expect(items.map((item) => item.key)).toContain(key);
  });

  test("a condition outside the list is found and told by its own words", async () => {
    const { items } = await studies("?indication=other&text=anaesthesia ECT&pageSize=500");
    expect(items.find(({ key }) => key === "loo-2012-ect")).toMatchObject({
      indication: "other",
      indicationDetail: "depression, ketamine in the anaesthesia for ECT",
    });
    expect(items.map(({ key }) => key)).not.toContain("gan-2023-esketamine");
  });

  test.each(['"', "NEAR(", "a OR", "*", "-", "' or 1=1 --", "ketamine AND"])(
    "text %s is plain words, never search syntax",
    async (text) => {
      expect((await get(`/api/studies?text=${encodeURIComponent(text)}`)).status).toBe(200);
    },
  );

  test("an empty result names the one word whose removal brings most back", async () => {
    // A series of cases compares with nothing, so never with ECT.
    const answer = await studies("?comparatorClass=ect&designType=case-series&yearFrom=2000");
    expect(answer.total).toBe(0);
    const without = {
      comparatorClass: (await studies("?designType=case-series&yearFrom=2000")).total,
      designType: (await studies("?comparatorClass=ect&yearFrom=2000")).total,
    };
    const [most] = Object.entries(without).toSorted(([, a], [, b]) => b - a);
    expect(most?.[1]).toBeGreaterThan(0);
    expect(answer.relax).toEqual({ field: most?.[0], total: most?.[1] });
  });

  test.each([
    ["rout=oral", "rout"],
    ["route=nasal", "route"],
    ["page=0", "page"],
    ["pageSize=501", "pageSize"],
    ["sort=size", "sort"],
    ["text=", "text"],
    ["minParticipants=many", "minParticipants"],
  ])("%s is a 400 that names %s", async (search, path) => {
    const response = await get(`/api/studies?${search}`);
    expect(response.status).toBe(400);
    const { error } = errorBody.parse(await response.json());
    expect(error.code).toBe("invalid-input");
    expect(error.details?.map((detail) => detail.path)).toEqual([path]);
    expect(error.requestId).toBe(response.headers.get("x-request-id"));
  });

  test("a release that is not kept is a 404", async () => {
    expect((await get("/api/studies?v=26.1")).status).toBe(404);
    expect((await get(`/api/studies?v=${snapshot.datasetVersion}`)).status).toBe(200);
  });
});

describe("GET /api/studies/{key}", () => {
  test("every study answers with its record and its course", async () => {
    for (const { study } of snapshot.studies) {
      const { record } = studyAnswer.parse(await json(`/api/studies/${study.key}`));
      expect(record.key).toBe(study.key);
      courseAnswer.parse(await json(`/api/studies/${study.key}/course`));
    }
  });

  test("an unknown study is a 404 with its key", async () => {
    const response = await get("/api/studies/nobody-1999");
    expect(response.status).toBe(404);
    expect(errorBody.parse(await response.json()).error.message).toContain("nobody-1999");
  });
});

describe("GET /api/evidence", () => {
  test("overview adds up", async () => {
    const { totals, matrix, studiesByYear } = overviewAnswer.parse(
      await json("/api/evidence/overview"),
    );
    expect(totals.studies).toBe(snapshot.studies.length);
    expect(totals.resultsWithSource + totals.resultsByBasis.unverified).toBe(totals.results);
    const dated = snapshot.studies.filter(({ study }) => study.year !== null).length;
    expect(studiesByYear.reduce((sum, year) => sum + year.randomised + year.notRandomised, 0)).toBe(
      dated,
    );
    for (const cell of matrix.filter(({ studies }) => studies > 0).slice(0, 12))
      expect(
        (await studies(`?route=${cell.route}&indication=${cell.indication}`)).total,
        `${cell.route} ${cell.indication}`,
      ).toBe(cell.studies);
  });

  test("every study inside the filter gives a rate or a reason", async () => {
    for (const search of ["window=h24", "window=d28&indication=depression&indication=ptsd"]) {
      const answer = ratesAnswer.parse(
        await json(`/api/evidence/rates?outcome=response&${search}`),
      );
      const filter = new URLSearchParams(answer.question.canonical);
      const inside = await studies(
        `?${filter
          .getAll("indication")
          .map((id) => `indication=${id}`)
          .join("&")}`,
      );
      const whole = answer.leftOut.filter(({ arm }) => arm === null).length;
      expect(answer.included + whole).toBe(inside.total);
    }
  });

  test("the canonical question gives the same answer", async () => {
    const answer = ratesAnswer.parse(
      await json("/api/evidence/rates?window=h24&outcome=response&by=drug"),
    );
    const again = await json(`/api/evidence/rates?${answer.question.canonical}`);
    expect(ratesAnswer.parse(again).groups.map(({ id }) => id)).toEqual(
      answer.groups.map(({ id }) => id),
    );
  });

  test("response shows only numbers with a source", async () => {
    const { points } = responseAnswer.parse(await json("/api/evidence/response"));
    expect(points.length).toBeGreaterThan(20);
    expect(points.filter(({ basis }) => basis === "unverified")).toEqual([]);
  });
});

describe("what every answer carries", () => {
  test("a weak ETag that answers 304, equal for equal questions in another order", async () => {
    const first = await get("/api/studies?route=oral&drug=ketamine");
    const etag = first.headers.get("etag") ?? "";
    expect(etag).toMatch(/^W\/"[0-9a-f]+"$/);
    expect(first.headers.get("cache-control")).toBe("no-cache");
    const second = await get("/api/studies?drug=ketamine&route=oral", { "if-none-match": etag });
    expect(second.status).toBe(304);
    expect(await second.text()).toBe("");
    const other = await get("/api/studies?drug=ketamine", { "if-none-match": etag });
    expect(other.status).toBe(200);
  });

  test("the compressed answer is the plain one", async () => {
    const plain = await (await get("/api/studies")).text();
    const packed = await get("/api/studies", { "accept-encoding": "gzip" });
    expect(packed.headers.get("content-encoding")).toBe("gzip");
    const stream = packed.body?.pipeThrough(new DecompressionStream("gzip"));
    expect(await new Response(stream).text()).toBe(plain);
  });

  test("security headers and a request id", async () => {
    const { headers } = await get("/api/vocabulary");
    expect(headers.get("content-security-policy")).toContain("default-src 'self'");
    expect(headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("x-request-id")).toBeTruthy();
  });

  test("no NaN and no Infinity: JSON would turn them into null", () => {
    const broken: unknown[] = [];
    const walk = (value: unknown): void => {
      if (typeof value === "number" && !Number.isFinite(value)) broken.push(value);
      else if (typeof value === "object" && value !== null) Object.values(value).forEach(walk);
    };
    walk(overviewAnswerOf(snapshot));
    walk(snapshot.studies.map((one) => courseAnswerOf(one, snapshot.datasetVersion)));
    expect(broken).toEqual([]);
  });
});

describe("downloads", () => {
  test("the CSV holds the studies the filter finds", async () => {
    const response = await get("/api/studies.csv?route=intranasal");
    expect(response.headers.get("content-type")).toContain("text/csv");
    expect(response.headers.get("content-disposition")).toContain(snapshot.datasetVersion);
    const lines = (await response.text()).trim().split("\n");
    expect(lines[0]).toMatch(/^key,name,title,/);
    expect(lines.length - 1).toBe((await studies("?route=intranasal")).total);
  });

  test("a record's file is the record", async () => {
    const file = await (await get("/api/studies/lapidus-2014.json")).json();
    const { record } = studyAnswer.parse(await json("/api/studies/lapidus-2014"));
    expect(file).toEqual(record);
  });

  test.each([
    "/api/evidence/overview.csv",
    "/api/evidence/overview/years.csv",
    "/api/studies/lii-2023/course.csv",
    "/api/evidence/rates.csv?outcome=response&window=h24",
    "/api/evidence/response.csv",
    "/api/studies.json?route=oral",
  ])("%s", async (path) => {
    const response = await get(path);
    expect(response.status).toBe(200);
    expect((await response.text()).length).toBeGreaterThan(200);
  });
});

describe("errors", () => {
  test("an unknown path under /api is a 404 in JSON", async () => {
    const response = await get("/api/nothing");
    expect(response.status).toBe(404);
    expect(errorBody.parse(await response.json()).error.code).toBe("not-found");
  });

  test("a body over the limit is refused before it is read", async () => {
    const response = await app.request("/api/studies", {
      method: "POST",
      body: "x".repeat(2_000_000),
      headers: { "content-length": "2000000" },
    });
    expect(response.status).toBe(413);
  });

  test("a fault of the program shows no inner message, but the log has it", async () => {
    const db = await shippedDatabase();
    const entries: LogEntry[] = [];
    const broken = createApp({
      db,
      snapshot: () => ({ ...snapshot, studies: null as never }),
      log: (entry) => entries.push(entry),
      version: "test",
      build: "test",
      authSecret: "not a secret: it signs cookies of tests",
    });
    const response = await broken.request("/api/studies");
    expect(response.status).toBe(500);
    const { error } = errorBody.parse(await response.json());
    expect(error.code).toBe("internal");
    expect(error.message).not.toContain("null");
    expect(entries[0]?.error).toContain("TypeError");
  });

  test("every request is logged with its status", () => {
    expect(log.some((entry) => entry.path === "/api/studies" && entry.status === 400)).toBe(true);
  });
});

describe("GET /api/openapi.json", () => {
  test("describes every public address of this list", async () => {
    const { paths } = (await json("/api/openapi.json")) as { paths: Record<string, unknown> };
    const isPublic = (path: string) => !/^\/(?:auth|curation)\//.test(path);
    expect(Object.keys(paths).filter(isPublic).toSorted()).toEqual(
      [
        "/claims",
        "/claims.csv",
        "/claims.json",
        "/claims.md",
        "/claims.zip",
        "/claims/{id}",
        ...[
          "compare",
          "durability",
          "forest",
          "overview",
          "rates",
          "safety",
          "time-course",
        ].flatMap((view) =>
          ["", ".csv", ".json", ".md", ".zip"].map((ending) => `/evidence/${view}${ending}`),
        ),
        "/evidence/depth",
        "/evidence/overview/years.csv",
        "/evidence/response",
        "/evidence/response.csv",
        "/health",
        "/meta-analysis",
        "/releases",
        "/releases/{name}",
        "/releases/{name}.zip",
        "/reports",
        "/studies",
        "/studies.csv",
        "/studies.json",
        "/studies/{key}.json",
        "/studies/{key}",
        "/studies/{key}/compare",
        "/studies/{key}/course",
        "/studies/{key}/course.csv",
        "/studies/{key}/history",
        "/studies/{key}/reports",
        "/studies/{key}/revisions/{number}",
        "/studies/{key}/uses",
        "/vocabulary",
      ].toSorted(),
    );
  });

  test("describes everything that is behind an account, and what each needs", async () => {
    const { paths, components } = (await json("/api/openapi.json")) as {
      paths: Record<string, Record<string, { security?: object[]; requestBody?: object }>>;
      components: { securitySchemes: object };
    };
    const described = Object.entries(paths).flatMap(([path, acts]) =>
      Object.keys(acts).map((method) => `${method.toUpperCase()} /api${path}`),
    );
    const answered = app.routes
      .filter(({ method, path }) => method !== "ALL" && /^\/api\/(?:auth|curation)\//.test(path))
      .map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, "{$1}")}`);
    expect(answered.filter((route) => !described.includes(route))).toEqual([]);
    expect(Object.keys(components.securitySchemes)).toEqual(["session", "token"]);
    const save = paths["/curation/drafts/{key}"]?.["put"];
    expect(save?.security).toEqual([{ session: [] }, { token: [] }]);
    expect(JSON.stringify(save?.requestBody)).toContain("counter");
  });

  test("names the words and values of a question", async () => {
    const { paths } = (await json("/api/openapi.json")) as {
      paths: Record<
        string,
        { get: { parameters: { name: string; required: boolean; schema: unknown }[] } }
      >;
    };
    const parameters = paths["/evidence/rates"]?.get.parameters ?? [];
    expect(parameters.find(({ name }) => name === "outcome")?.required).toBe(true);
    expect(JSON.stringify(parameters.find(({ name }) => name === "route"))).toContain("intranasal");
  });
});
