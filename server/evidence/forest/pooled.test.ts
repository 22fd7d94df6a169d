import { describe, expect, test } from "vitest";
import { sampleCount, sampleScore, sampleStudy } from "#domain/study/testing.ts";
import { forestOf } from "./testing.ts";

/* Expected figures: metafor 3.8-1, the call beside each, with control = list(threshold = 1e-12). */

const years = [2012, 2014, 2018, 2021];
const tables = [
  [12, 20, 4, 20],
  [9, 18, 5, 19],
  [15, 40, 11, 38],
  [7, 15, 0, 16],
] as const;
/** e <- escalc("OR", ai = c(12, 9, 15, 7), n1i = c(20, 18, 40, 15), ci = c(4, 5, 11, 0), n2i = c(20, 19, 38, 16)) */
const trials = tables.map(([ai, n1, ci, n2], place) =>
  sampleStudy({
    key: `trial-${years[place]}`,
    short: `Trial ${years[place]}`,
    year: years[place] ?? 2000,
    results: [sampleCount("ket", ai, n1), sampleCount("pbo", ci, n2)],
  }),
);
const response = "outcome=response&window=h24";
const digits = 5;

function expectClose(actual: readonly (number | null | undefined)[], expected: readonly number[]) {
  expect(actual).toHaveLength(expected.length);
  for (const [place, value] of expected.entries()) expect(actual[place]).toBeCloseTo(value, digits);
}

describe("odds ratios of four trials", () => {
  const answer = forestOf(trials, response);

  test("random effects with Hartung–Knapp and the prediction interval on k − 1 degrees", () => {
    // predict(rma(yi, vi, data = e, method = "REML", test = "knha"), transf = exp)
    const { k, tau2, q, pValue, transformed } = answer.pooled ?? {};
    expect([k, answer.question.test]).toEqual([4, "knha"]);
    expectClose([tau2, q, pValue], [0.32930518143569, 5.23908537927038, 0.100754727639558]);
    expectClose(
      [transformed?.estimate, transformed?.ciLow, transformed?.ciHigh],
      [3.22628488593117, 0.658198776533347, 15.8142411324591],
    );
    expectClose(
      [transformed?.predictionLow, transformed?.predictionHigh],
      [0.286557502741558, 36.3239980304251],
    );
  });

  test("z where asked for", () => {
    // rma(yi, vi, data = e, method = "REML", test = "z")
    const { transformed } = forestOf(trials, `${response}&test=z`).pooled ?? {};
    expectClose([transformed?.ciLow, transformed?.ciHigh], [1.28636016964492, 8.09175720052119]);
    expectClose(
      [transformed?.predictionLow, transformed?.predictionHigh],
      [0.754702679434433, 13.7920726251936],
    );
  });

  test("Mantel–Haenszel and Peto beside, nothing added to the empty cell", () => {
    // rma.mh(…, measure = "OR"); rma.peto(…)
    const { mantelHaenszel, peto } = answer.pooled ?? {};
    expectClose(
      [mantelHaenszel?.estimate, mantelHaenszel?.ciLow, mantelHaenszel?.ciHigh],
      [1.12150795197194, 0.483408341545088, 1.75960756239879],
    );
    expectClose(
      [peto?.estimate, peto?.ciLow, peto?.ciHigh],
      [1.09421320436352, 0.488815385760615, 1.69961102296643],
    );
  });

  test("leave one out, in order of year", () => {
    // leave1out(rma(yi, vi, data = e, method = "REML", test = "knha"))
    const left = forestOf(trials, `${response}&include=leaveOneOut`).leaveOneOut ?? [];
    expect(left.map(({ slab }) => slab)).toEqual(years.map((year) => `trial-${year}`));
    expectClose(
      left.map(({ estimate }) => Math.exp(estimate ?? Number.NaN)),
      [2.50337004615764, 4.13403294971966, 4.92937147907151, 2.55222137508012],
    );
  });

  test("regression on the year", () => {
    // rma(yi, vi, mods = ~year, data = e, method = "REML", test = "knha")
    const { regression, warnings } = forestOf(trials, `${response}&moderators=year`);
    const coefficients = regression?.model?.coefficients ?? [];
    expectClose(
      coefficients.map(({ estimate }) => estimate),
      [-47.2631201827377, 0.0240911453487072],
    );
    expectClose(
      coefficients.map(({ se }) => se),
      [429.235461226885, 0.21295186079243],
    );
    expect(warnings.map(({ code }) => code)).toContain("few-for-regression");
  });

  test("weights add up and each row keeps its own table", () => {
    const total = answer.included.reduce((sum, row) => sum + (row.weightPercent ?? 0), 0);
    expect(total).toBeCloseTo(100, 8);
    expect(
      answer.included.map(({ intervention, comparator }) => [
        intervention.events,
        intervention.n,
        comparator.events,
        comparator.n,
      ]),
    ).toEqual(tables);
  });
});

describe("by number of trials", () => {
  test("none: nothing is pooled, and that is a gap, not a finding", () => {
    const answer = forestOf([], response);
    expect(answer.pooled).toBeNull();
    expect(answer.absolute).toBeNull();
    expect(answer.sentence).toContain("That is a gap in these records, not a finding.");
    expect(answer.caption).toContain("Nothing to pool");
  });

  test("one: one trial, never pooled, no prediction", () => {
    const answer = forestOf(trials.slice(0, 1), response);
    expect(answer.pooled?.k).toBe(1);
    expect(answer.sentence).toMatch(/^Thin evidence: one trial, 40 people/);
    expect(`${answer.sentence} ${answer.caption}`).not.toMatch(/\bpooled (odds|OR)/);
    expect(answer.caption).toContain("one trial");
    expect(answer.pooled?.predictionLow).toBeNull();
    expect(answer.warnings.map(({ code }) => code)).toContain("single-study");
  });

  test("two: z, Hartung–Knapp printed beside, no prediction", () => {
    // rma(yi, vi, data = e[1:2, ], method = "REML", test = "z" and "knha")
    const answer = forestOf(trials.slice(0, 2), response);
    const { transformed, otherTest } = answer.pooled ?? {};
    expect([answer.question.test, otherTest?.test]).toEqual(["z", "knha"]);
    expectClose(
      [transformed?.estimate, transformed?.ciLow, transformed?.ciHigh].map((value) =>
        Math.log(value ?? Number.NaN),
      ),
      [1.40047888314883, 0.413779700799505, 2.38717806549815],
    );
    expectClose(
      [otherTest?.ciLow, otherTest?.ciHigh].map((value) => Math.log(value ?? Number.NaN)),
      [-3.43973645250444, 6.24069421880209],
    );
    expect(otherTest?.pValue).toBeCloseTo(0.16907154630038, digits);
    expect(transformed?.predictionLow).toBeNull();
    expect(answer.sentence).toMatch(/^Thin evidence: 2 small randomised trials/);
  });

  test("two, asked for Hartung–Knapp: z beside", () => {
    const { otherTest } = forestOf(trials.slice(0, 2), `${response}&test=knha`).pooled ?? {};
    expect(otherTest?.test).toBe("z");
    expect(Math.log(otherTest?.ciLow ?? 0)).toBeCloseTo(0.413779700799505, digits);
  });

  test("three: Hartung–Knapp and a prediction interval, no second test", () => {
    const answer = forestOf(trials.slice(0, 3), response);
    expect(answer.question.test).toBe("knha");
    expect(answer.pooled?.otherTest).toBeNull();
    expect(answer.pooled?.predictionLow).not.toBeNull();
  });

  test("every estimator stands in the strip, the same as asked for alone", () => {
    const strip = forestOf(trials, `${response}&include=estimators`).estimators ?? [];
    expect(strip.length).toBeGreaterThanOrEqual(8);
    for (const { method, estimate, test: used } of strip) {
      const alone = forestOf(trials, `${response}&method=${method}&test=${used}`).pooled;
      expect(estimate, method).toBe(alone?.transformed.estimate);
    }
  });
});

test("standardised differences of three trials", () => {
  // e <- escalc("SMD", m1i = c(18, 13, 21), sd1i = c(9, 8, 10.5), n1i = c(22, 30, 18),
  //   m2i = c(24, 23, 23.5), sd2i = c(8, 9.5, 9), n2i = c(21, 28, 20))
  // predict(rma(yi, vi, data = e, method = "REML", test = "knha"))
  const numbers = [
    [18, 9, 22, 24, 8, 21],
    [13, 8, 30, 23, 9.5, 28],
    [21, 10.5, 18, 23.5, 9, 20],
  ] as const;
  const answer = forestOf(
    numbers.map(([m1, sd1, n1, m2, sd2, n2], place) =>
      sampleStudy({
        key: `trial-${place}`,
        year: 2000 + place,
        results: [sampleScore("ket", m1, sd1, n1), sampleScore("pbo", m2, sd2, n2)],
      }),
    ),
    "outcome=severity&window=h24",
  );
  expectClose(
    answer.included.flatMap(({ yi, vi }) => [yi, vi]),
    [
      -0.690694821763808, 0.0986207946644226, -1.12678119193454, 0.079992755724321,
      -0.251355446161194, 0.106386865559699,
    ],
  );
  const { estimate, ciLow, ciHigh, predictionLow, predictionHigh } = answer.pooled ?? {};
  expectClose(
    [estimate, ciLow, ciHigh],
    [-0.709673834575415, -1.80101827100079, 0.381670601849957],
  );
  expectClose([predictionLow, predictionHigh], [-2.45757764754982, 1.03822997839899]);
  expect(answer.pooled?.tau2).toBeCloseTo(0.100694276120859, digits);
});
