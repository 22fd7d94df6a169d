import { describe, expect, test } from "vitest";
import type { StudyRecord } from "../study-record.ts";
import { sampleArm, sampleCount, sampleStudy } from "../testing.ts";
import { checkCollection } from "./check-collection.ts";
import { checkRecord } from "./check-record.ts";

const open = (record: StudyRecord): string[] =>
  checkRecord(record)
    .problems.filter(({ level }) => level !== "hint")
    .map(({ level, check, at }) => `${level} ${check} ${at}`);

const provenance = {
  report: "paper",
  locator: "Table 2",
  basis: "reported",
  sourceKind: "paper",
} as const;

const mean = (arm: string, parts: object) => ({
  kind: "continuous" as const,
  id: `severity-madrs-24-${arm}`,
  outcome: "severity" as const,
  scale: "madrs" as const,
  hours: 24,
  timeLabel: "24 h",
  timing: "point" as const,
  arm,
  form: "endpoint" as const,
  mean: 15,
  sd: 8,
  n: 20,
  provenance,
  ...parts,
});

const difference = (parts: object) => ({
  kind: "contrast" as const,
  id: "severity-madrs-24-ket-vs-pbo",
  outcome: "severity" as const,
  hours: 24,
  timeLabel: "24 h",
  timing: "point" as const,
  armsA: ["ket"],
  armsB: ["pbo"],
  comparison: "arms" as const,
  measure: "MD" as const,
  unit: "scale-points" as const,
  estimate: -7,
  provenance,
  ...parts,
});

test("a record in order has nothing open", () => {
  expect(open(sampleStudy())).toEqual([]);
});

describe("errors block", () => {
  const one = (result: Parameters<typeof sampleStudy>[0]) => open(sampleStudy(result));

  test.each<[string, Parameters<typeof sampleStudy>[0]]>([
    ["events-within-n response-madrs-24-ket", { results: [sampleCount("ket", 21, 20)] }],
    ["sd-positive severity-madrs-24-ket", { results: [mean("ket", { sd: 0 })] }],
    [
      "interval-contains-estimate severity-madrs-24-ket-vs-pbo",
      { results: [difference({ ciLow: -6, ciHigh: -2 })] },
    ],
    [
      "interval-contains-estimate severity-madrs-24-ket-vs-pbo",
      { results: [difference({ ciLow: -2, ciHigh: -9 })] },
    ],
    ["missing-reason response-madrs-24-ket", { results: [sampleCount("ket", undefined, 20)] }],
    ["missing-reason severity-madrs-24-ket", { results: [mean("ket", { sd: undefined })] }],
    [
      "missing-reason response-madrs-24-ket",
      { results: [sampleCount("ket", 3, 20, { missing: { events: "not-reported" } })] },
    ],
    [
      "timing-fields response-madrs-24-ket",
      { results: [sampleCount("ket", 3, 20, { timing: "period" })] },
    ],
    [
      "sourced response-madrs-24-ket",
      {
        results: [sampleCount("ket", 3, 20, { provenance: { ...provenance, basis: "derived" } })],
      },
    ],
    [
      "sourced response-madrs-24-ket",
      {
        results: [
          sampleCount("ket", 3, 20, { provenance: { ...provenance, sourceKind: undefined } }),
        ],
      },
    ],
    ["ids-resolve response-madrs-24-who", { results: [sampleCount("who", 3, 20)] }],
    [
      "ids-resolve response-madrs-24-ket",
      { results: [sampleCount("ket", 3, 20, { provenance: { ...provenance, report: "other" } })] },
    ],
    [
      "ids-unique response-madrs-24-ket",
      { results: [sampleCount("ket", 3, 20), sampleCount("ket", 4, 20)] },
    ],
    [
      "canonical-link response-madrs-24-ket",
      {
        results: [
          sampleCount("ket", 3, 20, {
            provenance: { ...provenance, url: "https://example.org/paper" },
          }),
        ],
      },
    ],
    [
      "comparison-group ket",
      { arms: [sampleArm("ket", { comparisonGroup: undefined })], results: [] },
    ],
    [
      "comparator-class pbo",
      {
        arms: [
          sampleArm("pbo", {
            role: "comparator",
            drug: "saline",
            dose: undefined,
            doseBand: undefined,
          }),
        ],
        results: [],
      },
    ],
    ["pooled-from pooledFrom", { design: { type: "pooled-analysis", randomised: true } }],
  ])("%s", (problem, parts) => {
    expect(one(parts)).toContain(`error ${problem}`);
  });
});

describe("warnings need a reason", () => {
  const remissions = sampleStudy({
    results: [
      sampleCount("ket", 7, 19),
      sampleCount("ket", 11, 19, { outcome: "remission", id: "remission-madrs-24-ket" }),
    ],
  });

  test("remission above response is asked about", () => {
    expect(open(remissions)).toEqual(["warning remission-within-response remission-madrs-24-ket"]);
  });

  test("an answer closes it, and an answer to nothing is asked about in turn", () => {
    const answer = {
      check: "remission-within-response",
      at: "remission-madrs-24-ket",
      reason: "Printed so; the cells look swapped.",
    };
    expect(open({ ...remissions, acceptedWarnings: [answer] })).toEqual([]);
    expect(open({ ...sampleStudy(), acceptedWarnings: [answer] })).toEqual([
      "warning stale-answer remission-madrs-24-ket",
    ]);
  });

  test.each<[string, Parameters<typeof sampleStudy>[0]]>([
    [
      "percent-matches-counts response-madrs-24-ket",
      { results: [sampleCount("ket", 10, 20, { percent: 40 })] },
    ],
    ["n-within-randomised response-madrs-24-ket", { results: [sampleCount("ket", 10, 25)] }],
    ["mean-in-range severity-madrs-24-ket", { results: [mean("ket", { mean: 61 })] }],
    [
      "mean-in-range severity-madrs-24-ket",
      { results: [mean("ket", { form: "change", mean: -61 })] },
    ],
    [
      "baseline-gap severity-madrs-24-ket",
      {
        results: [
          mean("ket", { hours: 0, timing: "baseline", mean: 35 }),
          mean("pbo", { hours: 0, timing: "baseline", mean: 30 }),
        ],
      },
    ],
    [
      "baseline-gap severity-madrs-24-ket",
      {
        results: [
          mean("ket", { hours: 0, timing: "baseline", mean: 35, sd: undefined, se: 1.5 }),
          mean("pbo", { hours: 0, timing: "baseline", mean: 30, sd: undefined, se: 1.5 }),
        ],
      },
    ],
    ["dose-band ket", { arms: [sampleArm("ket", { doseBand: "below-usual" })], results: [] }],
  ])("%s", (problem, parts) => {
    expect(open(sampleStudy(parts))).toContain(`warning ${problem}`);
  });

  test.each([
    [9, 16, 56],
    [9, 16, 56.3],
    [9, 16, 56.25],
    [1, 3, 33.3],
  ])("%i of %i fits %s %%", (events, n, percent) => {
    expect(open(sampleStudy({ results: [sampleCount("ket", events, n, { percent })] }))).toEqual(
      [],
    );
  });
});

describe("records beside each other", () => {
  const paper = (doi: string) => ({
    reports: [{ id: "paper", kind: "journal-article" as const, citation: "A paper.", doi }],
  });
  const checks = (records: readonly StudyRecord[]): string[] =>
    checkCollection(records).map(({ check }) => check);

  test("no two studies share a paper", () => {
    const a = sampleStudy({ key: "a-2020", ...paper("10.1000/XYZ") });
    const b = sampleStudy({ key: "b-2020", ...paper("10.1000/xyz") });
    expect(checks([a, b])).toEqual(["identifier-unique"]);
  });

  test("a key is used once, former keys too", () => {
    const a = sampleStudy({ key: "a-2020" });
    const b = sampleStudy({ key: "b-2020", formerKeys: ["a-2020"] });
    expect(checks([a, b])).toEqual(["key-unique"]);
  });

  test.each([
    [[true, false], []],
    [[true, true], ["one-primary"]],
    [[false, false], ["one-primary"]],
  ])("an overlap group with primaries %j", (primaries, found) => {
    const records = primaries.map((primary, position) =>
      sampleStudy({
        key: `study-${position}`,
        overlap: { group: "same", primary, certainty: "certain" },
      }),
    );
    expect(checks(records)).toEqual(found);
  });

  test("named studies exist", () => {
    expect(checks([sampleStudy({ sharesRegistrationWith: ["gone-2001"] })])).toEqual([
      "study-exists",
    ]);
  });
});
