import { describe, expect, test } from "vitest";
import {
  sampleArm,
  sampleComparator,
  sampleContrast,
  sampleCount,
  sampleScore,
  sampleStudy,
} from "#domain/study/testing.ts";
import { flagsIn, forestOf, onlyRow, outOf } from "./testing.ts";

type Rows = Parameters<typeof sampleStudy>[0] extends infer Parts
  ? Parts extends { results?: infer Results }
    ? Results
    : never
  : never;

/** Sixteen people who had both treatments. */
const crossover = (results: NonNullable<Rows>) =>
  sampleStudy({
    design: { type: "crossover-rct", randomised: true, dosing: "single" },
    population: { indication: "treatment-resistant-depression", nRandomised: 16 },
    arms: [sampleArm("ket", { nRandomised: 16 }), sampleComparator("pbo", { nRandomised: 16 })],
    results,
  });

const counts = (period: "first" | "second" | "both", events: number, n: number) =>
  ["ket", "pbo"].map((arm) =>
    sampleCount(arm, arm === "ket" ? events : 1, n, { period, id: `${period}-${arm}` }),
  );
const scores = (period: "first" | "second" | "both", parts = {}) => [
  sampleScore("ket", 20, 5, 16, { period, id: `score-${period}-ket`, ...parts }),
  sampleScore("pbo", 30, 6, 16, { period, id: `score-${period}-pbo`, ...parts }),
];
const response = "outcome=response&window=h24";
const points = "outcome=severity&window=h24&measure=MD";

describe("SELECTION 4.5: counts of a crossover trial", () => {
  test("a: the first period stands on its own", () => {
    const row = onlyRow(
      forestOf([crossover([...counts("both", 12, 16), ...counts("first", 6, 8)])]),
    );
    expect(row).toMatchObject({ period: "first", people: 16 });
    expect(row.intervention).toMatchObject({ events: 6, n: 8 });
    expect(flagsIn(row)).not.toContain("crossover-unpaired");
  });

  test("b: a printed comparison within people comes before counts of both periods", () => {
    const printed = sampleContrast({
      outcome: "response",
      period: "both",
      measure: "OR",
      unit: "ratio",
      estimate: 9,
      se: undefined,
      ciLow: 3,
      ciHigh: 27,
    });
    const row = onlyRow(forestOf([crossover([...counts("both", 12, 16), printed])]));
    expect(row.source).toBe("contrast");
    expect(row.estimate).toBeCloseTo(9, 10);
  });

  test("c: both periods as two groups, flagged, each person counted once", () => {
    const answer = forestOf([crossover(counts("both", 12, 16))]);
    const row = onlyRow(answer);
    expect(flagsIn(row)).toContain("crossover-unpaired");
    expect(answer.warnings.map(({ code }) => code)).toContain("crossover-unpaired");
    expect(row.estimate).toBeCloseTo(12 / 4 / (1 / 15), 10);
    expect([row.people, answer.people]).toEqual([16, 16]);
  });

  test("d: a second period alone never answers", () => {
    expect(outOf(forestOf([crossover(counts("second", 6, 8))]))).toEqual([
      "sample-2020: known second-period-only",
    ]);
    const printed = crossover([sampleContrast({ period: "second" })]);
    expect(outOf(forestOf([printed], points))).toEqual(["sample-2020: known second-period-only"]);
  });

  test.each([
    ["first-period", "numbers not-first-period"],
    ["none", "study crossover-trial"],
  ])("asked with crossover=%s, numbers of both periods are out", (word, reason) => {
    expect(
      outOf(forestOf([crossover(counts("both", 12, 16))], `${response}&crossover=${word}`)),
    ).toEqual([`sample-2020: ${reason}`]);
  });

  test("one click shows the answer without crossover trials and by first periods only", () => {
    const records = [
      crossover(counts("both", 12, 16)),
      sampleStudy({ key: "parallel-2021" }),
      { ...crossover(counts("first", 6, 8)), key: "first-2022" },
    ];
    const { views } = forestOf(records, `${response}&include=views`);
    const k = (id: string) => views?.find((view) => view.id === id)?.k;
    expect([k("main"), k("first-period"), k("without-crossover")]).toEqual([3, 2, 1]);
  });
});

describe("SELECTION 4.5: scores of a crossover trial", () => {
  test("a: the first period before both", () => {
    const both = scores("both", { mean: 10 });
    const row = onlyRow(forestOf([crossover([...both, ...scores("first")])], points));
    expect(row).toMatchObject({ source: "means", period: "first", estimate: -10, people: 32 });
  });

  test("a: the first period before a printed difference of both", () => {
    const printed = sampleContrast({ period: "both", adjusted: true });
    const row = onlyRow(forestOf([crossover([printed, ...scores("first")])], points));
    expect(row).toMatchObject({ source: "means", period: "first", estimate: -10 });
  });

  test("b: the printed error of the paired difference, without any assumption", () => {
    const row = onlyRow(forestOf([crossover(scores("both", { pairedSe: 1.25 }))], points));
    expect(row).toMatchObject({ source: "paired", estimate: -10, people: 16 });
    expect(row.vi).toBeCloseTo(1.25 ** 2, 12);
    expect(flagsIn(row)).not.toContain("crossover-correlation");
  });

  test.each([
    ["", 0.5],
    ["&correlation=0.3", 0.3],
    ["&correlation=0.7", 0.7],
  ])("b: else a stated correlation %j", (word, r) => {
    const answer = forestOf([crossover(scores("both"))], points + word);
    const row = onlyRow(answer);
    // (s₁² + s₂² − 2 r s₁ s₂) / n
    expect(row.vi).toBeCloseTo((25 + 36 - 2 * r * 30) / 16, 12);
    expect(flagsIn(row)).toContain("crossover-correlation");
    expect(answer.warnings.map(({ message }) => message).join(" ")).toContain(String(r));
  });

  test("both other correlations stand among the views", () => {
    const { views } = forestOf([crossover(scores("both"))], `${points}&include=views`);
    const width = (id: string) => {
      const view = views?.find((one) => one.id === id);
      return Number(((view?.ciHigh ?? 0) - (view?.ciLow ?? 0)).toFixed(6));
    };
    const expected = (r: number) =>
      Number((2 * 1.959963984540054 * Math.sqrt((61 - 60 * r) / 16)).toFixed(6));
    expect([width("correlation-0.3"), width("main"), width("correlation-0.7")]).toEqual([
      expected(0.3),
      expected(0.5),
      expected(0.7),
    ]);
  });

  test("b: g is in raw standard deviations with a variance smaller by the pairing", () => {
    const row = onlyRow(
      forestOf([crossover(scores("both"))], "outcome=severity&window=h24&measure=SMD"),
    );
    // J(15) = Γ(7.5) / (√7.5 Γ(7)) = 0.949006
    const g = (0.949006 * -10) / Math.sqrt((25 + 36) / 2);
    expect(row.yi).toBeCloseTo(g, 5);
    expect(row.vi).toBeCloseTo((1 / 16 + g ** 2 / 32) * 2 * (1 - 0.5), 5);
  });

  test("b: a ratio of means is a ratio, paired too", () => {
    const row = onlyRow(
      forestOf([crossover(scores("both"))], "outcome=severity&window=h24&measure=ROM"),
    );
    // escalc("ROMC", m1i = 20, sd1i = 5, m2i = 30, sd2i = 6, ni = 16, ri = .5)
    expect(row.estimate).toBeCloseTo(20 / 30, 10);
    expect(row.vi).toBeCloseTo(0.00328125, 10);
  });
});
