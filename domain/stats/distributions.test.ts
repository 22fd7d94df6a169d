import { describe, expect, it } from "vitest";
import {
  chiSquareLowerTail,
  chiSquareLowerQuantile,
  chiSquareUpperQuantile,
  chiSquareUpperTail,
} from "./chi-square.ts";
import { fUpperTail } from "./f-distribution.ts";
import { normalLowerTail, normalTwoSided, normalUpperQuantile } from "./normal.ts";
import { regularizedBeta } from "./regularized-beta.ts";
import { regularizedGamma } from "./regularized-gamma.ts";
import { stirlingError } from "./stirling-error.ts";
import { studentTTwoSided, studentTUpperQuantile } from "./student-t.ts";
import reference from "./reference/distributions.json" with { type: "json" };

/** Reference values with 50 digits from reference/distributions.py, tails down to 1e-300. */
const tolerance = 1e-12;

function largestRelativeError(pairs: [actual: number, expected: string][]): number {
  return Math.max(
    ...pairs.map(
      ([actual, expected]) => Math.abs(actual - Number(expected)) / Math.abs(Number(expected) || 1),
    ),
  );
}

describe("tails agree with high-precision reference values", () => {
  it("normal", () => {
    expect(
      largestRelativeError(
        reference.normal.map(([z, p]) => [normalTwoSided(Number(z)), String(p)]),
      ),
    ).toBeLessThan(tolerance);
  });
  it("Student t", () => {
    expect(
      largestRelativeError(
        reference.t.map(([df, t, p]) => [studentTTwoSided(Number(t), Number(df)), String(p)]),
      ),
    ).toBeLessThan(tolerance);
  });
  it("chi-square", () => {
    expect(
      largestRelativeError(
        reference.chi.map(([df, x, p]) => [chiSquareUpperTail(Number(x), Number(df)), String(p)]),
      ),
    ).toBeLessThan(tolerance);
  });
  it("F", () => {
    expect(
      largestRelativeError(
        reference.f.map(([d1, d2, f, p]) => [
          fUpperTail(Number(f), Number(d1), Number(d2)),
          String(p),
        ]),
      ),
    ).toBeLessThan(tolerance);
  });
});

describe("quantiles agree with high-precision reference values", () => {
  it("normal", () => {
    expect(
      largestRelativeError(
        reference.qnorm.map(([p, z]) => [normalUpperQuantile(Number(p)), String(z)]),
      ),
    ).toBeLessThan(tolerance);
  });
  it("Student t", () => {
    expect(
      largestRelativeError(
        reference.qt.map(([df, p, t]) => [studentTUpperQuantile(Number(p), Number(df)), String(t)]),
      ),
    ).toBeLessThan(tolerance);
  });
  it("chi-square", () => {
    expect(
      largestRelativeError(
        reference.qchi.map(([df, p, x]) => [
          chiSquareUpperQuantile(Number(p), Number(df)),
          String(x),
        ]),
      ),
    ).toBeLessThan(tolerance);
  });
});

describe("edges", () => {
  it("infinite statistics have a p-value of 0, zero statistics one of 1", () => {
    expect([
      normalTwoSided(Infinity),
      studentTTwoSided(Infinity, 3),
      chiSquareUpperTail(Infinity, 2),
      fUpperTail(Infinity, 1, 5),
    ]).toEqual([0, 0, 0, 0]);
    expect([
      normalTwoSided(0),
      studentTTwoSided(0, 3),
      chiSquareUpperTail(0, 2),
      fUpperTail(0, 1, 5),
    ]).toEqual([1, 1, 1, 1]);
  });
  it("lower and upper tails add up", () => {
    expect(chiSquareLowerTail(chiSquareLowerQuantile(0.025, 7), 7)).toBeCloseTo(0.025, 14);
    expect(chiSquareLowerTail(3, 4) + chiSquareUpperTail(3, 4)).toBeCloseTo(1, 15);
    expect(normalLowerTail(-1)).toBeCloseTo(normalTwoSided(1) / 2, 15);
    expect(normalUpperQuantile(0.975)).toBeCloseTo(-normalUpperQuantile(0.025), 14);
    expect(regularizedBeta(2, 3, 1, 0)).toEqual({ lower: 1, upper: 0 });
    expect(regularizedGamma(2, 0)).toEqual({ lower: 0, upper: 1 });
  });
  it("a quantile of an impossible probability throws", () => {
    expect(() => normalUpperQuantile(0)).toThrow(RangeError);
    expect(() => studentTUpperQuantile(1, 3)).toThrow(RangeError);
    expect(() => chiSquareLowerQuantile(Number.NaN, 3)).toThrow(RangeError);
  });
  it("Stirling error is what it says", () => {
    expect(stirlingError(1)).toBeCloseTo(1 - 0.5 * Math.log(2 * Math.PI), 15);
  });
});
