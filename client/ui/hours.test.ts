import { describe, expect, test } from "vitest";
import { hourAxis, hourPlace, hoursText, hourTickLabel } from "./hours.ts";

describe("hours on a logarithmic axis", () => {
  test.each([
    [0, "before"],
    [0.67, "40 min"],
    [0.5, "30 min"],
    [1.5, "1.5 h"],
    [24, "24 h"],
    [72, "3 d"],
    [100, "4.2 d"],
    [672, "28 d"],
  ])("%d h is worded %s", (hours, words) => {
    expect(hoursText(hours)).toBe(words);
  });

  test("an axis holds every hour and only the landmarks between them", () => {
    const { domain, ticks } = hourAxis([2, 168]);
    expect(domain[0]).toBeLessThan(hourPlace(2));
    expect(domain[1]).toBeGreaterThan(hourPlace(168));
    expect(ticks.map(hourTickLabel)).toEqual(["2 h", "4 h", "24 h", "3 d", "7 d"]);
  });

  test("a rating before the dose has a place of its own", () => {
    const { domain, ticks } = hourAxis([0, 24]);
    expect(hourTickLabel(ticks[0] ?? 0)).toBe("before");
    expect(domain[0]).toBeLessThan(hourPlace(0));
  });

  test("no hours at all still give an axis", () => {
    expect(hourAxis([]).ticks.map(hourTickLabel)).toContain("24 h");
  });
});
