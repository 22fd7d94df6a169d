import { expect, test } from "vitest";
import { nextSort, sortDirection } from "./sorting.ts";

test.each([
  ["participants", "-year", "none", "-participants"],
  ["participants", "-participants", "descending", "participants"],
  ["participants", "participants", "ascending", "-participants"],
  ["study", "-year", "none", "name"],
  ["design", "-year", undefined, undefined],
])("%s under %s is %s, a click asks for %s", (column, sort, direction, next) => {
  expect(sortDirection(column, sort)).toBe(direction);
  expect(nextSort(column, sort)).toBe(next);
});
