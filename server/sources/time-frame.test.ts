import { expect, test } from "vitest";
import { readTimeFrame } from "./time-frame.ts";

test.each([
  ["24 hours", 24],
  ["Baseline, 24 hours", 24],
  ["24 hours post-infusion", 24],
  ["40 minutes", 0.67],
  ["7 days after infusion", 168],
  ["Week 4", 672],
  ["Baseline to Week 16", 2688],
  ["one week", 168],
  ["4-week follow-up", 672],
  ["Change from baseline to 2 weeks", 336],
])("%s is hour %s", (words, hours) => {
  expect(readTimeFrame(words)).toEqual({ kind: "point", hours });
});

test.each([
  ["Up to 28 days", 672],
  ["through 4 weeks", 672],
  ["over 24 hours", 24],
])("%s is a stretch to hour %s", (words, toHours) => {
  expect(readTimeFrame(words)).toEqual({ kind: "period", toHours });
});

test.each(["Baseline", "Pre-dose", "At baseline"])("%s is baseline", (words) => {
  expect(readTimeFrame(words)).toEqual({ kind: "baseline" });
});

test.each([
  ["Day 2", "day 0 or day 1"],
  ["3 months", "no exact number"],
  ["2 year/end of study", "no exact number"],
  ["24 hours, 7 days", "more than one time"],
  ["2 to 4 weeks", "range"],
  ["Endpoint", "no exact number"],
  ["", "no time"],
  ["at discharge", "no number"],
])("%s stays open", (words, why) => {
  const frame = readTimeFrame(words);
  expect(frame.kind).toBe("open");
  expect(frame.kind === "open" && frame.why).toContain(why);
});
