import { expect, test } from "vitest";
import { hoursWords, onsetWords, relapseWords, separationWords } from "./words.ts";

test.each([
  [0.67, "40 min"],
  [2, "2 h"],
  [24, "24 h"],
  [71, "71 h"],
  [72, "3 d"],
  [180, "7.5 d"],
])("%s hours are %s", (hours, words) => {
  expect(hoursWords(hours)).toBe(words);
});

test.each([
  [24, null, 24, "separated by 24 h (first rating)"],
  [2, 4, 24, "separated between 4 h and 24 h"],
  [2, null, 24, "separated by 24 h"],
  [null, null, 24, "separated by 24 h"],
  [2, 24, null, "not separated by 24 h"],
])("first looked at %s, not apart at %s, apart at %s: %s", (first, not, apart, words) => {
  expect(
    onsetWords(
      { firstAssessedHours: first, lastNotSeparatedHours: not, firstSeparationHours: apart },
      true,
    ),
  ).toBe(words);
});

test.each([
  [168, 168, "still apart at 7 d, the last look"],
  [72, 168, "last seen apart at 3 d; looked until 7 d"],
  [72, null, "last seen apart at 3 d"],
  [null, 168, "last look at 7 d"],
  [null, null, "last separation not stated"],
])("apart at %s, looked until %s: %s", (hours, lastAssessedHours, words) => {
  expect(separationWords({ hours, reached: null, lastAssessedHours })).toBe(words);
});

test.each([
  [456, true, null, "half had relapsed by 19 days"],
  [null, false, 2112, "half had not relapsed by 88 d"],
  [null, false, null, "half had not relapsed when the study ended"],
  [null, null, null, "not stated"],
])("half relapsed after %s, reached %s, looked until %s: %s", (hours, reached, last, words) => {
  expect(relapseWords({ hours, reached, lastAssessedHours: last })).toBe(words);
});
