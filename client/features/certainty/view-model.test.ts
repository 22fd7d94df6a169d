import { expect, test } from "vitest";
import { downWords, startWords } from "./view-model.ts";

test("what cannot be assessed is never shown as no concern", () => {
  expect(downWords({ down: 0, assessable: false })).toBe("none, not assessable");
  expect(downWords({ down: 1, assessable: false })).toBe("1, not assessable");
  expect(downWords({ down: 2, assessable: true })).toBe("2");
  expect(startWords("low")).toContain("without randomisation");
});
