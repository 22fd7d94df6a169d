import { expect, test } from "vitest";
import { pooledKappa, type Rating } from "./pooled-kappa.ts";

function ratings(field: string, pairs: readonly (readonly [string, string, number])[]): Rating[] {
  return pairs.flatMap(([a, b, times]) => Array.from({ length: times }, () => ({ field, a, b })));
}

test("one field: Cohen's kappa by hand", () => {
  // 20 yes/yes, 5 yes/no, 10 no/yes, 15 no/no: 0.7 observed, 0.5·0.6 + 0.5·0.4 = 0.5 by chance.
  const one = ratings("given", [
    ["yes", "yes", 20],
    ["yes", "no", 5],
    ["no", "yes", 10],
    ["no", "no", 15],
  ]);
  expect(pooledKappa(one)).toBeCloseTo(0.4, 12);
});

test("several fields: each one's chance from its own categories", () => {
  // First field: 3 of 4 agree, by chance 4·(½·¾ + ½·¼) = 2. Second: 1 of 2, by chance 2·(½·1) = 1.
  // (4 − 3) / (6 − 3)
  const two = [
    ...ratings("role", [
      ["ket", "ket", 2],
      ["pbo", "pbo", 1],
      ["pbo", "ket", 1],
    ]),
    ...ratings("unit", [
      ["mg", "mg", 1],
      ["g", "mg", 1],
    ]),
  ];
  expect(pooledKappa(two)).toBeCloseTo(1 / 3, 12);
});

test("complete agreement is 1, agreement below chance is negative", () => {
  expect(
    pooledKappa(
      ratings("f", [
        ["a", "a", 3],
        ["b", "b", 1],
      ]),
    ),
  ).toBe(1);
  expect(
    pooledKappa(
      ratings("f", [
        ["a", "b", 1],
        ["b", "a", 1],
      ]),
    ),
  ).toBe(-1);
});

test("null, and never NaN, where chance alone agrees everywhere or nothing was decided", () => {
  expect(pooledKappa([])).toBeNull();
  expect(pooledKappa(ratings("f", [["a", "a", 7]]))).toBeNull();
});
