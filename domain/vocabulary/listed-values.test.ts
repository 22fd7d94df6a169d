import { expect, test } from "vitest";
import { listOfValue } from "./listed-values.ts";

const label = (path: readonly (string | number)[], value: string): string | undefined =>
  listOfValue(path, value)?.label(value);

test("a value of a record is told by the words of its list", () => {
  expect(label(["design", "type"], "parallel-rct")).toBe("Parallel randomised trial");
  expect(label(["arms", "ket", "route"], "intravenous")).toBe("Intravenous");
  expect(label(["results", 3, "missing", "hours"], "not-extracted")).toBe(
    "Reported, not yet extracted",
  );
});

test("a field that two parts share is told by the value", () => {
  expect(label(["arms", 0, "phase"], "lead-in")).toBe("Lead-in");
  expect(label(["design", "phase"], "2b")).toBeUndefined();
  expect(label(["results", 0, "unit"], "sessions")).toBe("Sessions");
  expect(label(["results", 0, "unit"], "standard-deviations")).toBe("Standard deviations");
  expect(label(["title"], "cohort")).toBeUndefined();
});
