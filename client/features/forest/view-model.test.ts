import { describe, expect, test } from "vitest";
import type { ForestAnswer } from "../../lib/api.ts";
import { testingForestAnswer } from "../../lib/testing-forest-answer.ts";
import { cellText } from "./columns.ts";
import { placeForest } from "./layout.ts";
import type { StudyLine } from "./lines.ts";
import { pointsOf } from "./points.ts";
import { type Forest, forestOf } from "./view-model.ts";
import { cellLines, compactWords } from "./wrapped.ts";

const plain = { order: "effect", together: false } as const;
const ungrouped = (first?: number): ForestAnswer => ({
  ...testingForestAnswer(first),
  subgroups: null,
});
const studiesOf = (answer: ForestAnswer, shown: Partial<typeof plain> = {}): StudyLine[] =>
  forestOf(answer, { ...plain, ...shown }).lines.filter((line) => line.kind === "study");

/** The answer with one study taken out, as the server gives it. */
function without(answer: ForestAnswer, key: string): ForestAnswer {
  return {
    ...answer,
    included: answer.included.filter((row) => row.key !== key),
    takenOut: answer.included.filter((row) => row.key === key),
  };
}

describe("the lines of a forest plot", () => {
  test("stand by effect and end with the pooled effect and the prediction interval", () => {
    const answer = ungrouped();
    const { lines } = forestOf(answer, plain);
    const effects = studiesOf(answer).map(({ row }) => row.yi ?? 0);
    expect(effects).toEqual(effects.toSorted((a, b) => a - b));
    expect(lines.slice(-2).map(({ kind }) => kind)).toEqual(["total", "prediction"]);
    expect(lines.at(-2)).toMatchObject({ label: expect.stringMatching(/^Pooled: 12 trials, /) });
    expect(lines.at(-1)).toMatchObject({ label: "95 % prediction interval" });
  });

  test("one trial is never called pooled", () => {
    const forest = forestOf(ungrouped(1), plain);
    expect(forest.lines.at(-1)).toMatchObject({
      label: "One trial: nothing is pooled",
      effect: null,
    });
    expect(forest.pooledAt).toBeNull();
    expect(forest.summary).toContain("nothing is pooled");
  });

  test("a study taken out keeps its place, hollow and without weight", () => {
    const answer = ungrouped();
    const before = studiesOf(answer).map(({ id }) => id);
    const after = studiesOf(without(answer, "murrough-2013"));
    expect(after.map(({ id }) => id)).toEqual(before);
    const out = after.find(({ id }) => id === "murrough-2013");
    expect(out).toMatchObject({ out: true, weight: null });
    expect(out && cellText(out, "weight", forestOf(answer, plain))).toBe("out");
  });

  test("subgroups stand under their names, each with its own pooled effect", () => {
    const answer = testingForestAnswer();
    const { lines } = forestOf(without(answer, "lapidus-2014"), plain);
    const heads = lines.flatMap((line) => (line.kind === "heading" ? [line.label] : []));
    expect(heads.slice(0, 2).toSorted()).toEqual(["Intranasal", "Intravenous"]);
    expect(lines.filter((line) => line.kind === "total")).toHaveLength(3);
  });

  test("single and repeated dosing have no common diamond unless it is asked for", () => {
    const answer = testingForestAnswer();
    const apart = { ...answer, subgroups: null, byDosing: answer.subgroups?.levels ?? [] };
    const overall = (together: boolean) =>
      forestOf(apart, { ...plain, together }).lines.filter(
        (line) => line.kind === "total" && line.overall,
      );
    expect(overall(false)).toHaveLength(0);
    expect(forestOf(apart, plain).pooledAt).toBeNull();
    expect(overall(true)).toHaveLength(1);
  });

  test("flags become letters with words, the same letter for the same thing", () => {
    const answer = ungrouped();
    const derived = { code: "derived", message: "A number was derived." } as const;
    const flagged = {
      ...answer,
      included: answer.included.map((row) => ({ ...row, flags: [derived] })),
    };
    const forest = forestOf(flagged, plain);
    expect(forest.footnotes).toEqual([{ mark: "a", text: "A number was derived." }]);
    expect(new Set(studiesOf(flagged).map(({ marks }) => marks))).toEqual(new Set(["a"]));
  });
});

describe("the place of the lines", () => {
  const forest = forestOf(ungrouped(), plain);

  test("a wide figure has a column for everything, inside its width", () => {
    const placed = placeForest(forest, 1180);
    expect(placed.compact).toBe(false);
    expect(placed.columns.map(({ id }) => id)).toEqual([
      "name",
      "dose",
      "comparator",
      "time",
      "drugSide",
      "comparatorSide",
      "weight",
      "effect",
      "risk",
    ]);
    expect(Math.max(...placed.columns.map(({ x }) => x))).toBeLessThan(1180);
    expect(placed.plot.width).toBeGreaterThan(200);
  });

  test("on a phone the words stand above the marks", () => {
    expect(placeForest(forest, 326).compact).toBe(true);
  });

  test("words that need more lines are whole and make their row taller, beside and above the marks", () => {
    const dose = "esketamine 56 or 84 mg, adjusted";
    const long: Forest = {
      ...forest,
      lines: forest.lines.map((line) => (line.kind === "study" ? { ...line, dose } : line)),
    };
    const [line] = long.lines.flatMap((one) => (one.kind === "study" ? [one] : []));
    if (line === undefined) throw new Error("the fixture has studies");
    const wide = placeForest(long, 1180);
    expect(wide.compact).toBe(false);
    expect(wide.height).toBeGreaterThan(placeForest(forest, 1180).height);
    const column = wide.columns.find(({ id }) => id === "dose")!;
    const cell = cellLines(line, column, long);
    expect(cell.length).toBeGreaterThan(1);
    expect(cell.join(" ").replaceAll("\u00a0", " ")).toContain(dose);
    expect(compactWords(line, 256, long).treatment.join(" ")).toMatch(/24.h$/);
  });

  test("a phone's finger means the row whose words it touches, box and all", () => {
    const placed = placeForest(forest, 326);
    const rows = pointsOf(forest, placed).flatMap(({ row, y }) => (row ? [{ row, y }] : []));
    expect(rows).toHaveLength(12);
    for (const [position, { row, y }] of rows.entries()) {
      expect(y).toBeGreaterThan(row[0] + 60);
      expect(row[1]).toBeGreaterThan(y);
      expect(row[0]).toBeGreaterThanOrEqual(rows[position - 1]?.row[1] ?? 0);
    }
  });

  test("an interval beyond the axis ends at its edge", () => {
    const placed = placeForest(forest, 1180);
    expect(placed.place(1e9)).toBe(placed.plot.left + placed.plot.width);
    expect(placed.place(1e-9)).toBe(placed.plot.left);
  });

  test("keys reach every study, which says its numbers with their denominators", () => {
    const points = pointsOf(forest, placeForest(forest, 1180));
    expect(points).toHaveLength(12);
    const murrough = points.find(({ id }) => id === "murrough-2013");
    expect(murrough?.lines).toContain("30/47 against 7/25");
    expect(murrough?.lines.at(-1)).toContain("Space");
  });
});
