import { describe, expect, test } from "vitest";
import { readPrintedValue } from "#domain/entry/printed-value.ts";
import type { Candidate } from "#domain/entry/printed-value/reading.ts";
import { sampleContrast, sampleCount, sampleScore } from "#domain/study/testing.ts";
import { cellText } from "./cell-text.ts";
import type { LooseResult } from "../../../ui/measure-words.ts";
import { kindOf } from "./grid-model.ts";
import { isHeld, withCalculation, withReading } from "./put-reading.ts";

function firstReading(printed: string, kind: "binary" | "continuous" | "contrast"): Candidate {
  const reading = readPrintedValue(printed, { kind });
  if (reading.outcome !== "read") throw new Error(`${printed} was not read`);
  return reading.candidates[0];
}

const put = (result: LooseResult, printed: string): LooseResult =>
  withReading(result, firstReading(printed, kindOf(result)));

describe("a typed value", () => {
  test("replaces the numbers as a whole and keeps n where none is printed", () => {
    const score = { ...sampleScore("ket", 20, 5, 18), ciLow: 18, ciHigh: 22 };
    expect(put(score, "12.3 (SE 1.2)")).toMatchObject({ mean: 12.3, se: 1.2, n: 18 });
    expect(put(score, "12.3 (SE 1.2)")).not.toHaveProperty("sd");
    expect(put(score, "12.3 (SE 1.2)")).not.toHaveProperty("ciLow");
  });

  test("takes away the reason of a number that is given now", () => {
    const score = {
      ...sampleScore("ket", undefined, undefined, 18),
      missing: { mean: "not-reported", sd: "not-reported" },
    };
    expect(put(score, "12.3 (SD 4.5)")).not.toHaveProperty("missing");
  });

  test("without a number leaves the reason and no zero", () => {
    const without = put(sampleScore("ket", 20, 5, 18), "NR");
    expect(without).toMatchObject({ n: 18, missing: { mean: "not-reported", sd: "not-reported" } });
    expect(without).not.toHaveProperty("mean");
    expect(cellText(without)).toBe("not reported");
    expect(put(sampleCount("ket", 3, undefined), "NR")["missing"]).toEqual({
      events: "not-reported",
      n: "not-reported",
    });
  });

  test("in place of a computed one takes the derivation away with it", () => {
    const computed = withCalculation(sampleScore("ket", 1, 1, 9), { mean: 2 }, "mean = …");
    expect(put(computed, "12.3 (SD 4.5)")["provenance"]).toEqual({
      report: "paper",
      locator: "Table 3",
      sourceKind: "paper",
    });
  });

  test("that is a percentage alone says so", () => {
    expect(put(sampleCount("ket", 9, 20), "45%")).toMatchObject({
      percent: 45,
      n: 20,
      missing: { events: "percent-only" },
    });
  });

  test("of a comparison keeps its level and p-value", () => {
    expect(put(sampleContrast(), "-7.3 (90% CI -10.6 to -4.0); p < 0.001")).toMatchObject({
      estimate: -7.3,
      ciLow: -10.6,
      ciHigh: -4,
      level: 90,
      p: 0.001,
      pOperator: "<",
    });
  });

  test("reads back from the cell as it was put in", () => {
    const cells: readonly (readonly [LooseResult, string])[] = [
      [sampleCount("ket", 0, 0), "18/40 (45 %)"],
      [sampleCount("ket", 0, 0), "45 %, n = 40"],
      [sampleScore("ket", 0, 0, 0), "−12.3 (SD 4.5; 95 % CI −15 to −10), n = 40"],
      [sampleContrast(), "−7.3 (SE 1.6; 95 % CI −10.6 to −4), p ≤ 0.001"],
    ];
    for (const [result, printed] of cells) expect(cellText(put(result, printed))).toBe(printed);
  });
});

describe("a value that a row cannot hold", () => {
  test("goes through a calculator: medians, ranges and intervals of another level", () => {
    expect(isHeld("continuous", firstReading("median 12 (IQR 8-15)", "continuous"))).toBe(false);
    expect(isHeld("continuous", firstReading("12 (90% CI 8 to 15)", "continuous"))).toBe(false);
    expect(isHeld("continuous", firstReading("12 (95% CI 8 to 15)", "continuous"))).toBe(true);
    expect(isHeld("contrast", firstReading("2 (90% CI 1 to 4)", "contrast"))).toBe(true);
  });

  test("is stored with the way it was worked out, as derived", () => {
    const score = {
      ...sampleScore("ket", undefined, undefined, 40),
      missing: { mean: "not-reported", sd: "not-reported" },
    };
    expect(withCalculation(score, { mean: 11.6, sd: 5.4 }, "mean 11.6 …")).toMatchObject({
      mean: 11.6,
      sd: 5.4,
      provenance: { report: "paper", basis: "derived", derivation: "mean 11.6 …" },
    });
    expect(withCalculation(score, { mean: 11.6, sd: 5.4 }, "…")).not.toHaveProperty("missing");
    expect(withCalculation(sampleCount("ket", undefined, 40), { events: 18 }, "…")).toMatchObject({
      events: 18,
      eventsDerived: true,
    });
  });
});
