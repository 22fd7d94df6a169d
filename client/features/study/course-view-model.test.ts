import { describe, expect, test } from "vitest";
import {
  type Course,
  coursePlot,
  coursesOverTime,
  niceAxis,
  spreadLabels,
} from "./course-view-model.ts";

const point = (hours: number, value: number) => ({
  result: `r-${hours}`,
  hours,
  timeLabel: `${hours} h`,
  value,
  low: null,
  high: null,
  text: "",
  unverified: false,
  caution: null,
});

const course = (points: readonly ReturnType<typeof point>[]): Course => ({
  outcome: "response",
  scale: "madrs",
  unit: "percent",
  form: null,
  criterion: null,
  series: ["ket", "ket2"].map((arm) => ({
    arm,
    label: arm,
    role: "intervention",
    drug: "ketamine",
    route: "intravenous",
    points: [...points],
  })),
});

describe("a course over time", () => {
  test("one hour alone is no course", () => {
    const courses = [course([point(24, 50)]), course([point(2, 20), point(24, 50)])];
    const answer = { key: "x", courses, datasetVersion: "1" };
    expect(coursesOverTime(answer, "major-depressive-disorder")).toHaveLength(1);
  });

  test("what people were treated for is drawn first, then the list of outcomes decides", () => {
    const points = [point(2, 20), point(24, 50)];
    const courses = (["suicidal-ideation-severity", "severity", "ptsd-severity"] as const).map(
      (outcome) => ({ ...course(points), outcome }),
    );
    const answer = { key: "x", courses, datasetVersion: "1" };
    const first = (indication: "major-depressive-disorder" | "ptsd") =>
      coursesOverTime(answer, indication)[0]?.outcome;
    expect(first("major-depressive-disorder")).toBe("severity");
    expect(first("ptsd")).toBe("ptsd-severity");
  });

  test("arms of one route share its colour and differ by dash and numeral", () => {
    const [first, second] = coursePlot(course([point(2, 20), point(24, 50)])).series;
    expect(first?.color).toBe(second?.color);
    expect(first?.dash).not.toBe(second?.dash);
    expect([first?.numeral, second?.numeral]).toEqual(["1", "2"]);
  });

  test("arms rated at one hour stand side by side, not on each other", () => {
    const [first, second] = coursePlot(course([point(2, 20), point(24, 50)])).series;
    expect(first?.points[0]?.x).not.toBe(second?.points[0]?.x);
  });
});

test.each([
  [0, 38, [0, 10, 20, 30, 40]],
  [-21, 0, [-25, -20, -15, -10, -5, 0]],
])("a nice axis from %d to %d", (low, high, ticks) => {
  expect(niceAxis(low, high).ticks).toEqual(ticks);
});

test("labels that would cover each other are moved apart in their order", () => {
  expect(spreadLabels([100, 50, 102], 13)).toEqual([100, 50, 113]);
});
