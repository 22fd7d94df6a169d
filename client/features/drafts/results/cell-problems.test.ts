import { expect, test } from "vitest";
import { wordsInCell } from "./cell-problems.ts";

test("a problem of a cell names what in the cell it is about", () => {
  const document = { key: "a", results: [{ id: "r" }] };
  const problem = { check: "shape", level: "error", at: "r", message: "is needed" } as const;
  expect(wordsInCell({ ...problem, path: "results.0.provenance" }, document)).toBe("Source");
  expect(wordsInCell({ ...problem, path: "results.0.provenance.locator" }, document)).toBe(
    "Source, Locator",
  );
  expect(wordsInCell(problem, document)).toBe("The number");
});
