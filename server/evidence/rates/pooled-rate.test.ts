import { expect, test } from "vitest";
import type { RateArm } from "./contract.ts";
import { pooledRateOf } from "./pooled-rate.ts";

const arm = (study: string, events: number, n: number): RateArm =>
  ({ study, rate: { events, n, percent: 0, ciLow: 0, ciHigh: 0 } }) as RateArm;

const four = [arm("a", 12, 20), arm("b", 30, 47), arm("c", 8, 18), arm("d", 52, 100)];

/* escalc("PLO") and rma(method = "REML", test = "knha") of metafor 3.8 on these four counts. */
test("four trials have metafor's rate, interval and prediction interval", () => {
  const pooled = pooledRateOf(four);
  expect(pooled?.k).toBe(4);
  expect(pooled?.percent).toBeCloseTo(55.12833884, 6);
  expect(pooled?.ciLow).toBeCloseTo(43.50269444, 6);
  expect(pooled?.ciHigh).toBeCloseTo(66.21935953, 6);
  expect(pooled?.predictionLow).toBeCloseTo(42.29469566, 6);
  expect(pooled?.predictionHigh).toBeCloseTo(67.31358087, 6);
  expect(pooled?.tau2).toBeCloseTo(0.0047904045, 6);
});

test("two arms of one trial are one trial", () => {
  const split = [arm("a", 5, 10), arm("a", 7, 10), ...four.slice(1)];
  expect(pooledRateOf(split)).toEqual(pooledRateOf(four));
  expect(pooledRateOf([arm("a", 5, 10), arm("a", 7, 10), arm("b", 1, 5)])).toBeNull();
});

test("fewer than three trials are never pooled", () => {
  expect(pooledRateOf(four.slice(0, 2))).toBeNull();
  expect(pooledRateOf([])).toBeNull();
});
