import { describe, expect, it } from "vitest";
import type { CalculatorId } from "./calculator-ids.ts";
import { calculate, calculators } from "./calculators.ts";

function values(id: CalculatorId, inputs: Record<string, number>) {
  const answer = calculate(id, inputs);
  if (answer.outcome !== "done") throw new Error(JSON.stringify(answer));
  return answer.values;
}

function said(id: CalculatorId, inputs: Record<string, number | undefined>): string {
  const answer = calculate(id, inputs);
  if (answer.outcome === "done") return answer.derivation;
  return answer.outcome === "refused" ? answer.message : `wants ${answer.absent.join(", ")}`;
}

describe("published examples", () => {
  it("Cochrane Handbook 6.5.2.2: the interval 30.0 to 34.2 of 25 people", () => {
    const inputs = { ciLow: 30, ciHigh: 34.2, level: 95, n: 25 };
    // The Handbook divides by 4.128 (t) and by 3.92 (z).
    expect(values("sd-from-interval", inputs).sd).toBeCloseTo(5.09, 2);
    expect(values("sd-from-interval-z", inputs).sd).toBeCloseTo(5.36, 2);
  });

  it("Cochrane Handbook 6.5.2.3: difference 3.8, p = 0.008, 25 and 22 people", () => {
    // The Handbook rounds t to 2.78 and the SE to 1.37 on the way to 4.69; R without rounding: 4.68346934.
    expect(values("sd-from-p", { difference: 3.8, p: 0.008, n1: 25, n2: 22 }).sd).toBe(4.6835);
    expect(values("sd-from-t", { difference: 3.8, t: 2.78, n1: 25, n2: 22 }).sd).toBeCloseTo(
      4.68,
      2,
    );
  });

  it("Cochrane Handbook 6.5.2.8: SDs 6.4 and 7.1 with correlation 0.80", () => {
    const change = { baselineSd: 6.4, finalSd: 7.1, correlation: 0.8 };
    expect(values("sd-of-change", change).sd).toBeCloseTo(4.32, 2);
  });

  it("metaBLUE's manual (Wan.std, Luo.mean): 1, 4, 10 of 30 people", () => {
    expect(values("mean-sd-from-range", { min: 1, median: 4, max: 10, n: 30 })).toEqual({
      mean: 4.3567, // 4.356748
      sd: 2.2056, // 2.205578
      n: 30,
    });
  });

  it("the formulas of Luo, Wan and Shi, written out in R 4", () => {
    expect(values("mean-sd-from-quartiles", { q1: 8, median: 12, q3: 15, n: 40 })).toEqual({
      mean: 11.6451, // 11.64512500
      sd: 5.3825, // 5.38250931
      n: 40,
    });
    expect(
      values("mean-sd-from-five-numbers", { min: 2, q1: 4, median: 6, q3: 10, max: 14, n: 20 }),
    ).toEqual({ mean: 6.9388, sd: 3.6794, n: 20 }); // 6.93884125, 3.67943504
    expect(
      values("mean-sd-from-five-numbers", { min: 3, q1: 8, median: 12, q3: 15, max: 31, n: 40 }),
    ).toEqual({ mean: 12.3049, sd: 6.0592, n: 40 }); // 12.30488666, 6.05919978
  });
});

describe("derivations", () => {
  it("keep every number that was put in", () => {
    expect(said("sd-from-se", { se: 1.2, n: 40 })).toBe("SD = SE × √n = 1.2 × √40 = 7.5895");
    expect(said("sd-from-interval", { ciLow: -10.6, ciHigh: -4, level: 95, n: 25 })).toBe(
      "SD = √n × (upper − lower) / (2t) = √25 × (−4 − (−10.6)) / (2 × 2.0639) = 7.9946; 95 % interval, t with 24 degrees of freedom",
    );
    expect(said("events-from-percent", { percent: 45, n: 40 })).toBe("events = 45 % of 40 = 18");
    expect(said("combined-groups", { n1: 10, mean1: 5, sd1: 2, n2: 20, mean2: 8, sd2: 3 })).toMatch(
      /^mean 7, SD 3\.0343, n = 30 of two groups together: mean 5, SD 2, n = 10 and/,
    );
  });

  it("say where a percentage leaves a doubt", () => {
    expect(said("events-from-percent", { percent: 12, n: 1000 })).toContain("neighbouring number");
    expect(said("events-from-percent", { percent: 35, n: 10 })).toContain("may be misprinted");
  });
});

describe("what cannot be", () => {
  it.each<[CalculatorId, Record<string, number>, string]>([
    ["sd-from-se", { se: 0, n: 40 }, "above 0"],
    ["sd-from-se", { se: 1, n: 4.5 }, "People: a whole number above 0, not 4.5"],
    ["sd-from-se", { se: 1, n: 0 }, "not 0"],
    ["sd-from-interval", { ciLow: 5, ciHigh: 3, level: 95, n: 9 }, "not in order"],
    ["sd-from-interval-z", { ciLow: 5, ciHigh: 3, level: 95, n: 9 }, "not in order"],
    ["sd-from-interval", { ciLow: 1, ciHigh: 3, level: 95, n: 1 }, "at least 2"],
    ["sd-from-interval-z", { ciLow: 1, ciHigh: 3, level: 100, n: 9 }, "between 0 and 1"],
    ["sd-from-p", { difference: 3, p: 0, n1: 9, n2: 9 }, "between 0 and 1"],
    ["sd-from-p", { difference: 3, p: 0.1, n1: 1, n2: 1 }, "more than 2 people"],
    ["sd-from-t", { difference: 0, t: 2, n1: 9, n2: 9 }, "does not tell"],
    ["mean-sd-from-quartiles", { q1: 9, median: 8, q3: 12, n: 9 }, "not in order"],
    ["mean-sd-from-range", { min: 1, median: 8, max: 12, n: 2 }, "more than 2"],
    [
      "mean-sd-from-five-numbers",
      { min: 1, q1: 3, median: 9, q3: 8, max: 12, n: 9 },
      "outside the quartiles",
    ],
    ["sd-of-change", { baselineSd: 4, finalSd: 5, correlation: 1.2 }, "between −1 and 1"],
    ["combined-groups", { n1: 5, mean1: 1, sd1: 0, n2: 5, mean2: 1, sd2: 2 }, "above 0, not 0"],
    ["events-from-percent", { percent: 120, n: 40 }, "between 0 and 100"],
  ])("%s refuses %o", (id, inputs, sentence) => {
    expect(said(id, inputs)).toContain(sentence);
  });

  it("is not guessed: an empty field is asked for by name", () => {
    expect(said("sd-from-se", { se: 1.2 })).toBe("wants People");
    expect(said("mean-sd-from-range", { median: undefined })).toBe(
      "wants Median, Smallest, Largest, People",
    );
  });
});

it("every calculator stands under its own id and names its source", () => {
  for (const [id, calculator] of Object.entries(calculators)) {
    expect(calculator.id).toBe(id);
    expect(calculator.source).not.toBe("");
  }
});
