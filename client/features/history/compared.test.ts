import { describe, expect, test } from "vitest";
import { changeWords, comparedOf } from "./compared.ts";

const revision = (number: number, changes: number | null = 2) => ({
  number,
  state: "superseded" as const,
  author: "Ada",
  message: "Counts",
  time: "2026-11-21T10:00:00.000Z",
  changes,
});
const revisions = [revision(7), revision(4), revision(1, null)];

describe("the revisions an address compares", () => {
  test.each([
    ["the two newest where it says nothing", {}, { from: 4, to: 7 }],
    ["those it names", { from: ["1"], to: ["7"] }, { from: 1, to: 7 }],
    [
      "the earlier one first, however it names them",
      { from: ["7"], to: ["1"] },
      { from: 1, to: 7 },
    ],
    ["the one before, where it names the later alone", { to: ["4"] }, { from: 1, to: 4 }],
    [
      "the newest in place of one that is not there",
      { from: ["1"], to: ["9"] },
      { from: 1, to: 7 },
    ],
  ])("are %s", (_, words, compared) => {
    expect(comparedOf(words, revisions)).toEqual(compared);
  });

  test("are none where there is one, or one is named twice", () => {
    expect(comparedOf({}, [revision(1)])).toBe(null);
    expect(comparedOf({ from: ["4"], to: ["4"] }, revisions)).toBe(null);
  });
});

test("a revision says what it did", () => {
  expect([null, 0, 1, 12].map((changes) => changeWords(revision(1, changes)))).toEqual([
    "first published",
    "published again, unchanged",
    "1 field changed",
    "12 fields changed",
  ]);
  expect(changeWords({ ...revision(8, 0), state: "withdrawn" })).toBe("withdrawn");
});
