import { describe, expect, test } from "vitest";
import { guessColumns } from "./columns.ts";
import { parseTable } from "./paste.ts";

describe("pasted text", () => {
  test.each([
    ["a spreadsheet", "study\tai\tn1i\nA\t4\t123\n"],
    ["a CSV", "study,ai,n1i\nA,4,123\n"],
    ["a CSV with semicolons", "study;ai;n1i\r\nA;4;123\r\n"],
    ["a CSV with a byte order mark", "\ufeffstudy,ai,n1i\nA,4,123"],
  ])("of %s is the same table", (_, text) => {
    const table = parseTable(text);
    expect(table.header).toEqual(["study", "ai", "n1i"]);
    expect(table.rows).toEqual([["A", "4", "123"]]);
  });

  test("keeps separators, quotes and line breaks inside quoted cells", () => {
    const { rows } = parseTable('study,ai\n"Hart, ""P"" & S; 1977",4\n"two\nlines",5');
    expect(rows).toEqual([
      ['Hart, "P" & S; 1977', "4"],
      ["two\nlines", "5"],
    ]);
  });

  test("decimal commas in a table with semicolons are recognised per column", () => {
    const { marks } = parseTable("study;m1i;n1i\nA;12,5;20\nB;7;30");
    expect(marks).toEqual(["point", "comma", "point"]);
  });

  test("without names begins with data, and can be told otherwise", () => {
    const text = "A\t4\t20\nB\t5\t30";
    expect(parseTable(text).header).toBeNull();
    expect(parseTable(text).rows).toHaveLength(2);
    expect(parseTable(text, true).header).toEqual(["A", "4", "20"]);
    expect(parseTable("study\tai\nA\t4", false).rows).toHaveLength(2);
  });

  test("empty rows are no rows; an open quote is a fault, not a crash", () => {
    expect(parseTable("study,ai\nA,4\n,\n\n").rows).toHaveLength(1);
    expect(parseTable("").columns).toBe(0);
    expect(parseTable("PK\0\u0003").fault).toMatch(/save the sheet as CSV/);
    expect(parseTable('study,ai\n"A,4').fault).toMatch(/quotation mark/);
  });
});

describe("the guess of columns", () => {
  test.each([
    ["study,ai,n1i,ci,n2i", "slab ai n1i ci n2i"],
    ["study,event_arm1,totaln_arm1,event_arm2,totaln_arm2,year", "slab ai n1i ci n2i ignore"],
    ["Study,mean_arm1,sd_arm1,n_arm1,mean_arm2,sd_arm2,n_arm2", "slab m1i sd1i n1i m2i sd2i n2i"],
    ["Author,Events E,Total E,Events C,Total C", "slab ai n1i ci n2i"],
    ["trial,events,n", "slab xi ni"],
    ["study,yi,SE", "slab yi sei"],
    ["tpos,tneg,cpos,cneg", "ai bi ci di"],
  ])("of %s is %s", (header, expected) => {
    const table = parseTable(`${header}\n${header.replace(/[^,]+/g, "1")}`, true);
    expect(guessColumns(table).join(" ")).toBe(expected);
  });

  test("gives a field to the first column that wants it", () => {
    const table = parseTable("study,author,ai\nA,B,1", true);
    expect(guessColumns(table)).toEqual(["slab", "ignore", "ai"]);
  });

  test("goes by the order where there are no names", () => {
    expect(guessColumns(parseTable("A\t4\t20\t5\t21\nB\t3\t30\t9\t30"))).toEqual([
      "slab",
      "ai",
      "n1i",
      "ci",
      "n2i",
    ]);
  });
});
