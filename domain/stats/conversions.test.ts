import { describe, expect, it } from "vitest";
import { changeScoreDeviation, correlationFromDeviations } from "./change-score-deviation.ts";
import { combineArms } from "./combine-arms.ts";
import { crossoverDifference } from "./crossover-difference.ts";
import { effectFromInterval } from "./effect-from-interval.ts";
import { eventsFromPercent } from "./events-from-percent.ts";
import {
  meanAndDeviationFromQuantiles,
  meanFromQuantiles,
} from "./mean-and-deviation-from-quantiles.ts";
import { respondersFromMeans } from "./responders-from-means.ts";
import { standardDeviationFromDifference } from "./standard-deviation-from-difference.ts";
import { standardDeviationFromInterval } from "./standard-deviation-from-interval.ts";
import { standardDeviationFromStandardError } from "./standard-deviation-from-standard-error.ts";

describe("standard deviations", () => {
  it("come back from the standard error and the interval they were printed as", () => {
    expect(standardDeviationFromStandardError(2, 25)).toBe(10);
    // t with 24 df at 97.5 %: 2.0638985616
    expect(
      standardDeviationFromInterval(50 - 2.0638985616 * 2, 50 + 2.0638985616 * 2, 25),
    ).toBeCloseTo(10, 8);
  });

  it("come back from a t statistic and from its p-value", () => {
    const t = 3.8 / (4.7 * Math.sqrt(1 / 25 + 1 / 22));
    expect(standardDeviationFromDifference(3.8, { t }, 25, 22)).toBeCloseTo(4.7, 12);
    // Cochrane Handbook 6.5.2.3: difference 3.8, p = 0.008 with 25 and 22 participants: t 2.78, se 1.37, SD 4.69
    expect(standardDeviationFromDifference(3.8, { p: 0.008 }, 25, 22)).toBeCloseTo(4.69, 1);
  });

  it("refuse what says nothing", () => {
    expect(() => standardDeviationFromInterval(3, 2, 10)).toThrow("not in order");
    expect(() => standardDeviationFromInterval(1, 2, 1)).toThrow("at least 2");
    expect(() => standardDeviationFromDifference(0, { t: 2 }, 10, 10)).toThrow("0");
    expect(() => standardDeviationFromDifference(1, { p: 0 }, 10, 10)).toThrow("between 0 and 1");
  });

  it("of changes follow from a correlation and back", () => {
    const sd = changeScoreDeviation(4, 5, 0.6);
    expect(sd).toBeCloseTo(Math.sqrt(17), 12);
    expect(correlationFromDeviations(4, 5, sd)).toBeCloseTo(0.6, 12);
    expect(() => changeScoreDeviation(4, 5, 1.2)).toThrow("correlation");
  });
});

describe("quantiles", () => {
  it("of a symmetric sample give its middle as the mean, by every formula", () => {
    const printed = [
      { kind: "range", min: 0, median: 10, max: 20, n: 40 },
      { kind: "quartiles", q1: 6, median: 10, q3: 14, n: 40 },
      { kind: "both", min: 0, q1: 6, median: 10, q3: 14, max: 20, n: 40 },
    ] as const;
    for (const quantiles of printed) {
      expect(meanAndDeviationFromQuantiles(quantiles).mean).toBeCloseTo(10, 12);
      expect(meanFromQuantiles(quantiles)).toBeCloseTo(10, 12);
    }
  });

  it("give the standard deviation of a normal sample with just that range or those quartiles", () => {
    // The expected range of 40 standard normal values is 4.322 (Tippett 1925); of many, the quartiles are 1.349 apart.
    const ofRange = meanAndDeviationFromQuantiles({
      kind: "range",
      min: 0,
      median: 10,
      max: 20,
      n: 40,
    }).sd;
    expect(Math.abs(20 / ofRange / 4.322 - 1)).toBeLessThan(0.003);
    const ofQuartiles = meanAndDeviationFromQuantiles({
      kind: "quartiles",
      q1: 6,
      median: 10,
      q3: 14,
      n: 100_000,
    }).sd;
    expect(8 / ofQuartiles).toBeCloseTo(1.349, 3);
    const both = meanAndDeviationFromQuantiles({
      kind: "both",
      min: 0,
      q1: 6,
      median: 10,
      q3: 14,
      max: 20,
      n: 40,
    }).sd;
    const quartilesAlone = meanAndDeviationFromQuantiles({
      kind: "quartiles",
      q1: 6,
      median: 10,
      q3: 14,
      n: 40,
    }).sd;
    expect(both).toBeCloseTo((ofRange + quartilesAlone) / 2, 12);
  });

  it("must be in order and of more than two participants", () => {
    expect(() =>
      meanAndDeviationFromQuantiles({ kind: "range", min: 3, median: 2, max: 5, n: 9 }),
    ).toThrow("not in order");
    expect(() =>
      meanAndDeviationFromQuantiles({ kind: "range", min: 1, median: 2, max: 5, n: 2 }),
    ).toThrow("more than 2");
  });
});

describe("events from a percentage", () => {
  it("are flagged, and say whether they are the only ones", () => {
    expect(eventsFromPercent(33.3, 30, 1)).toEqual({
      events: 10,
      derived: true,
      ambiguous: false,
      consistent: true,
    });
    expect(eventsFromPercent(12, 1000, 0)).toEqual({
      events: 120,
      derived: true,
      ambiguous: true,
      consistent: true,
    });
    expect(eventsFromPercent(35, 10, 0).consistent).toBe(false);
    expect(() => eventsFromPercent(101, 10, 0)).toThrow("between 0 and 100");
    expect(() => eventsFromPercent(10, 0, 0)).toThrow("participants");
  });
});

describe("arms and pairs", () => {
  it("combine to what all participants together give", () => {
    const values = [
      [1, 2, 4],
      [5, 9],
      [3, 3, 7, 8],
    ];
    const describeArm = (sample: number[]) => {
      const mean = sample.reduce((sum, value) => sum + value, 0) / sample.length;
      return {
        n: sample.length,
        mean,
        sd: Math.sqrt(
          sample.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (sample.length - 1),
        ),
      };
    };
    const all = describeArm(values.flat());
    const combined = combineArms(values.map(describeArm));
    expect(combined.n).toBe(9);
    expect(combined.mean).toBeCloseTo(all.mean, 12);
    expect(combined.sd).toBeCloseTo(all.sd, 12);
    expect(() => combineArms([])).toThrow("no arm");
  });

  it("of a crossover use the paired standard error or the stated correlation", () => {
    expect(crossoverDifference(10, 7, { kind: "paired-se", se: 1.5 })).toEqual({ yi: 3, vi: 2.25 });
    expect(
      crossoverDifference(10, 7, {
        kind: "stated-correlation",
        sd1: 4,
        sd2: 5,
        n: 17,
        correlation: 0.6,
      }),
    ).toEqual({ yi: 3, vi: 1 });
  });
});

describe("estimates with intervals", () => {
  it("give log hazard ratios", () => {
    const { yi, vi, asymmetry } = effectFromInterval(0.5, 0.25, 1, "ratio");
    expect(yi).toBeCloseTo(Math.log(0.5), 12);
    expect(Math.sqrt(vi)).toBeCloseTo(Math.log(4) / 2 / 1.959963984540054, 12);
    expect(asymmetry).toBeCloseTo(0, 12);
    expect(effectFromInterval(2, 1, 5, "difference").asymmetry).toBeGreaterThan(0.9);
  });

  it("refuse what cannot be", () => {
    expect(() => effectFromInterval(0.5, 0, 1, "ratio")).toThrow("above 0");
    expect(() => effectFromInterval(0.5, 1, 0.2, "ratio")).toThrow("not in order");
    expect(() => effectFromInterval(3, 1, 2, "difference")).toThrow("outside");
  });
});

describe("responders from means", () => {
  it("follow the normal distribution", () => {
    expect(respondersFromMeans(14, 4, 100, 14)).toEqual({ events: 50, derived: true });
    expect(respondersFromMeans(14, 4, 100, 10).events).toBe(16);
    expect(() => respondersFromMeans(14, 0, 100, 10)).toThrow("above 0");
  });
});
