import { describe, expect, test } from "vitest";
import { regressionLine } from "./regression-line.ts";

const rows = [
  { year: 2006, yi: 2 },
  { year: 2010, yi: 1.4 },
  { year: 2014, yi: 1.1 },
  { year: 2022, yi: 0.3 },
].map(({ year, yi }) => ({ key: String(year), yi, vi: 0.2, people: 40, mods: { year } }));
const options = { method: "REML", test: "z", level: 95 } as const;

describe("the line of a regression", () => {
  const line = regressionLine(rows, "year", options);

  test("runs from the smallest to the largest value with its interval around it", () => {
    expect([line[0]?.x, line.at(-1)?.x]).toEqual([2006, 2022]);
    for (const { estimate, ciLow, ciHigh } of line) {
      expect(ciLow).toBeLessThan(estimate);
      expect(ciHigh).toBeGreaterThan(estimate);
    }
  });

  test("is surest in the middle of the trials", () => {
    const widths = line.map(({ ciLow, ciHigh }) => ciHigh - ciLow);
    expect(Math.min(...widths)).toBeLessThan(Math.min(widths[0] ?? 0, widths.at(-1) ?? 0));
  });

  test("leaves out rows that do not say the value", () => {
    const silent = { key: "silent", yi: 9, vi: 0.01, people: 9, mods: { year: null } };
    expect(regressionLine([...rows, silent], "year", options)).toEqual(line);
  });
});
