import { describe, expect, test } from "vitest";
import { countTicks, matrixRows, studiesByRoute, yearBars } from "./view-model.ts";

const matrix = [
  {
    route: "intravenous",
    indication: "ptsd",
    studies: 12,
    participants: 300,
    byComparator: [{ comparatorClass: "active-placebo", studies: 2, participants: 40 }],
  },
  { route: "intravenous", indication: "ocd", studies: 3, participants: 35, byComparator: [] },
] as const;

describe("the evidence matrix", () => {
  const ptsd = (rows: ReturnType<typeof matrixRows>) =>
    rows.find((row) => row.indication === "ptsd");

  test("has a cell for every route, and gaps are step 0", () => {
    const row = ptsd(matrixRows([...matrix].map(mutable), undefined));
    expect(row?.cells).toHaveLength(6);
    expect(row?.cells[0]).toMatchObject({ studies: 12, participants: 300, step: 3 });
    expect(row?.cells[1]).toMatchObject({ studies: 0, step: 0 });
  });

  test("shows one comparator class when asked", () => {
    const row = ptsd(matrixRows([...matrix].map(mutable), "active-placebo"));
    expect(row?.cells[0]).toMatchObject({ studies: 2, participants: 40, step: 1 });
  });

  test("sums a route over conditions", () => {
    expect(studiesByRoute([...matrix].map(mutable)).get("intravenous")).toBe(15);
  });
});

describe("studies by year", () => {
  test("years without a study are bars of nothing", () => {
    const bars = yearBars([
      { year: 2000, randomised: 1, notRandomised: 0 },
      { year: 2002, randomised: 2, notRandomised: 3 },
    ]);
    expect(bars.map((bar) => [bar.year, bar.total])).toEqual([
      [2000, 1],
      [2001, 0],
      [2002, 5],
    ]);
  });

  test.each([
    [3, [0, 1, 2, 3]],
    [24, [0, 5, 10, 15, 20, 25]],
  ])("ticks for %d", (highest, ticks) => {
    expect(countTicks(highest)).toEqual(ticks);
  });
});

function mutable(cell: (typeof matrix)[number]) {
  return { ...cell, byComparator: [...cell.byComparator] };
}
