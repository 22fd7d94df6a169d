import { describe, expect, test } from "vitest";
import { indirectComparison } from "./indirect-comparison.ts";

describe("an indirect comparison", () => {
  // By hand: ln 0.5 − ln 0.8 = −0.470004; √(0.2² + 0.15²) = 0.25; ± 1.959964 × 0.25 = 0.489991.
  test("is the difference of the effects with their variances added (Bucher)", () => {
    const found = indirectComparison(
      { estimate: Math.log(0.5), se: 0.2 },
      { estimate: Math.log(0.8), se: 0.15 },
    );
    expect(found.estimate).toBeCloseTo(-0.470004, 6);
    expect(found.se).toBeCloseTo(0.25, 12);
    expect(found.ciLow).toBeCloseTo(-0.959995, 6);
    expect(found.ciHigh).toBeCloseTo(0.019987, 6);
    // pnorm(-1.880015) * 2 in R
    expect(found.pValue).toBeCloseTo(0.0601, 4);
    expect(Math.exp(found.estimate)).toBeCloseTo(0.625, 6);
  });

  test("turned round it is the same with the other sign", () => {
    const [a, b] = [
      { estimate: 0.4, se: 0.3 },
      { estimate: -0.1, se: 0.4 },
    ];
    const [there, back] = [indirectComparison(a, b, 90), indirectComparison(b, a, 90)];
    expect(back.estimate).toBeCloseTo(-there.estimate, 12);
    expect(back.ciLow).toBeCloseTo(-there.ciHigh, 12);
    expect(back.pValue).toBeCloseTo(there.pValue, 12);
    // 90 %: ± 1.644854 × 0.5
    expect(there.ciHigh - there.estimate).toBeCloseTo(0.822427, 6);
  });
});
