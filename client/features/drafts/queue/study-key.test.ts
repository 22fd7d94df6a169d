import { describe, expect, test } from "vitest";
import { identifier } from "#domain/study/fields.ts";
import { suggestedKey } from "./study-key.ts";

describe("the key suggested for a new study", () => {
  test.each([
    ["Murrough JW", "2013", "murrough-2013"],
    ["aan het Rot M", "2010", "aan-het-rot-2010"],
    ["Jørgensen", "2020", "jorgensen-2020"],
    ["Müller-Łukaszewicz A B", "2021", "muller-lukaszewicz-2021"],
    ["O’Brien", "2019", "obrien-2019"],
    ["Li", "", "li"],
  ])("of %s %s is %s", (author, year, key) => {
    expect(suggestedKey(author, year)).toBe(key);
    expect(identifier.safeParse(key).success).toBe(true);
  });

  test("is empty while there is nothing to make it of", () => {
    expect(suggestedKey(" ", "")).toBe("");
    expect(suggestedKey("王", "")).toBe("");
  });
});
