import { describe, expect, test } from "vitest";
import { SourceError } from "../suggestion.ts";
import { decimalMarkOf, readNumber } from "./decimal-mark.ts";
import { columnsOf, readTable } from "./read-table.ts";

describe("a table", () => {
  test("is read with semicolons, quotes that hold separators and line ends, BOM and CRLF", () => {
    const text = '\uFEFFstudy;full_ref;n\r\n"A 2020";"One; two ""three""\nfour";NA\r\nB;;3\r\n';
    expect(readTable(text)).toEqual({
      columns: ["study", "full_ref", "n"],
      rows: [
        { row: 2, cells: { study: "A 2020", full_ref: 'One; two "three"\nfour' } },
        { row: 3, cells: { study: "B", n: "3" } },
      ],
      problems: [],
    });
  });

  test("loses the row names of R, under a blank header or under none", () => {
    const rows = [{ row: 2, cells: { study: "A", n: "5" } }];
    expect(readTable('"","study","n"\n"1","A",5\n').rows).toEqual(rows);
    expect(readTable('"study" "n"\n'.replaceAll(" ", ",") + '"1","A",5\n').rows).toEqual(rows);
  });

  test("names the row that has too many cells and keeps the others", () => {
    const table = readTable("a,b\n1,2\n1,2,3\n4,5\n");
    expect(table.rows.map(({ row }) => row)).toEqual([2, 4]);
    expect(table.problems).toMatchObject([{ row: 3, message: expect.stringContaining("3 cells") }]);
  });

  test("counts its rows as a spreadsheet does, blank ones too", () => {
    const { rows } = readTable('a,b\n\n1,"x\ny"\n\n,\n2,z\n');
    expect(rows.map(({ row }) => row)).toEqual([3, 6]);
  });

  test("says where a quote is never closed, and which column stands twice", () => {
    expect(() => readTable('a,b\n1,"x\n')).toThrow(SourceError);
    expect(() => readTable("a,b,a\n1,2,3\n")).toThrow("The column a stands more than once");
  });

  test("is told by its columns", () => {
    expect(columnsOf('\uFEFF"a";"b;c"\n1;2')).toEqual(["a", "b;c"]);
    expect(columnsOf('{"key": "x')).not.toContain("a");
  });
});

describe("numbers of a column", () => {
  test("have one decimal mark, told by the column", () => {
    expect(decimalMarkOf(["12,3", "4", "5,0"])).toBe(",");
    expect(decimalMarkOf(["12", "4"])).toBe(".");
    expect(readNumber("-0,27798448080229415", ",")).toEqual({ number: -0.27798448080229415 });
    expect(readNumber("1,2E-05", ",")).toEqual({ number: 1.2e-5 });
  });

  test("are refused where the mark is the other one or the cell is no number", () => {
    expect(readNumber("12.3", ",")).toEqual({
      problem: "has a decimal point where the column has a decimal comma",
    });
    for (const cell of ["12 (3)", "1.234.5", "NR", "Inf", "1,234,567", "0x10", "1e999"])
      expect(readNumber(cell, "."), cell).toHaveProperty("problem");
  });
});
