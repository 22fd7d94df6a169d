import { expect, test } from "vitest";
import { decimalsOf } from "./decimals-of.ts";

test.each([
  [12, 0],
  [12.5, 1],
  [0.05, 2],
  [1e-7, 7],
  [1.5e-7, 8],
  [1e21, 0],
])("%s is written with %i digits after the point", (value, decimals) => {
  expect(decimalsOf(value)).toBe(decimals);
});
