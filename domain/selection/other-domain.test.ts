import { expect, test } from "vitest";
import { isSameKindElsewhere } from "./other-domain.ts";

test.each([
  ["pain-response", "response", true],
  ["response", "response", false],
  ["severity", "response", false],
  ["dropout-any", "ae-any", false],
  ["ae-any", "dropout-any", false],
] as const)("a row on %s beside a question about %s: %s", (counted, asked, elsewhere) => {
  expect(isSameKindElsewhere({ outcome: counted }, { outcome: asked })).toBe(elsewhere);
});
