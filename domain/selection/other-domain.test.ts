import { expect, test } from "vitest";
import { isSameKindElsewhere } from "./other-domain.ts";
import type { SelectableRow } from "./selectable.ts";

test.each([
  ["pain-response", "response", true],
  ["response", "response", false],
  ["severity", "response", false],
  ["dropout-any", "ae-any", false],
  ["ae-any", "dropout-any", false],
] as const)("a row on %s beside a question about %s: %s", (counted, asked, elsewhere) => {
  const row = { outcome: counted } as SelectableRow;
  expect(isSameKindElsewhere(row, { outcome: asked })).toBe(elsewhere);
});
