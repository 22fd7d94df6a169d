import { Hono } from "hono";
import { expect, test } from "vitest";
import { jsonAnswer, jsonBytes } from "./json-answer.ts";

const rows = (count: number): object[] =>
  Array.from({ length: count }, (_, place) => ({
    key: `trial-${place}`,
    words: place % 3 === 0 ? "τ² – “none” 𝑘 \u2028" : 'plain "quoted" \\ \n',
    estimate: place === 7 ? Number.NaN : place / 3,
    missing: undefined,
    arms: [{ id: "a" }, null],
  }));

test.each([
  ["nothing", {}],
  ["short lists, nested objects and nulls", { a: [1, "é"], b: { c: [] }, d: null, e: "τ²" }],
  ["members without JSON, at both ends", { a: undefined, b: 1, c: () => 1, d: undefined }],
  ["a list just short enough to be written at once", { rows: rows(50), k: 50 }],
  ["a list of one more", { first: 1, rows: rows(51), k: 51 }],
  ["long lists with characters of every width", { rows: rows(1234), ledger: rows(99), k: "–" }],
  ["a long list with members that have no JSON", { list: [undefined, ...rows(60), () => 1] }],
  ["names that must be escaped", { 'a"b\n': rows(51), τ: 1 }],
])("writes %s as JSON.stringify does", (_, answer) => {
  expect(new TextDecoder().decode(jsonBytes(answer))).toBe(JSON.stringify(answer));
});

test("an answer of megabytes arrives whole, as JSON", async () => {
  const answer = { rows: rows(20_000), k: 20_000 };
  const app = new Hono().get("/", (c) => jsonAnswer(c, answer));
  const response = await app.request("/");
  expect(response.headers.get("content-type")).toBe("application/json");
  expect(await response.text()).toBe(JSON.stringify(answer));
});
