import { describe, expect, test } from "vitest";
import { sampleScore } from "#domain/study/testing.ts";
import { hasSource, sourceFrom } from "./copy-source.ts";
import { answered, blockOf, questionsOf, readBlock } from "./paste-block.ts";

const score = { kind: "continuous" } as const;
const read = (text: string, columns = 9) =>
  readBlock(blockOf(text) ?? [], (_, column) => (column < columns ? score : null));

describe("a pasted block", () => {
  test("is cut at tabs and lines; a single value is none", () => {
    expect(blockOf("12.3 (4.5)")).toBeNull();
    expect(blockOf("1\t2\r\n3\t4\r\n")).toEqual([
      ["1", "2"],
      ["3", "4"],
    ]);
  });

  test("asks the same doubt once for all cells that have it", () => {
    const cells = read("12.3 (4.5)\t10.1 (SD 3)\n11 (2)\tNR");
    const questions = questionsOf(cells);
    expect(questions.map(({ choices, cells: asked }) => [choices, asked.length])).toEqual([
      [["mean 12.3, SD 4.5", "mean 12.3, SE 4.5"], 2],
    ]);
    const answers = new Map([[questions[0]!.id, 1]]);
    expect(cells.map((cell) => answered(cell, answers)?.words)).toEqual([
      "mean 12.3, SE 4.5",
      "mean 10.1, SD 3",
      "mean 11, SE 2",
      "not reported",
    ]);
    expect(answered(cells[0]!, new Map())).toBeNull();
  });

  test("leaves empty cells alone and refuses what falls outside", () => {
    const cells = read("1\t\t3", 2);
    expect(cells.map(({ column, reading }) => [column, reading.outcome])).toEqual([
      [0, "read"],
      [2, "refused"],
    ]);
  });

  test("takes the decimal mark from the cells that make it certain", () => {
    const [first] = read("1,234\t12,5");
    expect(answered(first!, new Map())?.words).toBe("mean 1.234");
  });
});

describe("the source of the cell above", () => {
  const above = sampleScore("ket", 1, 1, 1);

  test("comes with its report, place and basis", () => {
    expect(sourceFrom(above, null)).toEqual({
      report: "paper",
      locator: "Table 3",
      basis: "reported",
      sourceKind: "paper",
    });
    expect(hasSource({ provenance: sourceFrom(above, null) })).toBe(true);
  });

  test("leaves the way a number was computed with that number", () => {
    const derived = {
      provenance: { ...above.provenance, basis: "derived", derivation: "SD = …" },
    };
    expect(sourceFrom(derived, null)).not.toHaveProperty("basis");
    expect(sourceFrom(derived, null)).not.toHaveProperty("derivation");
    expect(sourceFrom(above, derived)).toMatchObject({ basis: "derived", derivation: "SD = …" });
  });

  test("is none where the cell above has none", () => {
    expect(sourceFrom({ provenance: { basis: "reported" } }, null)).toBeNull();
    expect(sourceFrom({}, null)).toBeNull();
  });
});
