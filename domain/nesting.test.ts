import { expect, test } from "vitest";
import { isNestedDeeper } from "./nesting.ts";

test("counts the levels of lists and objects, and takes no harm from a hundred thousand of them", () => {
  expect(isNestedDeeper(12, 0)).toBe(false);
  expect(isNestedDeeper([{ a: 1 }, 2], 2)).toBe(false);
  expect(isNestedDeeper([{ a: [] }, 2], 2)).toBe(true);
  expect(isNestedDeeper(JSON.parse(`${"[".repeat(100_000)}${"]".repeat(100_000)}`))).toBe(true);
});
