import { beforeEach, describe, expect, test } from "vitest";
import { metaAnalysisAnswer } from "#domain/stats/meta-analysis-answer.ts";
import { createApp } from "../../app.ts";
import { emptyDatabase } from "../../db/testing.ts";
import { errorBody } from "../../errors.ts";

let app: ReturnType<typeof createApp>;
beforeEach(async () => {
  const db = await emptyDatabase();
  app = createApp({
    db,
    snapshot: () => undefined,
    log: () => undefined,
    version: "t",
    build: "t",
    authSecret: "not a secret: it signs cookies of tests",
  });
});

const post = (body: unknown) =>
  app.request("/api/meta-analysis", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });

const tables = [
  { slab: "Aronson 1948", ai: 4, n1i: 123, ci: 11, n2i: 139 },
  { slab: "Ferguson & Simes 1949", ai: 6, n1i: 306, ci: 29, n2i: 303 },
  { slab: "Rosenthal 1960", ai: 3, n1i: 231, ci: 11, n2i: 220 },
];

describe("POST /api/meta-analysis", () => {
  test("pools without any evidence loaded and keeps nothing", async () => {
    const response = await post({ measure: "RR", rows: tables });
    expect(response.status).toBe(200);
    expect(response.headers.get("cache-control")).toBe("no-store");
    const answer = metaAnalysisAnswer.parse(await response.json());
    expect(answer.k).toBe(3);
    expect(answer.transformed.estimate).toBeLessThan(1);
    expect(answer.rows.map(({ slab }) => slab)).toEqual(tables.map(({ slab }) => slab));
  });

  test.each([
    [{ measure: "RR", rows: [{ ...tables[0], ai: 200 }] }, "rows[0].ai"],
    [{ measure: "RR", rows: [tables[0], { ...tables[1], ai: "six" }] }, "rows[1].ai"],
    [
      { measure: "MD", rows: [{ m1i: 1, sd1i: 0, n1i: 9, m2i: 1, sd2i: 1, n2i: 9 }] },
      "rows[0].sd1i",
    ],
    [{ measure: "RR", rows: [{ ...tables[0], aii: 1 }] }, "rows[0].aii"],
    [{ measure: "XX", rows: tables }, "measure"],
    [{ measure: "RR", rows: [] }, "rows"],
  ])("%j is a 400 that names %s", async (body, path) => {
    const response = await post(body);
    expect(response.status).toBe(400);
    const { error } = errorBody.parse(await response.json());
    expect(error.details?.map((detail) => detail.path)).toContain(path);
  });

  test("an incomplete row is listed, not refused and not filled", async () => {
    const answer = metaAnalysisAnswer.parse(
      await (
        await post({ measure: "RR", rows: [...tables, { slab: "gap", ai: 1, n1i: 9 }] })
      ).json(),
    );
    expect(answer.k).toBe(3);
    expect(answer.omitted).toEqual([{ row: 4, slab: "gap", reason: "missing-value" }]);
  });

  test("20,000 rows are an answer, one more is a 400, nine megabytes a 413", async () => {
    const rows = (count: number) =>
      Array.from({ length: count }, (_, i) => ({ yi: (i % 7) / 10, vi: 0.1 + (i % 5) / 10 }));
    expect((await post({ measure: "GEN", rows: rows(20_000) })).status).toBe(200);
    expect((await post({ measure: "GEN", rows: rows(20_001) })).status).toBe(400);
    expect((await post("x".repeat(9_000_000))).status).toBe(413);
  });

  test("what is not JSON is said to be none", async () => {
    const response = await post("{");
    expect(response.status).toBe(400);
    expect(errorBody.parse(await response.json()).error.message).toContain("not JSON");
  });

  test("an address that asks too often is asked to wait", async () => {
    const body = { measure: "GEN", rows: [{ yi: 1, vi: 1 }] };
    for (let turn = 0; turn < 300; turn += 1) await post(body);
    const refused = await post(body);
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(errorBody.parse(await refused.json()).error.code).toBe("rate-limited");
  });
});
