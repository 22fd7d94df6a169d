import { describe, expect, test } from "vitest";
import { decimalMarks, readCell } from "./cells.ts";

const number = (value: number) => ({ kind: "number", value });

describe("a cell", () => {
  test.each([
    ["12", 12],
    ["12.5", 12.5],
    [" .5 ", 0.5],
    ["−0.3", -0.3],
    ["– 0.3", -0.3],
    ["+4", 4],
    ["1e-3", 0.001],
    ["1e−3", 0.001],
    ["\u00a042\u00a0", 42],
    ["13\u00a0598", 13598],
    ["13\u202f598", 13598],
    ["1,234.5", 1234.5],
    ["0", 0],
  ])("%j is %d", (text, value) => {
    expect(readCell(text, "point")).toEqual(number(value));
  });

  test.each([
    ["12,5", 12.5],
    [",5", 0.5],
    ["1.234,5", 1234.5],
    ["−0,30", -0.3],
    ["7", 7],
  ])("%j in a column of decimal commas is %d", (text, value) => {
    expect(readCell(text, "comma")).toEqual(number(value));
  });

  test.each(["", "  ", "\u00a0", "NA", "na", "N/A", "NR", "."])("%j is absent, not 0", (text) => {
    expect(readCell(text, "point")).toEqual({ kind: "absent" });
  });

  test.each(["−", "-", "12.3 (4.5)", "45 %", "1–2", "n=4", "Infinity", "0x10", "<1", "13 598"])(
    "%j is not a number",
    (text) => {
      const cell = readCell(text, "point");
      expect(cell).toMatchObject({ kind: "unreadable" });
      expect(cell.kind === "unreadable" && cell.message).toContain(`“${text}” is not a number`);
    },
  );

  test("the other mark is named, and two readings are not decided by a coin", () => {
    expect(readCell("12.55", "comma")).toMatchObject({
      message: "“12.55” does not have the decimal comma of its column",
    });
    expect(readCell("1,234", "unclear")).toMatchObject({
      message: expect.stringContaining("as 1.234 or as 1234"),
    });
    expect(readCell("250", "unclear")).toEqual(number(250));
  });
});

describe("the decimal mark", () => {
  const marks = (rows: string[][], semicolons = false) =>
    decimalMarks(rows, rows[0]?.length ?? 0, semicolons);

  test("is found for every column by itself", () => {
    const rows = [
      ["12,5", "0.4", "20"],
      ["13,25", "1.75", "30"],
    ];
    expect(marks(rows)).toEqual(["comma", "point", "point"]);
  });

  test("of 0,123 is a comma, for no number is grouped like that", () => {
    expect(marks([["0,123"], ["0,456"]])).toEqual(["comma"]);
  });

  test("of 1,234 alone is unclear, beside decimal commas a comma, beside points none", () => {
    expect(marks([["1,234"]])).toEqual(["unclear"]);
    expect(marks([["1,234"]], true)).toEqual(["comma"]);
    expect(marks([["1,234", "2,5"]])).toEqual(["comma", "comma"]);
    expect(marks([["1,234", "2.5"]])).toEqual(["point", "point"]);
  });

  test("of 13.598 is a point, unless another column writes commas", () => {
    expect(marks([["13.598"]])).toEqual(["point"]);
    expect(marks([["13.598", "2,5"]])).toEqual(["unclear", "comma"]);
  });
});
