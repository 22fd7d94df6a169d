import { describe, expect, test } from "vitest";
import {
  day,
  decimal,
  exact,
  integer,
  outOf,
  percent,
  percentInterval,
  plural,
} from "./number-format.ts";

describe("numbers as readers see them", () => {
  test.each([
    [integer(40119), "40,119"],
    [decimal(-19.84, 1), "−19.8"],
    [decimal(-0.04, 1), "0.0"],
    [exact(-7.3), "−7.3"],
    [percent(46.875), "47\u202f%"],
    [percentInterval(30.9, 63.6), "31–64\u202f%"],
    [outOf(1048, 2100), "1,048 of 2,100"],
    [plural(1, "study", "studies"), "1 study"],
    [plural(0, "study", "studies"), "0 studies"],
    [day("2026-11-21T12:00:00Z"), "21 Nov 2026"],
    [day("not a date"), "not a date"],
  ])("%s", (printed, expected) => {
    expect(printed).toBe(expected);
  });
});
