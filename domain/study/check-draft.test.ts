import { describe, expect, test } from "vitest";
import { checkDraft } from "./check-draft.ts";
import type { DraftDocument } from "./draft.ts";
import { sampleArm, sampleComparator, sampleCount, sampleStudy } from "./testing.ts";

const draft = (parts: object): DraftDocument => ({ ...sampleStudy(), ...parts });
const open = (document: DraftDocument): string[] =>
  checkDraft(document)
    .problems.filter(({ level }) => level !== "hint")
    .map(({ check, at, path }) => [check, at, ...(path === undefined ? [] : [path])].join(" "));

const wrongCount = sampleCount("ket", 21, 20);
const misshapenArm = { ...sampleArm("ket"), dose: { value: "0,5", unit: "mg/kg" } };

test("a whole record is a record, with the problems of its rules", () => {
  const { record } = checkDraft(draft({ results: [wrongCount] }));
  expect(record?.key).toBe("sample-2020");
  expect(open(draft({ results: [wrongCount] }))).toEqual(["events-within-n response-madrs-24-ket"]);
});

test("an empty draft lacks its parts, and nothing else is said of it", () => {
  expect(open({ key: "new-2024" })).toEqual([
    "shape title title",
    "shape reports reports",
    "shape design design",
    "shape population population",
    "shape arms arms",
  ]);
});

describe("while something has not its shape, the rest is checked all the same", () => {
  test("rows beside a title that is missing", () => {
    const { record } = checkDraft(draft({ title: undefined, results: [wrongCount] }));
    expect(record).toBeNull();
    expect(open(draft({ title: undefined, results: [wrongCount] }))).toEqual([
      "shape title title",
      "events-within-n response-madrs-24-ket",
    ]);
  });

  test("rows beside a row that is half typed, of which only its shape is said", () => {
    const half = { ...sampleCount("pbo", 4, 20), n: "2O", hours: undefined };
    expect(open(draft({ results: [half, wrongCount] }))).toEqual([
      "shape response-madrs-24-pbo results.0.n",
      "events-within-n response-madrs-24-ket",
    ]);
  });

  test("an arm or report that is half typed still has its name: rows may point at it", () => {
    const reports = [{ id: "paper", kind: "journal-article" }];
    const arms = [misshapenArm, sampleComparator("pbo")];
    const results = [sampleCount("ket", 12, 20), sampleCount("who", 4, 20)];
    expect(open(draft({ reports, arms, results }))).toEqual([
      "shape paper reports.0.citation",
      "shape ket arms.0.dose.value",
      "ids-resolve response-madrs-24-who",
    ]);
  });

  test("rules that look at the design wait until there is one", () => {
    const arms = [sampleArm("ket", { comparisonGroup: undefined }), sampleComparator("pbo")];
    expect(open(draft({ design: {}, arms }))).toEqual(["shape design design.type"]);
    expect(open(draft({ title: "", arms }))).toEqual(["shape title title", "comparison-group ket"]);
  });

  test("an answered warning stays answered, also where its row is half typed", () => {
    const acceptedWarnings = [
      { check: "n-within-randomised", at: "response-madrs-24-ket", reason: "Printed so." },
      { check: "percent-matches-counts", at: "response-madrs-24-pbo", reason: "Printed so." },
    ];
    const results = [sampleCount("ket", 12, 25), { id: "response-madrs-24-pbo" }];
    expect(open(draft({ results, acceptedWarnings })).map((one) => one.split(" ")[0])).toEqual([
      "shape",
    ]);
  });
});

test("onset and durability need a source as results do", () => {
  const parts = {
    onset: { firstSeparationHours: 2 },
    durability: [{ measure: "last-separation", value: 7, unit: "days" }],
  };
  expect(open(draft(parts))).toEqual(["course-sourced onset", "course-sourced durability"]);
});
