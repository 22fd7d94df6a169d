import { describe, expect, test } from "vitest";
import { guessColumns } from "./columns.ts";
import { parseTable } from "./paste.ts";
import { problemOfDetail, problemText } from "./problem.ts";
import { type OwnMeasure, readRows, suits } from "./rows.ts";

function read(text: string, measure: OwnMeasure) {
  const table = parseTable(text);
  const { rows, problems } = readRows(table, guessColumns(table), measure);
  return { rows, problems: problems.map(problemText) };
}

const means = "study;m1i;sd1i;n1i;m2i;sd2i;n2i";

describe("the rows of a table", () => {
  test("are what the engine takes, with the position the reader sees", () => {
    const { rows, problems } = read(`${means}\nA;12,5;3,1;20;15;3,5;22`, "SMD");
    expect(problems).toEqual([]);
    expect(rows).toEqual([
      {
        position: 1,
        label: "A",
        values: { slab: "A", m1i: 12.5, sd1i: 3.1, n1i: 20, m2i: 15, sd2i: 3.5, n2i: 22 },
      },
    ]);
  });

  test("an unreadable cell is named by row and field, and its row is left out", () => {
    const lines = Array.from({ length: 13 }, (_, i) => `T${i};1;2;10;1;2;10`).join("\n");
    const { rows, problems } = read(`${means}\n${lines}\nX;1;−;10;1;2;10`, "MD");
    expect(rows).toHaveLength(13);
    expect(problems).toEqual(["row 14, sd1i: “−” is not a number"]);
  });

  test("what is absent stays absent and is never 0", () => {
    const { rows, problems } = read(`${means}\nA;NA;;.;NR;2;10`, "MD");
    expect(problems).toEqual([]);
    expect(rows[0]?.values).toEqual({ slab: "A", sd2i: 2, n2i: 10 });
  });

  test("a mean with its deviation in one cell is not split", () => {
    expect(read(`${means}\nA;12.3 (4.5);1;10;1;2;10`, "MD").problems).toEqual([
      "row 1, m1i: “12.3 (4.5)” is not a number; give every number a column of its own",
    ]);
  });

  test("an impossible value is found with the measure's own words", () => {
    const { rows, problems } = read("study,ai,n1i,ci,n2i\nA,4,10,1,9\nB,12,10,1,9", "RR");
    expect(rows.map(({ position }) => position)).toEqual([1]);
    expect(problems).toEqual(["row 2, ai: 12 events among 10 participants"]);
  });

  test("a standard error becomes a variance, but never a negative one", () => {
    const { rows, problems } = read("study,yi,se\nA,0.5,0.2\nB,0.5,-0.2", "GEN");
    expect(rows[0]?.values.vi).toBeCloseTo(0.04, 15);
    expect(problems).toEqual(["row 2, sei: -0.2 is not above 0; a standard error must be"]);
  });

  test("columns of no use to the measure do not disturb it", () => {
    const { rows, problems } = read("study,ai,n1i,ci,n2i,yi\nA,4,10,1,9,high", "RR");
    expect(problems).toEqual([]);
    expect(rows[0]?.values).not.toHaveProperty("yi");
  });

  test("missing columns are asked for by their words", () => {
    const { problems } = read("study,ai,n1i,ci\nA,4,10,1", "RR");
    expect(problems[0]).toMatch(/di\) or people, group 2 \(n2i\)/);
    expect(suits(["ai", "bi", "ci", "n2i"], "RR")).toBe(true);
    expect(suits(["ai", "bi", "ci"], "RR")).toBe(false);
  });

  test("a row with more cells than names is a problem", () => {
    expect(read("study,xi,ni\nA,4,10,5", "PLO").problems).toEqual([
      "row 1: holds more cells than there are names",
    ]);
  });
});

describe("a refusal of the server", () => {
  test("is told at the row of the table, also when rows before it were left out", () => {
    const detail = { path: "rows[1].sd1i", message: "0 is not above 0" };
    expect(problemText(problemOfDetail(detail, [3, 14]))).toBe("row 14, sd1i: 0 is not above 0");
    expect(problemText(problemOfDetail({ path: "level", message: "below 100" }, []))).toBe(
      "level: below 100",
    );
  });
});
