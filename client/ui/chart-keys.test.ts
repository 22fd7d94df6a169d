import { describe, expect, test } from "vitest";
import { nextPoint } from "./chart-keys.ts";

const points = Array.from({ length: 100 }, (_, x) => ({ x }));

describe("the keys of a drawing that scrolls", () => {
  test.each([
    ["ArrowDown", null, 0],
    ["ArrowDown", 41, 42],
    ["ArrowUp", 0, 0],
    ["Home", 57, 0],
    ["End", 57, 99],
    ["PageDown", null, 18],
    ["PageDown", 40, 59],
    ["PageDown", 95, 99],
    ["PageUp", 40, 21],
    ["PageUp", 3, 0],
  ])("%s at %s leads to %s", (key, active, next) => {
    expect(nextPoint(key, active, points, 20)).toBe(next);
  });

  test("a drawing seen whole leaves the keys for pages to the page", () => {
    expect(nextPoint("PageDown", 3, points)).toBeUndefined();
    expect(nextPoint("ArrowDown", 3, points)).toBe(4);
  });

  test("up and down go from line to line, to the nearest place of each", () => {
    const lines = [
      { line: "a", x: 1 },
      { line: "a", x: 9 },
      { line: "b", x: 2 },
      { line: "b", x: 8 },
    ];
    expect(nextPoint("ArrowDown", 1, lines)).toBe(3);
    expect(nextPoint("ArrowUp", 2, lines)).toBe(0);
  });
});
