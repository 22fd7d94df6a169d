import { expect, test } from "vitest";
import { changePlace } from "./item-title.ts";

const document = {
  arms: [{ id: "ket", label: "Ketamine 0.5 mg/kg" }],
  results: [
    {
      id: "response-24-ket",
      kind: "binary",
      outcome: "response",
      scale: "madrs",
      hours: 24,
      arm: "ket",
    },
  ],
};
const change = (...path: string[]) => ({ path, before: 1, after: 2 });

test("a changed number is called by outcome, time and arm, with its id", () => {
  expect(changePlace(change("results", "response-24-ket", "events"), [document])).toEqual({
    title: "Response · MADRS, 24 h, Ketamine 0.5 mg/kg",
    fields: "Events",
    id: "response-24-ket",
  });
  expect(changePlace(change("arms", "ket", "dose", "value"), [document])).toEqual({
    title: "Arm Ketamine 0.5 mg/kg",
    fields: "Dose, Value",
    id: "ket",
  });
});

test("an item is looked up in the other version where one has lost it", () => {
  const gone = change("arms", "ket");
  expect(changePlace(gone, [{ arms: [] }, document])?.title).toBe("Arm Ketamine 0.5 mg/kg");
  expect(changePlace(gone, [{ arms: [] }, null])).toBeNull();
  expect(changePlace(change("title"), [document])).toBeNull();
});
