import { beforeAll, describe, expect, test } from "vitest";
import { createApp } from "../../app.ts";
import { shippedDatabase } from "../../db/testing.ts";
import { readSnapshot } from "../snapshot.ts";
import { type SafetyAnswer, safetyAnswer } from "./contract.ts";

let app: ReturnType<typeof createApp>;

beforeAll(async () => {
  const db = await shippedDatabase();
  const snapshot = await readSnapshot(db);
  app = createApp({
    db,
    snapshot: () => snapshot,
    log: () => undefined,
    version: "test",
    build: "test",
    authSecret: "not a secret: it signs cookies of tests",
  });
});

async function ask(search = ""): Promise<SafetyAnswer> {
  const response = await app.request(`/api/evidence/safety${search}`);
  expect(response.status).toBe(200);
  return safetyAnswer.strict().parse(await response.json());
}

describe.each(["", "?by=dose", "?by=drug", "?indication=depression&route=intranasal"])(
  "GET /api/evidence/safety%s",
  (search) => {
    test("has a cell for every harm and group, and a number only where people were counted", async () => {
      const { columns, harms } = await ask(search);
      expect(columns.length).toBeGreaterThan(0);
      for (const { cells, outcome } of harms) {
        expect(cells.map(({ column }) => column)).toEqual(columns.map(({ key }) => key));
        for (const { counted, unusable, trials, headline, intervention } of cells) {
          expect(counted + unusable, outcome).toBeLessThanOrEqual(trials);
          expect(headline === null).toBe(counted === 0);
          expect(intervention.studies === 0).toBe(counted === 0);
        }
      }
    });

    test("every comparison is the forest plot it links to", async () => {
      const { harms } = await ask(search);
      const effects = harms
        .flatMap(({ cells }) => cells)
        .flatMap(({ comparators }) => comparators.flatMap(({ effect }) => effect ?? []));
      expect(effects.length).toBeGreaterThan(3);
      for (const { canonical, estimate, k } of effects.slice(0, 5)) {
        const forest = await app.request(`/api/evidence/forest?${canonical}`);
        const { pooled, included } = (await forest.json()) as {
          pooled: { transformed: { estimate: number } } | null;
          included: unknown[];
        };
        expect([included.length, pooled?.transformed.estimate ?? null]).toEqual([k, estimate]);
      }
    });
  },
);

test("a grouping nobody knows is a 400 that names what is allowed", async () => {
  const response = await app.request("/api/evidence/safety?by=colour");
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({
    error: { details: [{ path: "by", value: "colour", allowed: ["route", "dose", "drug"] }] },
  });
});
