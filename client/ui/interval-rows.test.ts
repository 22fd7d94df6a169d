import { describe, expect, test } from "vitest";
import {
  axisOfRows,
  type IntervalList,
  intervalPoints,
  placeIntervals,
  squareOutline,
} from "./interval-rows.ts";

const rows = [
  {
    id: "intravenous",
    label: "Intravenous",
    detail: "4 trials, 212 people",
    span: { estimate: 2.1, low: 1.4, high: 3.2 },
    prediction: { low: 0.9, high: 5 },
    mark: "point",
    strong: false,
    color: "",
    outline: squareOutline,
    more: [],
  },
  {
    id: "oral",
    label: "Oral",
    detail: "1 trial, 40 people",
    span: { estimate: 1.2, low: 0.02, high: 70 },
    prediction: null,
    mark: "one",
    strong: false,
    color: "",
    outline: squareOutline,
    more: ["one trial, nothing is pooled"],
  },
] as const;
const list: IntervalList = {
  rows,
  axis: axisOfRows("log", rows, [1]),
  nullAt: 1,
  reference: null,
  favours: { left: "", right: "" },
  heads: { label: "Route", effect: "Effect" },
};

describe("a list of intervals", () => {
  test("one wide interval does not press the others together", () => {
    expect(Math.exp(list.axis.domain[1])).toBeLessThan(10);
    expect(list.axis.domain[0]).toBeLessThan(0);
  });

  test("a phone gives words their own lines above the marks", () => {
    const [wide, narrow] = [placeIntervals(list, 1000), placeIntervals(list, 360)];
    expect(narrow.compact).toBe(true);
    expect(narrow.height).toBeGreaterThan(wide.height);
  });

  test("every row tells its interval and its denominator", () => {
    const points = intervalPoints(list, placeIntervals(list, 1000), 95);
    expect(points[0]?.lines).toEqual([
      "4 trials, 212 people",
      "2.10 [1.40 to 3.20], 95 % interval",
      "another study like these: 0.90 to 5.00",
    ]);
    expect(points[1]?.lines).toContain("one trial, nothing is pooled");
  });
});
