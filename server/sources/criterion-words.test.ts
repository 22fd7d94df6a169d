import { expect, test } from "vitest";
import type { Criterion } from "#domain/study/result.ts";
import { criterionText } from "#domain/study/words.ts";
import { criterionOperators } from "#domain/vocabulary/result-terms.ts";
import { criterionIn } from "./criterion-words.ts";

test("every criterion is read back from the words it is shown in", () => {
  for (const operator of criterionOperators.ids)
    for (const more of [{}, { scale: "hdrs-17" as const }, { sustainedDays: 7 }]) {
      const criterion: Criterion = { operator, cutoff: 12.5, ...more };
      expect(criterionIn(criterionText(criterion))).toEqual(criterion);
    }
});

test("other words are no criterion", () => {
  for (const words of ["at least much improved", "XYZ ≤ 7", "fall of at least half %"])
    expect(criterionIn(words), words).toBeUndefined();
});
