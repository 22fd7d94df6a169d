import { describe, expect, test } from "vitest";
import type { Changelog } from "../../lib/api.ts";
import { changeLines, figureText, nextName, rowText } from "./view-model.ts";

const nothing: Changelog = {
  previous: "2026.1",
  recordsAdded: [],
  recordsRemoved: [],
  recordsChanged: [],
  rows: { added: 0, changed: 0, removed: 0 },
  figures: [],
  verdicts: [],
};
const figure = {
  id: "a",
  label: "A question",
  canonical: "",
  measure: "OR" as const,
  k: 1,
  people: 40,
  estimate: 3.2,
  ciLow: 1.5,
  ciHigh: 6.944,
  conclusion: "favours ketamine",
};

describe("what moved", () => {
  test("names each kind that did and no other", () => {
    expect(changeLines(nothing)).toEqual([]);
    expect(
      changeLines({
        ...nothing,
        recordsAdded: [{ key: "a", name: "A" }],
        rows: { added: 4, changed: 0, removed: 1 },
        figures: [{ id: "a", label: "A", before: figure, after: null, conclusionMoved: true }],
      }),
    ).toEqual([
      "Records: 1 added",
      "Result rows: 4 added, 1 removed",
      "1 answer to main questions in other numbers, 1 of them with another conclusion",
    ]);
  });

  test("writes a figure with its interval, and says where there is none", () => {
    expect(figureText(figure)).toBe("1 trial, OR 3.20 (1.50 to 6.94)");
    expect(figureText({ ...figure, k: 0, estimate: null, ciLow: null, ciHigh: null })).toBe(
      "no trial",
    );
  });
});

test("a record says which of its rows moved", () => {
  expect(rowText({ added: 1, changed: 2, removed: 0 })).toBe(", rows 1 added, 2 changed");
  expect(rowText({})).toBe("");
});

test("the next name counts on within the year", () => {
  const now = new Date("2026-11-21T12:00:00Z");
  expect(nextName([], now)).toBe("2026.1");
  expect(nextName(["2026.2", "2026.10", "2025.30"], now)).toBe("2026.11");
});
