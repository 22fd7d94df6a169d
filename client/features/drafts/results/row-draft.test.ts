import { describe, expect, test } from "vitest";
import { type RowDraft, rowDraft, rowOf } from "./row-draft.ts";

const typed = (parts: Partial<RowDraft>): RowDraft => ({ ...rowDraft(null, "results"), ...parts });

describe("a new row", () => {
  test("needs an outcome and times that are times", () => {
    expect(rowOf(typed({}), "results")).toBe("Choose an outcome");
    expect(rowOf(typed({ outcome: "response", hours: "soon" }), "results")).toBe(
      "“soon” is no time: write 24, 7 d, 4 weeks or 40 min",
    );
  });

  test("takes its kind from the outcome and leaves out what is blank", () => {
    expect(
      rowOf(
        typed({
          outcome: "response",
          scale: "madrs",
          operator: "fall-at-least-percent",
          cutoff: "50",
          hours: "day 1",
        }),
        "results",
      ),
    ).toEqual({
      kind: "binary",
      outcome: "response",
      scale: "madrs",
      criterion: { scale: "madrs", operator: "fall-at-least-percent", cutoff: 50 },
      timing: "point",
      hours: 24,
      timeLabel: "24 h",
    });
    expect(rowOf(typed({ outcome: "severity", form: "change", hours: "4 w" }), "results")).toEqual({
      kind: "continuous",
      outcome: "severity",
      form: "change",
      timing: "point",
      hours: 672,
      timeLabel: "28 d",
    });
  });

  test("over a period has a beginning and an end in place of one hour", () => {
    const row = rowOf(
      {
        ...rowDraft(null, "harms"),
        outcome: "ae-nausea",
        hours: "24",
        fromHours: "0",
        toHours: "7 d",
      },
      "harms",
    );
    expect(row).toMatchObject({
      timing: "period",
      fromHours: 0,
      toHours: 168,
      timeLabel: "up to 7 d",
    });
    expect(row).not.toHaveProperty("hours");
  });

  test("that compares has sides, and the unit of its measure", () => {
    const begun = typed({ outcome: "severity", measure: "MD" });
    expect(rowOf(begun, "contrasts")).toBe("Choose the arms of the first side");
    expect(rowOf({ ...begun, armsA: ["ket"], armsB: ["pbo"] }, "contrasts")).toMatchObject({
      kind: "contrast",
      measure: "MD",
      unit: "scale-points",
      comparison: "arms",
    });
  });
});

test("a row that exists comes back as it was", () => {
  const row = {
    kind: "binary",
    outcome: "response",
    scale: "madrs",
    criterion: { scale: "madrs", operator: "at-most", cutoff: 10 },
    timing: "point",
    hours: 24,
    timeLabel: "day 1",
    analysisSet: "completers",
    unit: "participants",
  };
  expect(rowOf(rowDraft(row, "results"), "results")).toEqual(row);
});
