import { describe, expect, test } from "vitest";
import type { CompareAnswer, CompareCell } from "../../lib/api.ts";
import {
  chosenPercent,
  headToHeadLines,
  iconsOf,
  iconWords,
  includesNone,
  indirectWords,
  knownWords,
  missingWords,
  neededWords,
  ofHundred,
  presetsOf,
  trialWords,
} from "./view-model.ts";

const absolute: NonNullable<CompareCell["absolute"]> = {
  baseline: "42 of 366 people in the comparator arms of 5 trials",
  baselinePercent: 11.5,
  treatedPercent: 22.4,
  treatedLow: 12.9,
  treatedHigh: 34.9,
  difference: 10.9,
  differenceLow: 1.4,
  differenceHigh: 23.4,
  nnt: "NNTB 10",
  nntInterval: "NNTB 5 to 71",
  capped: false,
  converted: false,
};

const cell: CompareCell = {
  outcome: "response",
  label: "Response",
  event: "respond",
  eventIsBenefit: true,
  window: "h24",
  k: 5,
  people: 829,
  intervention: "esketamine",
  comparator: "placebo",
  background: "new antidepressant started",
  measure: "odds ratio",
  estimate: 2.17,
  ciLow: 1.14,
  ciHigh: 4.13,
  cautious: false,
  absolute,
  baselineChosen: false,
  presets: [{ label: "median", percent: 9.4 }],
  certainty: null,
  sentence: "",
  canonical: "outcome=response&window=h24",
  byDosing: [],
  otherDenominator: null,
  knownButNotPooled: { studies: 2, people: 456, sizeUnknown: 1, primaryMissed: 1 },
  warnings: [],
};

describe("one hundred people", () => {
  test("the marks add up to a hundred and count as the words do", () => {
    expect(iconsOf(absolute)).toEqual({ both: 12, changed: 10, none: 78, more: true });
    expect(ofHundred(absolute.treatedPercent)).toBe("22");
    expect(ofHundred(absolute.baselinePercent)).toBe("12");
  });

  test("fewer events are told as fewer", () => {
    const fewer = iconsOf({ ...absolute, treatedPercent: 4, baselinePercent: 9 });
    expect(fewer).toEqual({ both: 4, changed: 5, none: 91, more: false });
    expect(iconWords(cell, fewer, "drop out")).toBe(
      "Of 100 people, 4 drop out with esketamine too, 5 fewer with esketamine, 91 do not either way.",
    );
  });

  test("a few of a thousand are not nobody, and nobody is 0", () => {
    expect([0, 0.3, 0.5, 99.6].map(ofHundred)).toEqual(["0", "fewer than 1", "1", "100"]);
  });
});

describe("the number needed to treat", () => {
  test("stands with its interval", () => {
    expect(neededWords(absolute)).toBe("NNTB 10 (NNTB 5 to 71)");
    expect(includesNone(absolute)).toBe(false);
  });

  test("an interval through ∞ holds no difference", () => {
    const through = { ...absolute, nnt: "NNTB 13", nntInterval: "NNTB 3 to ∞ to NNTH 36" };
    expect(neededWords(through)).toBe("NNTB 13 (NNTB 3 to ∞ to NNTH 36)");
    expect(includesNone(through)).toBe(true);
  });

  test("is absent where the answer gives none", () => {
    expect(neededWords({ ...absolute, nnt: null, nntInterval: null })).toBeNull();
  });
});

describe("what stands behind a number", () => {
  test("trials, and those known without a usable number", () => {
    expect(trialWords(cell)).toBe("5 trials, 829 people");
    expect(trialWords({ k: 1, people: 1 })).toBe("one trial, 1 person");
    expect(missingWords(cell, false)).toBe(
      "Not in this number: 2 trials, at least 456 people; 1 missed their primary outcome.",
    );
    // Whether a trial met its aim says nothing about its harms.
    expect(missingWords(cell, true)).toBe("Not in this number: 2 trials, at least 456 people.");
    expect(knownWords(cell)).toBe("; 2 trials, at least 456 people, print none");
  });

  test("presets and a chosen baseline of a cell read apart by dosing", () => {
    const apart: CompareCell = {
      ...cell,
      absolute: null,
      presets: [],
      byDosing: [
        {
          ...cell,
          dosing: "single",
          label: "Single dose",
          baselineChosen: true,
          absolute: { ...absolute, baselinePercent: 30 },
        },
      ],
    };
    expect(presetsOf(apart)).toEqual([{ label: "median, single dose", percent: 9.4 }]);
    expect(chosenPercent(apart)).toBe(30);
    expect(chosenPercent(cell)).toBeNull();
  });
});

test("head-to-heads are one line a number, randomised or not", () => {
  const headToHeads: CompareAnswer["headToHeads"] = [
    { label: "Ketamine against ECT", randomised: true, cells: [cell], trials: [] },
    { label: "Drip against spray", randomised: false, cells: [], trials: [] },
  ];
  expect(headToHeadLines(headToHeads, true).map(({ pair, what }) => [pair, what])).toEqual([
    ["Ketamine against ECT", "Response at 24 hours"],
  ]);
  expect(headToHeadLines(headToHeads, false)).toEqual([]);
});

test("indirect comparisons that fail for one reason are told once a pair", () => {
  const one = (outcome: "response" | "remission", allowed: boolean, reason: string) => ({
    a: "A",
    b: "B",
    outcome,
    label: outcome === "response" ? "Response" : "Remission",
    allowed,
    reason,
    measure: "odds ratio",
    estimate: null,
    ciLow: null,
    ciHigh: null,
    certainty: null,
  });
  const told = (...all: CompareAnswer["indirect"]) =>
    indirectWords(all).map(({ pair, outcomes }) => `${pair}: ${outcomes}`);
  expect(told(one("response", false, "x"), one("remission", false, "x"))).toEqual([
    "A and B: response, remission",
  ]);
  expect(told(one("response", true, "x"), one("remission", true, "x"))).toEqual([
    "A and B: response",
    "A and B: remission",
  ]);
});
