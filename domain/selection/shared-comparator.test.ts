import { describe, expect, test } from "vitest";
import { commonEffectOf, meanOfSharedContrasts } from "./shared-comparator.ts";

describe("meanOfSharedContrasts", () => {
  test.each([
    // yi, vi of each; mean; (Σ sᵢ² + Σᵢ≠ⱼ 0.5 sᵢ sⱼ) / m²
    [
      [
        [-4, 4],
        [-7, 9],
      ],
      -5.5,
      (13 + 6) / 4,
    ],
    [
      [
        [1, 1],
        [2, 1],
        [3, 1],
      ],
      2,
      (3 + 3) / 9,
    ],
    [
      [
        [0, 1],
        [0, 4],
        [0, 9],
      ],
      0,
      (14 + 2 + 3 + 6) / 9,
    ],
    [[[-2, 5]], -2, 5],
  ] as const)("%j", (effects, yi, vi) => {
    const mean = meanOfSharedContrasts(effects.map(([y, v]) => ({ yi: y, vi: v })));
    expect(mean.yi).toBeCloseTo(yi, 12);
    expect(mean.vi).toBeCloseTo(vi, 12);
  });

  test("is never as sure as if the comparator were several", () => {
    const effects = [
      { yi: 1, vi: 2 },
      { yi: 3, vi: 2 },
    ];
    expect(meanOfSharedContrasts(effects).vi).toBeGreaterThan(commonEffectOf(effects).vi);
  });
});

test("commonEffectOf weighs by the inverse of the variance", () => {
  const { yi, vi } = commonEffectOf([
    { yi: 1, vi: 1 },
    { yi: 4, vi: 2 },
  ]);
  // (1/1 + 4/2) / (1 + 1/2), 1 / 1.5
  expect(yi).toBeCloseTo(2, 12);
  expect(vi).toBeCloseTo(2 / 3, 12);
});
