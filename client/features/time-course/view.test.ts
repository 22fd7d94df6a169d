import { describe, expect, test } from "vitest";
import { effectDrawing } from "./effect-view.ts";
import { figureHeight } from "./frame.ts";
import { type Course, coursesOf } from "./groups.ts";
import { groupsWithRates, ratesDrawing } from "./rates-view.ts";
import { answer } from "./testing.ts";
import { courseSummary, sinceLastDose, spanText } from "./words.ts";

function course(dosing: Course["dosing"]): Course {
  const found = coursesOf(answer).find((one) => one.dosing === dosing);
  if (found === undefined) throw new Error(`the fixture has no ${dosing} dosing`);
  return found;
}

function onlyPanel(width: number) {
  const [panel] = effectDrawing(course("single"), width).panels;
  if (panel === undefined) throw new Error("a panel is drawn");
  return panel;
}

test("single and repeated dosing never share a figure", () => {
  expect(coursesOf(answer).map((one) => [one.dosing, one.groups.length])).toEqual([
    ["single", 1],
    ["repeated", 1],
  ]);
});

describe("the effect over time", () => {
  test("pools nothing where one trial stands alone, yet says how many there are", () => {
    const panel = onlyPanel(1000);
    expect(panel.pooled.map((mark) => mark.window)).toEqual(["h24", "d7"]);
    expect(panel.counts.map((count) => count.label)).toEqual(["1", "2", "2"]);
  });

  test("flags the window where the pooled interval first and last leaves out no effect", () => {
    expect(onlyPanel(1000).pooled.map((mark) => mark.flag)).toEqual(["first and last", null]);
  });

  test("draws a rating between two windows and marks it as unpooled", () => {
    const second = onlyPanel(1000).trials.find((trial) => trial.key === "second-2010");
    expect(second?.dots.map((dot) => dot.between)).toEqual([false, true, false]);
  });

  test("a larger ratio stands higher, an equal one on the line of no effect", () => {
    const panel = onlyPanel(1000);
    expect(panel.pooled[0]?.y).toBeLessThan(panel.pooled[1]?.y ?? 0);
    expect(panel.values.y(1)).toBe(panel.nullY);
  });

  test("cuts a wild trial at the edge instead of pressing all others together", () => {
    const [group] = course("single").groups;
    const [first] = group?.trials ?? [];
    if (group === undefined || first === undefined) throw new Error("the fixture has a trial");
    const wild = { ...first, points: first.points.map((one) => ({ ...one, estimate: 90_000 })) };
    const { panels } = effectDrawing(
      { ...course("single"), groups: [{ ...group, trials: [wild] }] },
      1000,
    );
    expect(panels[0]?.trials[0]?.dots[0]).toMatchObject({
      y: panels[0]?.plot.top,
      beyond: true,
    });
    expect(panels[0]?.pooled[0]?.y).toBeLessThan(panels[0]?.plot.bottom ?? 0);
  });

  test.each([280, 360, 1240])("every mark stays inside a picture %i pixels wide", (width) => {
    const { groups } = course("single");
    const { reachable } = effectDrawing(course("single"), width);
    for (const { point } of reachable) {
      expect(point.x).toBeGreaterThan(0);
      expect(point.x).toBeLessThan(width);
      expect(point.y).toBeLessThan(figureHeight(groups, width));
    }
  });

  test("keys meet the pooled points first; each leads to its forest plot", () => {
    const { reachable } = effectDrawing(course("single"), 1000);
    expect(reachable[0]?.target).toEqual({
      kind: "window",
      canonical: "outcome=response&window=h24",
    });
    expect(reachable[0]?.point.lines).toContain("1 trial not in the window before");
    expect(reachable.filter(({ target }) => target.kind === "trial")).toHaveLength(6);
  });

  test("a trial tells its interval, its people and where it is not pooled", () => {
    const { reachable } = effectDrawing(course("single"), 1000);
    const between = reachable.find(({ point }) => point.title === "Second 2010, 40 h");
    expect(between?.point.lines.slice(0, 3)).toEqual([
      "5.50 [1.38 to 22.00]",
      "40 people",
      "between two windows: in no pooled point",
    ]);
  });
});

test("a rating long after the first dose says how soon after the last it was", () => {
  const point = answer.groups[1]?.trials[0]?.points[0];
  if (point === undefined) throw new Error("the fixture has a point");
  expect(sinceLastDose({ ...point, hours: 672, hoursSinceLastDose: 72 })).toBe(
    "3 d after the last dose",
  );
  expect(sinceLastDose({ ...point, hours: 24, hoursSinceLastDose: 24 })).toBeNull();
});

describe("rates over time", () => {
  test("stands both sides of a window beside each other, windows of one trial left out", () => {
    const [panel] = ratesDrawing(course("single"), 1000).panels;
    expect(panel?.intervention.map((mark) => mark.id)).toEqual(["h24", "d7"]);
    expect(panel?.intervention[0]?.x).toBeLessThan(panel?.comparator[0]?.x ?? 0);
    expect(panel?.intervention[0]?.y).toBeLessThan(panel?.comparator[0]?.y ?? 0);
  });

  test("a group with one trial a window has no panel", () => {
    expect(groupsWithRates(course("repeated"))).toEqual([]);
  });
});

test("the summary names the first and last window with its trials and interval", () => {
  expect(courseSummary(course("single"), "effect")).toBe(
    "Response over time, single dose: odds ratio. Intravenous: 7.50 [2.40 to 23.00] at 24 hours (2 trials), 1.60 [0.60 to 4.10] at 7 days (2 trials).",
  );
  expect(courseSummary(course("repeated"), "effect")).toContain("no window with two trials");
});

test("an effect without an interval is told without one", () => {
  expect(spanText({ estimate: -0.5, ciLow: null, ciHigh: null })).toBe("−0.50");
  expect(spanText({ estimate: null, ciLow: null, ciHigh: null })).toBe("–");
});
