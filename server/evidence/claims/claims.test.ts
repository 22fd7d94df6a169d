import { beforeAll, describe, expect, test } from "vitest";
import { createApp } from "../../app.ts";
import { shippedDatabase } from "../../db/testing.ts";
import { errorBody } from "../../errors.ts";
import { forestAnswer } from "../forest/contract.ts";
import { readSnapshot, type Snapshot } from "../snapshot.ts";
import { claimAnswer, type ClaimItem, type ClaimsAnswer, claimsAnswer } from "./contract.ts";

let snapshot: Snapshot;
let app: ReturnType<typeof createApp>;
beforeAll(async () => {
  const db = await shippedDatabase();
  snapshot = await readSnapshot(db);
  app = createApp({
    db,
    snapshot: () => snapshot,
    log: () => undefined,
    version: "test",
    build: "test",
    authSecret: "not a secret: it signs cookies of tests",
  });
});

const json = async (path: string): Promise<unknown> => {
  const response = await app.request(path);
  expect(response.status, path).toBe(200);
  return response.json();
};
const claims = async (search = ""): Promise<ClaimsAnswer> =>
  claimsAnswer.parse(await json(`/api/claims${search}`));

describe("the verdicts", () => {
  test("are the expected ones, or their difference is recorded with reason and date", async () => {
    const answer = await claims();
    expect(answer.total).toBe(71);
    const wrong = answer.claims
      .filter(({ expected, verdict }) => expected !== null && verdict !== expected)
      .filter(({ difference }) => difference === null)
      .map(({ id, verdict, expected }) => `${id}: ${verdict}, expected ${expected}`);
    expect(wrong).toEqual([]);
    for (const one of snapshot.claims)
      if (one.judged === "computed" && one.difference !== undefined) {
        const found = answer.claims.find(({ id }) => id === one.id);
        expect(found?.verdict, one.id).toBe(one.difference.computed);
        expect(one.difference.computed, one.id).not.toBe(one.expected);
      }
  });

  test("supported never stands where a condition of any part is not met", async () => {
    const { claims: all } = await claims("?verdict=supported");
    for (const { id, parts } of all)
      for (const { conditions } of parts)
        expect(
          conditions.filter(({ holds }) => holds === false),
          id,
        ).toEqual([]);
  });

  test("a curated claim says so, says why, and has no numbers", async () => {
    const curated = (await claims()).claims.filter(({ judged }) => judged === "curated");
    expect(curated.length).toBeGreaterThan(20);
    for (const { because, parts, expected } of curated) {
      expect(because).toMatch(/\.$/);
      expect([parts, expected]).toEqual([[], null]);
    }
  });

  test("name no source file", async () => {
    expect(JSON.stringify(await claims())).not.toMatch(/\d{3}_[0-9a-f]{8,}|\.txt/);
  });
});

describe("the numbers", () => {
  test("are those of the forest plot they link to", async () => {
    const numbers = (await claims()).claims
      .flatMap(({ parts }) => parts)
      .filter(({ kind }) => kind === "superiority" || kind === "durability")
      .flatMap(({ numbers: own }) => own)
      .filter(({ page }) => page === "analyse")
      .slice(0, 20);
    expect(numbers.length).toBeGreaterThan(10);
    for (const number of numbers) {
      const forest = forestAnswer.parse(await json(`/api/evidence/forest?${number.canonical}`));
      expect(number.k).toBe(forest.included.length);
      expect(number.estimate).toBe(forest.pooled?.transformed.estimate ?? null);
      expect(number.words).toContain(number.k === 0 ? "no trial" : String(number.k));
    }
  });

  test("never carry a verdict by an interval their forest plot calls too narrow", async () => {
    for (const { id, parts } of (await claims()).claims)
      for (const { kind, verdict, numbers: own } of parts) {
        const [number] = own;
        if (kind !== "superiority" || number === undefined) continue;
        const forest = forestAnswer.parse(await json(`/api/evidence/forest?${number.canonical}`));
        const { nullValue, pooled } = forest;
        if (pooled?.cautious == null) continue;
        expect(number.words, id).toContain("more cautious interval");
        if (pooled.cautious.ciLow <= nullValue && pooled.cautious.ciHigh >= nullValue)
          expect(verdict, id).toBe("not-enough-evidence");
      }
  });

  test("lead to pages whose question is understood", async () => {
    const paths = {
      analyse: "/evidence/forest",
      "time-course": "/evidence/time-course",
      studies: "/studies",
    };
    const addresses = (await claims()).claims
      .flatMap(({ parts }) => parts)
      .flatMap(({ numbers: own }) => own)
      .map(({ page, canonical }) => `/api${paths[page]}?${canonical}`);
    for (const address of new Set(addresses))
      expect((await app.request(address)).status, address).toBe(200);
  });

  test("of studies link to the list with as many", async () => {
    const route = await claim("iv-most-common-route");
    const [number] = route.parts[0]?.numbers ?? [];
    const list = (await json(`/api/studies?${number?.canonical}`)) as { total: number };
    expect(list.total).toBe(number?.k);
  });
});

const claim = async (id: string): Promise<ClaimItem> =>
  claimAnswer.parse(await json(`/api/claims/${id}`)).claim;

describe("GET /api/claims", () => {
  test("filters by topic and verdict, and counts what each value would show", async () => {
    const all = await claims();
    for (const { value, count } of all.counts.topic)
      expect((await claims(`?topic=${value}`)).claims, value).toHaveLength(count);
    const durable = await claims("?topic=durability&topic=onset&verdict=not-enough-evidence");
    for (const one of durable.claims) {
      expect(["durability", "onset"]).toContain(one.topic);
      expect(one.verdict).toBe("not-enough-evidence");
    }
    const counted = durable.counts.verdict.find(({ value }) => value === "not-enough-evidence");
    expect(counted?.count).toBe(durable.claims.length);
  });

  test("one claim stands at its own address", async () => {
    expect(await claim("works-in-trd")).toMatchObject({ id: "works-in-trd", topic: "efficacy" });
    const missing = await app.request("/api/claims/no-such-claim");
    expect(missing.status).toBe(404);
    expect(errorBody.parse(await missing.json()).error.message).toContain("no-such-claim");
  });

  test("a mistyped word is named", async () => {
    const wrong = await app.request("/api/claims?verdikt=supported");
    expect(wrong.status).toBe(400);
    expect(errorBody.parse(await wrong.json()).error.message).toContain("verdikt");
  });

  test.each(["csv", "json", "md", "zip"])("can be taken away as .%s", async (ending) => {
    const response = await app.request(`/api/claims.${ending}?topic=safety`);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-disposition")).toContain(`ketamine-evidence-claims-`);
    if (ending === "csv" || ending === "md")
      expect(await response.text()).toContain("raises blood pressure");
  });
});
