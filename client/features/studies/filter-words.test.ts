import { describe, expect, test } from "vitest";
import { facetFieldIds } from "#domain/question.ts";
import { activeFilters, clearFilter, facetOrder, setWord, toggleValue } from "./filter-words.ts";

describe("changing a filter", () => {
  test("every facet is offered exactly once", () => {
    expect(facetOrder.toSorted()).toEqual([...facetFieldIds].toSorted());
  });

  test("a value is added in the vocabulary's order, and the first page comes back", () => {
    const words = toggleValue({ route: ["oral"], page: ["3"] }, "route", "intravenous");
    expect(words).toEqual({ route: ["intravenous", "oral"] });
  });

  test("a second click takes it away with its word", () => {
    expect(toggleValue({ route: ["oral"] }, "route", "oral")).toEqual({});
  });

  test("a blank takes a typed word away", () => {
    expect(setWord({ text: ["pain"] }, "text", "  ")).toEqual({});
  });

  test("clearing keeps the order of the list and words that are no filter", () => {
    expect(clearFilter({ route: ["oral"], sort: ["name"], foo: ["1"], page: ["2"] })).toEqual({
      sort: ["name"],
      foo: ["1"],
    });
  });

  test("active filters carry their words and the address without them", () => {
    expect(activeFilters({ indication: ["pain", "ptsd"], minParticipants: ["20"] })).toEqual([
      {
        field: "indication",
        value: "pain",
        name: "Condition",
        label: "Pain",
        without: { indication: ["ptsd"], minParticipants: ["20"] },
      },
      {
        field: "indication",
        value: "ptsd",
        name: "Condition",
        label: "PTSD",
        without: { indication: ["pain"], minParticipants: ["20"] },
      },
      {
        field: "minParticipants",
        value: "20",
        name: "At least",
        label: "20 participants",
        without: { indication: ["pain", "ptsd"] },
      },
    ]);
  });
});
