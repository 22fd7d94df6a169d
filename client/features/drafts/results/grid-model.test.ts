import { describe, expect, test } from "vitest";
import {
  sampleArm,
  sampleComparator,
  sampleContrast,
  sampleCount,
  sampleScore,
} from "#domain/study/testing.ts";
import { armGrid, contrastGrid } from "./grid-model.ts";

const arms = [sampleArm("ket", { label: "Ketamine" }), sampleComparator("pbo")];

function shown(results: readonly unknown[], part: "results" | "harms" = "results") {
  return armGrid(results, arms, part).groups.map(({ label, rows }) => ({
    label,
    rows: rows.map(({ time, detail, cells }) => [time, detail, ...cells]),
  }));
}

describe("the grid", () => {
  test("has a row for each outcome, scale and time, and a column for each arm", () => {
    const results = [
      sampleScore("ket", 12, 4, 20),
      sampleCount("ket", 12, 20, { hours: 72, timeLabel: "day 3" }),
      sampleCount("ket", 12, 20),
      sampleCount("pbo", 4, 20),
    ];
    expect(shown(results)).toEqual([
      {
        label: "Response · MADRS, fall of at least 50 %",
        rows: [
          ["24 h", "", 2, 3],
          ["day 3", "3 d", 1, null],
        ],
      },
      { label: "Depression severity · MADRS", rows: [["24 h", "", 0, null]] },
    ]);
  });

  test("keeps other sets of people and other periods in rows of their own", () => {
    const results = [
      sampleCount("ket", 12, 20),
      sampleCount("ket", 10, 18, { analysisSet: "completers" }),
      sampleCount("ket", 10, 18, { period: "first" }),
    ];
    expect(shown(results)[0]?.rows).toEqual([
      ["24 h", "", 0, null],
      ["24 h", "completers", 1, null],
      ["24 h", "first period", 2, null],
    ]);
  });

  test("shows a second number of the same arm and time below the first", () => {
    const results = [sampleCount("ket", 12, 20), sampleCount("ket", 13, 20, { id: "again" })];
    expect(shown(results)[0]?.rows).toEqual([
      ["24 h", "", 0, null],
      ["24 h", "", 1, null],
    ]);
  });

  test("keeps harms apart, and holds rows that are only begun", () => {
    const results = [
      sampleCount("ket", 3, 20, { outcome: "ae-nausea" }),
      { kind: "binary", arm: "ket" },
    ];
    expect(shown(results, "harms").map(({ label }) => label)).toHaveLength(1);
    expect(shown(results)).toEqual([
      { label: "No outcome chosen", rows: [["no time given", "", 1, null]] },
    ]);
  });

  test("gives each comparison a row that says who is compared with whom", () => {
    const { groups } = contrastGrid([sampleCount("ket", 1, 2), sampleContrast()], arms);
    expect(groups[0]?.rows[0]).toMatchObject({
      detail: "Mean difference, Ketamine against pbo",
      cells: [1],
      kind: "contrast",
    });
  });
});
