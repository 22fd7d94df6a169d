import { expect, test } from "vitest";
import { type Use, usesByRole, wordsOfUse } from "./view-model.ts";

const use: Use = {
  label: "Response at 24 hours",
  canonical: "outcome=response&window=h24",
  page: "analyse",
  role: "included",
  reason: null,
  weightPercent: 12.34,
};
const leftOut: Use = {
  ...use,
  role: "left-out",
  reason: "no number for this time",
  weightPercent: null,
};

test("questions it answers come first", () => {
  expect(usesByRole([leftOut, use]).map((group) => group.title)).toEqual([
    "In the number",
    "Left out",
  ]);
});

test("says its weight, or why it is not in the number", () => {
  expect(wordsOfUse(use)).toBe("weight 12.3 %");
  expect(wordsOfUse({ ...use, weightPercent: 100 })).toBe("the only trial");
  expect(wordsOfUse(leftOut)).toBe("no number for this time");
});
