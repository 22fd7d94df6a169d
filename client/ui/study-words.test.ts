import { expect, test } from "vitest";
import { conditionText } from "./study-words.ts";

test("a condition outside the list is told in the record's words, one inside it by its name", () => {
  const detail = "mood after burn surgery";
  expect(conditionText({ indication: "other", indicationDetail: detail })).toBe(
    "Other: mood after burn surgery",
  );
  expect(conditionText({ indication: "other", indicationDetail: null })).toBe("Other");
  expect(conditionText({ indication: "ptsd", indicationDetail: "from combat" })).toBe("PTSD");
});
