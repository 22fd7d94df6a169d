import { describe, expect, test } from "vitest";
import type { ClaimItem } from "../../lib/api.ts";
import {
  byTopic,
  claimsQuestion,
  conditionState,
  foundText,
  notMet,
  studiesBehind,
  toggled,
} from "./view-model.ts";

const claim = (parts: Partial<ClaimItem> = {}): ClaimItem => ({
  id: "one",
  topic: "onset",
  topicLabel: "How soon",
  sentence: "It works within hours.",
  judged: "computed",
  verdict: "supported",
  verdictLabel: "Supported",
  expected: "supported",
  leavesOut: "For how long.",
  because: null,
  parts: [],
  sources: [],
  sourcesRead: true,
  difference: null,
  ...parts,
});

const part = (parts: Partial<ClaimItem["parts"][number]> = {}): ClaimItem["parts"][number] => ({
  kind: "superiority",
  kindLabel: "Better or more than",
  tests: "More people respond",
  verdict: "partly-supported",
  verdictLabel: "Partly supported",
  numbers: [],
  conditions: [
    { id: "interval", words: "the interval lies on the claimed side", holds: true },
    { id: "trials", words: "at least 2 trials: 1", holds: false },
    { id: "midazolam", words: "no such trial", holds: null },
  ],
  trials: [
    { key: "a", name: "A 2019" },
    { key: "b", name: "B 2020" },
  ],
  ...parts,
});

describe("the address", () => {
  test("switches a value on and off, values in the order of the list", () => {
    const on = toggled({ verdict: ["contradicted"] }, "verdict", "supported");
    expect(claimsQuestion(on)).toBe("verdict=supported&verdict=contradicted");
    expect(toggled(toggled(on, "verdict", "supported"), "verdict", "contradicted")).toEqual({});
  });

  test("asks with known words only, topics first", () => {
    expect(claimsQuestion({ verdict: ["supported"], colour: ["red"], topic: ["onset"] })).toBe(
      "topic=onset&verdict=supported",
    );
  });
});

test("claims stand under their topics, empty topics nowhere", () => {
  const groups = byTopic([claim(), claim({ id: "two", topic: "efficacy" })]);
  expect(groups.map(({ label, claims }) => [label, claims.length])).toEqual([
    ["Does it work", 1],
    ["How soon", 1],
  ]);
});

test("says how many of all are shown", () => {
  const answer = { counts: { topic: [], verdict: [] }, question: { canonical: "" } };
  const of = (total: number) =>
    foundText({ ...answer, claims: [claim()], total, datasetVersion: "1-x" });
  expect([of(1), of(71)]).toEqual(["1 claim", "1 of 71 claims"]);
});

test("names only the conditions that fail", () => {
  expect(notMet(part())).toEqual(["at least 2 trials: 1"]);
  expect(part().conditions.map(({ holds }) => conditionState(holds))).toEqual([
    "met",
    "not-met",
    "not-applicable",
  ]);
});

test("a study behind two parts is named once", () => {
  const both = claim({ parts: [part(), part({ trials: [{ key: "b", name: "B 2020" }] })] });
  expect(studiesBehind(both).map(({ key }) => key)).toEqual(["a", "b"]);
});
