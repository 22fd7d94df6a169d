import { describe, expect, test } from "vitest";
import type { ForestAnswer } from "../../lib/api.ts";
import { testingForestAnswer } from "../../lib/testing-forest-answer.ts";
import { placeForest } from "./layout.ts";
import { pointsOf } from "./points.ts";
import { partsOf, placeScrolling, scrolls } from "./scrolling.ts";
import { forestOf } from "./view-model.ts";

const plain = { order: "name", together: false } as const;

/** As many studies as asked for, made from the small answer's own with new keys. */
function many(count: number): ForestAnswer {
  const answer = testingForestAnswer();
  return {
    ...answer,
    subgroups: null,
    included: Array.from({ length: count }, (_, position) => ({
      ...answer.included[position % answer.included.length]!,
      key: `study-${position}`,
    })),
  };
}

describe("a forest plot of very many studies", () => {
  const forest = forestOf(many(5000), plain);

  test("scrolls, where one of some dozens is drawn whole", () => {
    expect(scrolls(forest)).toBe(true);
    expect(scrolls(forestOf(many(50), plain))).toBe(false);
  });

  test("keeps the pooled effect and the prediction interval in sight, every study above them", () => {
    const { rows, pinned } = partsOf(forest);
    expect(pinned.map(({ kind }) => kind)).toEqual(["total", "prediction"]);
    expect(rows).toHaveLength(5000);
    expect(rows.every(({ kind }) => kind === "study")).toBe(true);
  });

  test("keeps the totals of its few groups in sight where nothing is pooled over them", () => {
    const answer = testingForestAnswer();
    const apart = { ...answer, subgroups: null, byDosing: answer.subgroups?.levels ?? [] };
    const { lines } = forestOf(apart, plain);
    const { rows, pinned } = partsOf(forestOf(apart, plain));
    expect(rows).toHaveLength(lines.length);
    const labels = pinned.flatMap((line) => ("label" in line ? [line.label] : []));
    expect(labels).toHaveLength(2);
    expect(labels.find((label) => label.startsWith("Intravenous"))).toMatch(
      /^Intravenous: Pooled: \d+ trials, /,
    );
  });
});

describe.each([326, 1180])("its place at %i pixels", (width) => {
  const forest = forestOf(many(125), plain);
  const placed = placeScrolling(forest, width);

  test("blocks hold every row once and leave no gap between them", () => {
    expect(placed.blocks.flatMap(({ lines }) => lines)).toEqual(placed.lines);
    expect(placed.blocks[0]?.top).toBe(0);
    for (const [position, block] of placed.blocks.entries())
      expect(block.top + block.height).toBe(placed.blocks[position + 1]?.top ?? placed.rowsHeight);
  });

  test("rows, columns and marks stand as in the plot that is drawn whole", () => {
    const whole = placeForest(forest, width);
    expect(placed.columns).toEqual(whole.columns);
    expect(placed.place(2)).toBe(whole.place(2));
    expect(placed.rowsHeight).toBe(
      whole.lines.find(({ line }) => line.kind === "total")!.row[0] - whole.top,
    );
  });

  test("keys reach every study, out of sight or not", () => {
    expect(pointsOf(forest, placed)).toHaveLength(125);
    expect(pointsOf(forest, placed).at(-1)?.y).toBeGreaterThan(placed.rowsHeight - 60);
  });

  test("the axis stands below the pooled lines", () => {
    const { foot } = placed;
    expect(foot.lines.map(({ line }) => line.kind)).toEqual(["total", "prediction"]);
    expect(foot.bottom).toBeGreaterThan(foot.lines.at(-1)!.row[1]);
    expect(foot.height).toBeGreaterThan(foot.bottom);
  });
});
