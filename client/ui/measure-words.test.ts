import { describe, expect, test } from "vitest";
import { measureWords, ratingHours } from "./measure-words.ts";

const response = {
  kind: "binary",
  outcome: "response",
  scale: "madrs",
  criterion: { scale: "madrs", operator: "fall-at-least-percent", cutoff: 50 },
};

describe("what a row measures", () => {
  test("a rule names its scale, so the scale is not told twice", () => {
    expect(measureWords(response)).toBe("Response · MADRS, fall of at least 50 %");
  });

  test("a rule that is half written leaves the scale", () => {
    expect(measureWords({ ...response, criterion: { operator: "fall-at-least-percent" } })).toBe(
      "Response · MADRS",
    );
  });

  test("a score is told with its form, a scale outside the list in the report's words", () => {
    const row = { kind: "continuous", outcome: "severity", scale: "other-scale", form: "change" };
    expect(measureWords({ ...row, scaleDetail: "VAS of mood" })).toBe(
      "Depression severity · VAS of mood · change from baseline",
    );
    expect(measureWords(row)).toBe("Depression severity · scale not named · change from baseline");
  });

  test("what no list names stands under the report's own words, begun like any other row", () => {
    const other = { ...response, outcome: "other", reportedAs: "sleep disturbance" };
    expect(measureWords(other)).toMatch(/^Sleep disturbance · /);
  });

  test("a new row of a draft says what is still to be chosen", () => {
    expect(measureWords({ kind: "continuous" })).toBe("No outcome chosen · no form chosen");
  });
});

test("hours are told as a time, as a span, or not at all", () => {
  expect(ratingHours({ hours: 672 })).toBe("28 d");
  expect(ratingHours({ fromHours: 0, toHours: 24 })).toBe("up to 24 h");
  expect(ratingHours({ fromHours: 2, toHours: 24 })).toBe("2 h to 24 h");
  expect(ratingHours({ toHours: 24 })).toBe("");
});
