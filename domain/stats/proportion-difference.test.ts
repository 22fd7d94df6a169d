import { expect, test } from "vitest";
import { wilsonDifference } from "./proportion-difference.ts";

test.each([
  // Newcombe 1998, table II, method 10.
  [56, 70, 48, 80, 20, 5.24, 33.39],
  [9, 10, 3, 10, 60, 17.05, 80.9],
  [10, 10, 0, 20, 100, 67.91, 100],
])("%d/%d less %d/%d", (a, m, b, n, estimate, low, high) => {
  const difference = wilsonDifference({ events: a, n: m }, { events: b, n });
  expect(difference.estimate).toBeCloseTo(estimate, 2);
  expect(difference.ciLow).toBeCloseTo(low, 2);
  expect(difference.ciHigh).toBeCloseTo(high, 2);
});
