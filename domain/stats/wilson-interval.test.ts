import { expect, test } from "vitest";
import { wilsonInterval } from "./wilson-interval.ts";

/** Newcombe RG, Stat Med 1998;17:857–872, table I, method 3. */
test.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])("%i of %i has the published interval", (events, n, low, high) => {
  const { ciLow, ciHigh } = wilsonInterval(events, n);
  expect(ciLow / 100).toBeCloseTo(low, 4);
  expect(ciHigh / 100).toBeCloseTo(high, 4);
});

test("limits stay between 0 and 100 and hold the rate", () => {
  for (let n = 1; n <= 60; n += 1)
    for (let events = 0; events <= n; events += 1) {
      const { ciLow, percent, ciHigh } = wilsonInterval(events, n);
      expect(ciLow).toBeGreaterThanOrEqual(0);
      expect(ciLow).toBeLessThanOrEqual(percent);
      expect(ciHigh).toBeGreaterThanOrEqual(percent);
      expect(ciHigh).toBeLessThanOrEqual(100);
    }
});

test.each([
  [5, 4],
  [-1, 4],
  [0, 0],
  [Number.NaN, 4],
])("%s of %s is refused", (events, n) => {
  expect(() => wilsonInterval(events, n)).toThrow(RangeError);
});
