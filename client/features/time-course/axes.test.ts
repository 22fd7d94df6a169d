import { describe, expect, test } from "vitest";
import { hourAxis } from "./hour-axis.ts";
import { effectAxis, effectDomain } from "./value-axis.ts";

const labels = (hours: readonly number[], width: number) =>
  hourAxis(hours, { left: 40, right: width }).ticks.map((tick) => tick.label);

describe("the axis of hours", () => {
  test("names the windows from 40 minutes to four weeks", () => {
    expect(labels([24, 168], 1000)).toEqual([
      "40 min",
      "2 h",
      "4 h",
      "1 d",
      "3 d",
      "1 wk",
      "2 wk",
      "4 wk",
    ]);
  });

  test("adds a stretch for what is later, only where something is", () => {
    expect(labels([24, 4380], 1000).at(-1)).toBe("later");
    expect(hourAxis([24], { left: 40, right: 1000 }).later).toBeNull();
  });

  test("drops labels that would touch on a phone", () => {
    const phone = labels([24, 4380], 300);
    expect(phone[0]).toBe("40 min");
    expect(phone.at(-1)).toBe("later");
    expect(phone.length).toBeLessThan(9);
  });
});

describe("the axis of effects", () => {
  test("always shows no effect", () => {
    const domain = effectDomain("linear", 0, { held: [-0.9, -0.5], free: [] });
    const axis = effectAxis("linear", domain, { top: 0, height: 200 });
    expect(axis.ticks.map((tick) => tick.label)).toContain("0");
    expect(axis.isBeyond(0)).toBe(false);
  });

  test.each([
    [220, ["1", "2", "5", "10"]],
    [60, ["1", "10"]],
  ])("writes ratios as ratios, as many as %i pixels have room for", (height, labels) => {
    const domain = effectDomain("log", 1, { held: [2, 9], free: [] });
    const axis = effectAxis("log", domain, { top: 0, height });
    expect(axis.ticks.map((tick) => tick.label)).toEqual(labels);
  });
});
