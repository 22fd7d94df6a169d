import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { studyRecord } from "#domain/study/study-record.ts";
import { cellWords } from "./result-words.ts";
import { contrastsOf, harmGrids, resultGrids } from "./results-view-model.ts";

const file = new URL("../../../data/studies/popova-2019-transform2.json", import.meta.url);
const record = studyRecord.parse(JSON.parse(readFileSync(file, "utf8")));

describe("the results of a study as grids", () => {
  test("every number stands in exactly one place", () => {
    const grids = [...resultGrids(record), ...harmGrids(record)];
    const shown = grids.flatMap((grid) =>
      grid.groups.flatMap((group) =>
        group.rows.flatMap((row) => row.cells.flat().map((result) => result.id)),
      ),
    );
    const all = [...shown, ...contrastsOf(record).map((result) => result.id)];
    expect(all.toSorted()).toEqual(record.results.map((result) => result.id).toSorted());
  });

  test("a row has one cell for every arm of its grid", () => {
    for (const grid of resultGrids(record))
      for (const row of grid.groups.flatMap((group) => group.rows))
        expect(row.cells).toHaveLength(grid.arms.length);
  });

  test("a share is told with its denominator, a harm as so many of a hundred", () => {
    const result = record.results.find((one) => one.id === "response-madrs-672-esk");
    if (result === undefined) throw new Error("the record has this result");
    expect(cellWords(result)).toEqual({ main: "70 of 101", beside: "69\u202f%" });
    expect(cellWords(result, true)).toEqual({ main: "69 per 100", beside: "70 of 101" });
  });
});
