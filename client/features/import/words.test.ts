import { describe, expect, test } from "vitest";
import { editedValue } from "./edit-fields.ts";
import { recordIdOf } from "./record-id.ts";
import { placeWords, shownValues } from "./value-words.ts";

test("a typed number names a registration, a PubMed record or one of Europe PMC", () => {
  expect(recordIdOf(" nct01234567 ")).toEqual({ from: "clinicaltrials-gov", id: "NCT01234567" });
  expect(recordIdOf("https://clinicaltrials.gov/study/NCT01234567?x=1")?.id).toBe("NCT01234567");
  expect(recordIdOf("PMID: 23982301")).toEqual({ from: "pubmed", id: "23982301" });
  expect(recordIdOf("PMC4243034")).toEqual({ from: "europe-pmc", id: "PMC4243034" });
  expect(recordIdOf("PPR123456")).toEqual({ from: "europe-pmc", id: "PPR123456" });
  expect(recordIdOf("https://europepmc.org/article/MED/24740528")).toEqual({
    from: "europe-pmc",
    id: "24740528",
  });
  for (const words of ["", "NCT123", "ketamine", "12345678901"])
    expect(recordIdOf(words), words).toBeNull();
});

test("a place is told in words", () => {
  expect(placeWords("title", undefined)).toBe("Title");
  expect(placeWords("design.type", undefined)).toBe("Design: Type");
  expect(placeWords("results.12", undefined)).toBe("New result");
  expect(placeWords("arms.0.dose.value", "ket")).toBe("Arm ket: Dose, Value");
  expect(placeWords("arms.0.infusionMinutes", "ket")).toBe("Arm ket: Infusion (minutes)");
});

test("a value is told in words, lists in one line, ids of closed lists by their labels", () => {
  expect(shownValues("design.type", "parallel-rct")).toEqual([
    { name: "", words: "Parallel randomised trial" },
  ]);
  expect(shownValues("design.countries", ["Norway", "Chile"])).toEqual([
    { name: "", words: "Norway; Chile" },
  ]);
  expect(
    shownValues("arms.0", {
      id: "ket",
      route: "intravenous",
      dose: { value: 0.5 },
      overlapsArms: ["a", "b"],
      missing: { nRandomised: "not-extracted" },
    }),
  ).toEqual([
    { name: "Id", words: "ket" },
    { name: "Route", words: "Intravenous" },
    { name: "Dose, Value", words: "0.5" },
    { name: "Counts people of these arms again", words: "a; b" },
    { name: "Why absent, Randomised", words: "Reported, not yet extracted" },
  ]);
});

describe("editing a value", () => {
  const arm = {
    id: "ket",
    dose: { value: 0.5, unit: "mg/kg" },
    overlapsArms: ["a", "b"],
    sessions: 6,
  };

  test("changes what was typed, takes away what was left blank, keeps the rest", () => {
    const typed = { "dose.value": "0,75", sessions: "", "overlapsArms.0": "" };
    expect(editedValue(arm, typed)).toEqual({
      value: { id: "ket", dose: { value: 0.75, unit: "mg/kg" }, overlapsArms: ["b"] },
      problems: null,
    });
    expect(arm.sessions).toBe(6);
  });

  test("a single value is changed as it is", () => {
    expect(editedValue(2020, { "": "2021" })).toEqual({ value: 2021, problems: null });
    expect(editedValue(true, { "": "no" })).toEqual({ value: false, problems: null });
    expect(editedValue("a", { "": " b " })).toEqual({ value: "b", problems: null });
  });

  test("a number that is none is refused at its field, and blank is never zero", () => {
    expect(editedValue(arm, { sessions: "six" }).problems).toEqual({
      sessions: '"six" is no number.',
    });
    expect(editedValue(2020, { "": "" }).problems).toHaveProperty([""]);
  });

  test("a comma that may stand for thousands is asked about, not read as a decimal mark", () => {
    expect(editedValue(40, { "": "1,200" }).value).toBeNull();
    expect(editedValue(4.1, { "": "4,5" })).toEqual({ value: 4.5, problems: null });
  });
});
