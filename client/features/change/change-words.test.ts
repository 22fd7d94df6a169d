import { describe, expect, test } from "vitest";
import type { QuestionChange } from "../../lib/api.ts";
import {
  axisOfChange,
  countWords,
  effectWords,
  otherWords,
  placeWords,
  turnWords,
} from "./change-words.ts";

const included = { role: "included", code: null, reason: null } as const;
const outside = { role: "outside", code: null, reason: null } as const;
const late = {
  role: "left-out",
  code: "outside-window",
  reason: "no number for this time",
} as const;
const before = {
  k: 4,
  people: 212,
  estimate: 2.1,
  ciLow: 1.2,
  ciHigh: 3.6,
  tau2: 0.12,
  scale: null,
};
const after = { ...before, k: 5, people: 260, estimate: 1.9, ciLow: 0.9, ciHigh: 3.2, tau2: 0.1 };
const nothing = {
  ...before,
  k: 0,
  people: 0,
  estimate: null,
  ciLow: null,
  ciHigh: null,
  tau2: null,
};
const change: QuestionChange = {
  kind: "main",
  label: "Response at 24 hours",
  canonical: "outcome=response&window=h24",
  measure: "OR",
  measureLabel: "odds ratio",
  axis: "log",
  nullValue: 1,
  level: 95,
  before,
  after,
  moves: true,
  place: { before: outside, after: included },
  others: [],
  crossesNull: true,
  shift: -0.4,
};
const digits = { digits: 2 };

describe("a change of an answer, in words", () => {
  test("gives both estimates with their intervals", () => {
    expect(effectWords(change, axisOfChange(change))).toBe(
      "Odds ratio from 2.10 [1.20 to 3.60] to 1.90 [0.90 to 3.20]",
    );
  });

  test("says where there is no answer on one side", () => {
    expect(effectWords({ ...change, before: nothing }, digits)).toBe(
      "Odds ratio: no answer before, then 1.90 [0.90 to 3.20]",
    );
    expect(effectWords({ ...change, after: nothing }, digits)).toBe(
      "Odds ratio: 2.10 [1.20 to 3.60] before, then no answer",
    );
  });

  test("says that it rounds to the same rather than from a number to itself", () => {
    const tiny = { ...change, after: { ...before, estimate: 2.1004 } };
    expect(effectWords(tiny, digits)).toBe(
      "Odds ratio: 2.10 [1.20 to 3.60], the same to 2 decimals",
    );
  });

  test("counts trials and people, and tells of the spread where it differs", () => {
    expect(countWords(change)).toBe(
      "1 trial more (5 in all), 48 people more (260 in all); τ² from 0.12 to 0.10",
    );
    expect(countWords({ ...change, after: { ...before, people: 211 } })).toBe(
      "4 trials, 1 person fewer (211 in all)",
    );
  });

  test("says what an answer that comes or goes rests on", () => {
    expect(countWords({ ...change, before: nothing })).toBe("5 trials, 260 people");
    expect(countWords({ ...change, after: nothing })).toBe("it rested on 4 trials, 212 people");
  });

  test.each([
    [outside, included, "this study enters"],
    [late, included, "this study enters; until now: no number for this time"],
    [included, late, "this study leaves: no number for this time"],
    [included, outside, "this study leaves"],
    [included, included, "this study’s own effect changes"],
    [
      late,
      outside,
      "this study stays out; until now: no number for this time, then: outside the question",
    ],
  ])("tells what becomes of the study", (was, becomes, words) => {
    expect(placeWords({ ...change, place: { before: was, after: becomes } })).toBe(words);
  });

  test("names other studies that come and go with it", () => {
    expect(otherWords(change)).toBe(null);
    const others = [
      { key: "a", name: "Ames 2020", before: false, after: true },
      { key: "b", name: "Boyd 2021", before: true, after: false },
    ];
    expect(otherWords({ ...change, others })).toBe(
      "also enters: Ames 2020; also leaves: Boyd 2021",
    );
  });

  test("says which way a conclusion turns, and nothing where none does", () => {
    expect(turnWords(change)).toBe("The interval no longer excludes “no effect”.");
    expect(turnWords({ ...change, before: after, after: before })).toBe(
      "The interval now excludes “no effect”.",
    );
    expect(turnWords({ ...change, after: nothing })).toBe(
      "An answer that excluded “no effect” is lost.",
    );
    expect(turnWords({ ...change, crossesNull: false })).toBe(null);
  });
});
