import { describe, expect, test } from "vitest";
import { testingForestAnswer } from "../../lib/testing-forest-answer.ts";
import { doseText, sideText, timeText } from "./row-words.ts";

const row = testingForestAnswer(1).included[0]!;
const arm = {
  arm: "a",
  label: "Ketamine",
  drug: "ketamine",
  route: "intravenous",
  dose: "0.5 mg/kg",
  doseBand: "usual",
  result: null,
  events: null,
  n: 10,
  nRandomised: 10,
  mean: null,
  sd: null,
} as const;

describe("the words of a line", () => {
  test("several doses share their unit", () => {
    const arms = [arm, { ...arm, arm: "b", dose: "1 mg/kg" }];
    const doses = { ...row, intervention: { ...row.intervention, arms } };
    expect(doseText(doses, false)).toBe("0.5 or 1 mg/kg");
    expect(doseText(doses, true)).toBe("ketamine 0.5 or 1 mg/kg");
  });

  test("counts, scores and what is only printed as a comparison", () => {
    const side = { ...row.intervention, arms: [] };
    expect(sideText({ ...side, events: 19, n: 30 }, true)).toBe("19/30");
    expect(sideText({ ...side, events: 9.5, n: 17 }, true)).toBe("9.5/17");
    expect(sideText({ ...side, mean: -12.34, sd: 8.1, n: 32 }, false)).toBe("−12.3 (8.1), 32");
    expect(sideText({ ...side, events: null, mean: null, n: null }, true)).toBe("–");
    const printed = { ...side, events: null, mean: null, n: null, arms: [arm, { ...arm, n: 12 }] };
    expect(sideText(printed, true)).toBe("n 10 + 12");
  });

  test("the time since the last dose stands beside the time since the first where they differ", () => {
    expect(timeText({ ...row, hours: 672, hoursSinceLastDose: 72 })).toBe("28 d (3 d)");
    expect(timeText({ ...row, hours: 24, hoursSinceLastDose: 24 })).toBe("24 h");
    expect(timeText({ ...row, hours: null, timeLabel: "whole phase" })).toBe("whole phase");
  });
});
