import { describe, expect, test } from "vitest";
import {
  sampleArm,
  sampleComparator,
  sampleContrast,
  sampleCount,
  sampleStudy,
} from "#domain/study/testing.ts";
import { flagsIn, forestOf, onlyRow, outOf } from "./testing.ts";

type Parts = NonNullable<Parameters<typeof sampleContrast>[0]>;

const points = "outcome=severity&window=h24&measure=MD";
const printed = (parts: Parts) => sampleStudy({ results: [sampleContrast(parts)] });
const yiOf = (parts: Parts, search = points) => onlyRow(forestOf([printed(parts)], search)).yi;
const viOf = (parts: Parts, search = points) => onlyRow(forestOf([printed(parts)], search)).vi;

const ketFirst = { armsA: ["ket"], armsB: ["pbo"] };
const pboFirst = { armsA: ["pbo"], armsB: ["ket"] };

describe("SELECTION 4.8: the sign follows from who did better, not from how it is printed", () => {
  test.each([
    ["ketamine first and better", ketFirst, "a", -1],
    ["ketamine first and worse", ketFirst, "b", 1],
    ["ketamine second and better", pboFirst, "b", -1],
    ["ketamine second and worse", pboFirst, "a", 1],
  ] as const)("points of severity, %s", (_, sides, favours, sign) => {
    for (const estimate of [5, -5]) expect(yiOf({ ...sides, favours, estimate })).toBe(sign * 5);
  });

  const share = { outcome: "response", measure: "RD", unit: "percentage-points", se: 8 } as const;
  const rd = "outcome=response&window=h24&measure=RD";
  test.each([
    ["ketamine first and better", ketFirst, "a", 1],
    ["ketamine first and worse", ketFirst, "b", -1],
    ["ketamine second and better", pboFirst, "b", 1],
    ["ketamine second and worse", pboFirst, "a", -1],
  ] as const)("percentage points of response as a share, %s", (_, sides, favours, sign) => {
    for (const estimate of [24, -24])
      expect(yiOf({ ...share, ...sides, favours, estimate }, rd)).toBeCloseTo(sign * 0.24, 12);
    expect(viOf({ ...share, ...sides, favours, estimate: 24 }, rd)).toBeCloseTo(0.08 ** 2, 12);
  });

  test("a proportion is a share as it stands", () => {
    const parts = { ...share, unit: "proportion", estimate: 0.24, se: 0.08 } as const;
    expect(yiOf(parts, rd)).toBeCloseTo(0.24, 12);
    expect(viOf(parts, rd)).toBeCloseTo(0.0064, 12);
  });

  const ratio = (
    outcome: "response" | "relapse",
    measure: "OR" | "HR",
    estimate: number,
  ): Parts => ({
    outcome,
    measure,
    estimate,
    unit: "ratio",
    se: undefined,
    ciLow: estimate / 2,
    ciHigh: estimate * 2,
    ...(outcome === "relapse" ? { timing: "cumulative", hours: undefined } : {}),
  });
  const logError = (2 * Math.log(2)) / (2 * 1.959963984540054);
  test.each([
    ["response", "OR", ketFirst, "a", 1],
    ["response", "OR", ketFirst, "b", -1],
    ["response", "OR", pboFirst, "b", 1],
    ["response", "OR", pboFirst, "a", -1],
    ["relapse", "HR", ketFirst, "a", -1],
    ["relapse", "HR", ketFirst, "b", 1],
    ["relapse", "HR", pboFirst, "b", -1],
    ["relapse", "HR", pboFirst, "a", 1],
  ] as const)("%s as %s with %j, better side %s", (outcome, measure, sides, favours, sign) => {
    const search =
      outcome === "relapse" ? "outcome=relapse" : "outcome=response&window=h24&measure=OR";
    for (const estimate of [2.5, 0.4]) {
      const parts = { ...ratio(outcome, measure, estimate), ...sides, favours };
      expect(yiOf(parts, search)).toBeCloseTo(sign * Math.log(2.5), 10);
      expect(viOf(parts, search)).toBeCloseTo(logError ** 2, 10);
    }
  });

  test.each([
    [ketFirst, -0.3, -0.3],
    [ketFirst, 0.3, 0.3],
    [pboFirst, 0.3, -0.3],
    [pboFirst, -0.3, 0.3],
  ] as const)("neither better: %j with %s is %s", (sides, estimate, yi) => {
    expect(yiOf({ ...sides, favours: "none", estimate })).toBeCloseTo(yi, 12);
  });

  test("the value stays as it is printed beside the turned one", () => {
    const row = onlyRow(forestOf([printed({ ...pboFirst, favours: "b", estimate: 7.3 })], points));
    expect(row.contrasts[0]).toMatchObject({
      yi: -7.3,
      printed: expect.stringContaining("MD 7.3"),
    });
  });
});

describe("SELECTION 4.8: comparisons that cannot be used", () => {
  test.each([
    ["direction-unknown", { favours: "unknown" }],
    ["subgroup-only", { subgroup: "women" }],
    ["not-between-arms", { comparison: "baseline", armsB: [] }],
    ["measure-mismatch", { measure: "MedianDifference" }],
    ["se-missing", { estimate: undefined }],
    ["se-missing", { se: undefined }],
    ["se-missing", { se: undefined, ciLow: -9, ciHigh: -1, multiplicityAdjusted: true }],
    ["caution", { caution: { use: "do-not-pool", text: "Another model." } }],
    ["other-arms", { armsA: ["ket", "gone"] }],
    ["unverified", { provenance: { report: "paper", locator: "p. 2", basis: "unverified" } }],
  ] as const)("%s", (code, parts) => {
    const study = sampleStudy({
      arms: [...sampleStudy().arms, sampleArm("gone", { phase: "follow-on" })],
      results: [sampleContrast(parts as Parts)],
    });
    expect(outOf(forestOf([study], points))).toEqual([`sample-2020: known ${code}`]);
  });

  test("one counted over a stretch does not answer a time", () => {
    expect(outOf(forestOf([printed({ timing: "cumulative" })], points))).toEqual([
      "sample-2020: numbers wrong-timing",
    ]);
  });
});

describe("SELECTION 4.8: the standard error", () => {
  test("a printed one before one from an interval", () => {
    expect(viOf({ se: 2, ciLow: -15, ciHigh: 5 })).toBe(4);
  });

  test("a printed one even where the interval was widened for several comparisons", () => {
    expect(viOf({ se: 2, ciLow: -15, ciHigh: 5, multiplicityAdjusted: true })).toBe(4);
  });

  test.each([
    [95, 1.959963984540054],
    [90, 1.64485362695147],
    [99, 2.5758293035489],
  ])("from an interval by its own level of %s %%", (level, z) => {
    expect(viOf({ se: undefined, ciLow: -9, ciHigh: -1, level })).toBeCloseTo((4 / z) ** 2, 9);
  });
});

describe("printed comparisons and arms", () => {
  const oddsRatio = sampleContrast({
    outcome: "response",
    measure: "OR",
    unit: "ratio",
    estimate: 9,
    se: undefined,
    ciLow: 3,
    ciHigh: 27,
    adjusted: true,
  });
  const response = "outcome=response&window=h24";

  test("an adjusted ratio is not pooled where counts exist", () => {
    const study = sampleStudy({ results: [...sampleStudy().results, oddsRatio] });
    const row = onlyRow(forestOf([study], response));
    expect(row.source).toBe("counts");
    expect(row.estimate).toBeCloseTo(6, 10);
  });

  test("where the arms give nothing it is used and said to be printed", () => {
    const answer = forestOf([sampleStudy({ results: [oddsRatio] })], response);
    expect(onlyRow(answer).source).toBe("contrast");
    expect(flagsIn(onlyRow(answer))).toContain("adjusted");
    expect(answer.warnings.map(({ code }) => code)).toContain("printed-comparison");
    expect(answer.absolute).toBeNull();
  });

  const twoDoses = (...contrasts: Parts[]) =>
    sampleStudy({
      arms: [sampleArm("low"), sampleArm("high"), sampleComparator("pbo")],
      results: contrasts.map(sampleContrast),
    });

  test("two against one comparator: equal weights, variance with correlation 0.5", () => {
    const study = twoDoses(
      { armsA: ["low"], estimate: -4, se: 2 },
      { armsA: ["high"], estimate: -7, se: 3 },
    );
    const row = onlyRow(forestOf([study], points));
    expect(row.yi).toBe(-5.5);
    // (4 + 9 + 2 · 0.5 · 2 · 3) / 4
    expect(row.vi).toBeCloseTo(19 / 4, 12);
    expect(flagsIn(row)).toContain("shared-comparator");
    // The comparator's people stand once.
    expect(row.people).toBe(60);
  });

  test("never two times: the hour at which both doses were compared", () => {
    const study = twoDoses(
      { armsA: ["low"], estimate: -4 },
      { armsA: ["low"], estimate: -3, hours: 30 },
      { armsA: ["high"], estimate: -9, hours: 30 },
    );
    const row = onlyRow(forestOf([study], points));
    expect([row.hours, row.yi]).toEqual([30, -6]);
  });

  test("a comparison of both doses together repeats nobody", () => {
    const study = twoDoses(
      { armsA: ["low"], estimate: -4 },
      { armsA: ["high"], estimate: -7 },
      { armsA: ["low", "high"], estimate: -5 },
    );
    const row = onlyRow(forestOf([study], points));
    expect(row.contrasts).toHaveLength(1);
    expect([row.yi, row.people]).toEqual([-5, 60]);
  });

  test("one that includes a dose not asked for is not used", () => {
    const study = sampleStudy({
      arms: [
        sampleArm("low", { doseBand: "below-usual" }),
        sampleArm("high"),
        sampleComparator("pbo"),
      ],
      results: [sampleContrast({ armsA: ["low", "high"] })],
    });
    expect(outOf(forestOf([study], points))).toEqual(["sample-2020: known other-arms"]);
  });

  test("counts of a trial in strata and of one without stand in one pool", () => {
    const strata = sampleStudy({
      key: "strata-2019",
      arms: ["a", "b"].flatMap((comparisonGroup) => [
        sampleArm(`ket-${comparisonGroup}`, { comparisonGroup }),
        sampleComparator(`pbo-${comparisonGroup}`, { comparisonGroup }),
      ]),
      results: ["a", "b"].flatMap((group) => [
        sampleCount(`ket-${group}`, 9, 20),
        sampleCount(`pbo-${group}`, 4, 20),
      ]),
    });
    const answer = forestOf([strata, sampleStudy()], response);
    expect(answer.included.map(({ subRows }) => subRows.length)).toEqual([2, 0]);
    expect(answer.pooled?.k).toBe(2);
    // The tables of all strata, as they stand.
    expect(answer.pooled?.mantelHaenszel?.estimate).not.toBeNull();
  });
});
