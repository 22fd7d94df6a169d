import { expect, test } from "vitest";
import { typedHours } from "./typed-hours.ts";

test.each([
  ["24", 24],
  ["24 h", 24],
  ["7 d", 168],
  ["day 7", 168],
  ["4 weeks", 672],
  ["week 4", 672],
  ["40 min", 0.67],
  ["0", 0],
  ["", undefined],
  ["soon", null],
  ["-3", null],
  ["3 months", null],
])("“%s” is %s hours", (text, hours) => {
  expect(typedHours(text)).toBe(hours);
});
