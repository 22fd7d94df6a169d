import { describe, expect, test } from "vitest";
import {
  armText,
  daysText,
  type DurabilityRow,
  hazardText,
  lookText,
  studyWords,
} from "./view-model.ts";

const row: DurabilityRow = {
  key: "one-2015",
  name: "One 2015",
  year: 2015,
  indication: "treatment-resistant-depression",
  drugs: ["ketamine"],
  routes: ["intravenous"],
  dosing: "repeated",
  participants: 24,
  arm: "ket",
  armLabel: "Ketamine",
  armRole: "intervention",
  hours: 432,
  reached: true,
  lastAssessedHours: 672,
  words: "",
  place: null,
};

test("a row says who was given what", () => {
  expect(studyWords(row)).toBe(
    "Ketamine, repeated doses, treatment-resistant depression, 24 people",
  );
  expect(studyWords({ ...row, indication: "ptsd", participants: null })).toBe(
    "Ketamine, repeated doses, PTSD",
  );
});

describe("the median time to relapse", () => {
  test.each([
    [{ hours: 432 }, "18 days"],
    [{ hours: 420 }, "17.5 days"],
    [{ hours: null }, "not stated"],
    [{ hours: null, reached: false }, "not reached"],
  ])("%o is worded %s", (part, words) => {
    expect(daysText({ ...row, ...part })).toBe(words);
  });
});

test("a comparator arm is named as one", () => {
  expect(armText({ ...row, armLabel: "Placebo", armRole: "comparator" })).toBe(
    "Placebo (comparator)",
  );
});

test("a look that is not stated is not the baseline", () => {
  expect(lookText(null)).toBe("not stated");
});

test("a hazard ratio stands with its interval", () => {
  const hazard = { k: 2, people: 297, sentence: "", canonical: "" };
  expect(hazardText({ ...hazard, estimate: 0.4, ciLow: 0.27, ciHigh: 0.59 })).toBe(
    "0.40 [0.27 to 0.59]",
  );
  expect(hazardText({ ...hazard, estimate: null, ciLow: null, ciHigh: null })).toBeNull();
});
