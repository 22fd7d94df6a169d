import { describe, expect, it } from "vitest";
import { measures } from "#domain/measures/index.ts";
import { absoluteEffect } from "./absolute-effect.ts";
import { bubblePlot } from "./bubble-plot.ts";
import { funnelContours } from "./funnel-contours.ts";
import { logOddsRatioFromG } from "./log-odds-ratio-from-g.ts";
import { metaRegression } from "./meta-regression.ts";
import { numberNeededToTreat } from "./number-needed-to-treat.ts";
import { petPeese } from "./pet-peese.ts";
import { pointsOfScale } from "./points-of-scale.ts";

describe("absolute effects", () => {
  it("the check value: an odds ratio of 0.73 at 30 % is 238 in 1,000, 62 fewer, NNT 17", () => {
    const effect = absoluteEffect(
      measures.OR,
      { estimate: 0.73, ciLow: 0.6, ciHigh: 0.9 },
      0.3,
      1000,
    );
    expect(Math.round(1000 * effect.estimate.risk)).toBe(238);
    expect(Math.round(effect.estimate.difference)).toBe(-62);
    const difference = effect.estimate.difference / 1000;
    expect(
      numberNeededToTreat({ estimate: difference, ciLow: difference, ciHigh: difference }, false)
        .estimate,
    ).toBe("NNTB 17");
  });

  it("hold for each measure that can be turned into a risk", () => {
    const at = (id: "RR" | "RD" | "HR" | "SMD", estimate: number) =>
      absoluteEffect(measures[id], { estimate, ciLow: estimate, ciHigh: estimate }, 0.2, 100)
        .estimate.risk;
    expect(at("RR", 1.5)).toBeCloseTo(0.3, 12);
    expect(at("RD", 0.1)).toBeCloseTo(0.3, 12);
    expect(at("HR", 2)).toBeCloseTo(1 - 0.8 ** 2, 12);
    expect(at("SMD", 0)).toBeCloseTo(0.2, 12);
    expect(at("SMD", 0.5)).toBeCloseTo(0.3665, 3);
  });

  it("are capped at certainty and say so, keep their interval in order, and refuse the impossible", () => {
    const capped = absoluteEffect(measures.RR, { estimate: 3, ciLow: 1, ciHigh: 6 }, 0.4, 100);
    expect([capped.estimate.risk, capped.capped]).toEqual([1, true]);
    const effect = absoluteEffect(measures.OR, { estimate: 2, ciLow: 1, ciHigh: 4 }, 0.5, 100);
    expect(effect.low.risk).toBeLessThan(effect.high.risk);
    expect(() =>
      absoluteEffect(measures.MD, { estimate: 1, ciLow: 0, ciHigh: 2 }, 0.5, 100),
    ).toThrow("mean difference");
    expect(() =>
      absoluteEffect(measures.RR, { estimate: 1, ciLow: 0, ciHigh: 2 }, 1.5, 100),
    ).toThrow("between 0 and 1");
  });
});

describe("number needed to treat", () => {
  const interval = (estimate: number, ciLow: number, ciHigh: number) =>
    numberNeededToTreat({ estimate, ciLow, ciHigh }, true).interval;

  it("is a plain range away from no difference", () => {
    expect(interval(0.1, 0.05, 0.2)).toBe("NNTB 5 to 20");
    expect(interval(-0.1, -0.2, -0.05)).toBe("NNTH 5 to 20");
    expect(numberNeededToTreat({ estimate: 0.1, ciLow: 0.05, ciHigh: 0.2 }, false).interval).toBe(
      "NNTH 5 to 20",
    );
  });

  it("passes through infinity when the interval holds no difference", () => {
    expect(interval(0.05, -0.025, 0.125)).toBe("NNTB 8 to ∞ to NNTH 40");
    expect(interval(0.05, 0, 0.125)).toBe("NNTB 8 to ∞");
    expect(interval(-0.05, -0.125, 0)).toBe("NNTH 8 to ∞");
    expect(numberNeededToTreat({ estimate: 0, ciLow: 0, ciHigh: 0 }, true)).toEqual({
      estimate: "∞",
      interval: "∞",
    });
  });
});

describe("other readings", () => {
  it("g in points of a scale and as a log odds ratio", () => {
    expect(pointsOfScale({ estimate: 0.5, ciLow: 0.2, ciHigh: 0.8 }, 10)).toEqual({
      estimate: 5,
      ciLow: 2,
      ciHigh: 8,
    });
    expect(() => pointsOfScale({ estimate: 0.5, ciLow: 0.2, ciHigh: 0.8 }, 0)).toThrow("above 0");
    expect(logOddsRatioFromG(1)).toBeCloseTo(1.8138, 4);
  });

  it("contours of the funnel", () => {
    const [contour] = funnelContours(0, [0, 0.5], [95]);
    expect(contour?.limits[0]).toEqual({ se: 0, low: 0, high: 0 });
    expect(contour?.limits[1]?.high).toBeCloseTo(0.97998, 5);
  });

  const yi = Float64Array.from([0.9, 0.7, 0.6, 0.3, 0.2, 0.25]);
  const vi = Float64Array.from([0.2, 0.15, 0.1, 0.03, 0.01, 0.02]);

  it("PET–PEESE chooses by the one-sided test of PET", () => {
    const corrected = petPeese(yi, vi, 95);
    expect(corrected?.chosen).toBe(corrected!.pet.pValue < 0.1 ? "PEESE" : "PET");
    expect(corrected!.pet.estimate).toBeLessThan(corrected!.peese.estimate);
    expect(petPeese(yi.slice(0, 2), vi.slice(0, 2), 95)).toBeNull();
  });

  it("a bubble plot has a bubble per study and a line whose interval holds it", () => {
    const x = Float64Array.from([1, 2, 3, 4, 5, 6]);
    const fit = metaRegression(
      yi,
      vi,
      { columns: [new Float64Array(6).fill(1), x], hasIntercept: true },
      { method: "REML", test: "knha", level: 95 },
    );
    const { bubbles, line } = bubblePlot(fit, x, yi, vi, 95, 11);
    expect(bubbles).toHaveLength(6);
    expect([line[0]?.x, line[10]?.x]).toEqual([1, 6]);
    expect(line.every(({ estimate, ciLow, ciHigh }) => ciLow < estimate && estimate < ciHigh)).toBe(
      true,
    );
    const meanOnly = metaRegression(
      yi,
      vi,
      { columns: [new Float64Array(6).fill(1)], hasIntercept: true },
      { method: "EE", test: "z", level: 95 },
    );
    expect(() => bubblePlot(meanOnly, x, yi, vi, 95)).toThrow("one moderator");
  });
});
