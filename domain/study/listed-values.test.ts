import { expect, test } from "vitest";
import * as z from "zod";
import { studyRecord } from "./study-record.ts";
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

/** Fields whose ids are words enough, or are read beside the field's own name. */
const plainFields = [
  "among",
  "basis",
  "certainty",
  "comparison",
  "concomitantBenzodiazepines",
  "effect",
  "kind",
  "measure",
  "met",
  "method",
  "missing",
  "pOperator",
  "part",
  "phase",
  "start",
  "tool",
  "unit",
];

test("every field of a record with a closed list has its words, but for those named here", () => {
  const schema = z.toJSONSchema(studyRecord, { io: "input", unrepresentable: "any" });
  const without = new Set<string>();
  lookThrough(schema, "", (name, value) => {
    if (label([name], value) === undefined) without.add(name);
  });
  expect([...without].toSorted()).toEqual(plainFields);
});

/** Calls with the nearest field's name for every word that a schema lists. */
function lookThrough(node: unknown, name: string, on: (name: string, value: string) => void): void {
  if (typeof node !== "object" || node === null) return;
  for (const [step, part] of Object.entries(node)) {
    if (step === "enum" || step === "const") {
      for (const value of [part].flat()) if (typeof value === "string") on(name, value);
    } else if (step === "properties")
      for (const [field, inner] of Object.entries(part as object)) lookThrough(inner, field, on);
    else lookThrough(part, name, on);
  }
}
