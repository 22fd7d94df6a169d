import { describe, expect, it } from "vitest";
import { measures } from "#domain/measures/index.ts";
import { metaAnalysis } from "./meta-analysis.ts";
import type { MetaAnalysisRequest } from "./meta-analysis-request.ts";
import { parseMetaAnalysisRequest } from "./meta-analysis-request.ts";
import { metaRegression } from "./meta-regression.ts";
import { poolEffects } from "./pool-effects.ts";
import { referenceCases } from "./reference/reference-cases.ts";

/** Numbers as printed in papers, to their last digit. Data sets come from the papers or from reference/metafor.json. */
const rounded = (value: number | null, digits: number) => Number(value?.toFixed(digits));

function dataset(id: string) {
  return referenceCases().find((reference) => reference.id === id)!.rows;
}

function pool(request: unknown) {
  return metaAnalysis(parseMetaAnalysisRequest(request));
}

describe("Viechtbauer 2005, J Educ Behav Stat 30:261–293", () => {
  const methods: MetaAnalysisRequest["method"][] = ["HS", "HE", "DL", "ML", "REML", "EB", "SJ"];
  const table = (yi: number[], vi: number[]) =>
    methods.map((method) => {
      const { tau2, i2, h2 } = pool({
        measure: "GEN",
        method,
        rows: yi.map((effect, index) => ({ yi: effect, vi: vi[index] })),
      });
      return [rounded(tau2, 3), rounded(i2, 2), rounded(h2, 2)];
    });

  it("page 271: the first example", () => {
    const yi = [-0.581, 0.53, 0.771, 1.031, 0.553, 0.295, 0.078, 0.573, -0.176, -0.232];
    const vi = [0.023, 0.052, 0.06, 0.115, 0.095, 0.203, 0.2, 0.211, 0.051, 0.04];
    expect(table(yi, vi)).toEqual([
      [0.228, 77.23, 4.39],
      [0.148, 68.8, 3.21],
      [0.277, 80.44, 5.11],
      [0.197, 74.51, 3.92],
      [0.223, 76.84, 4.32],
      [0.192, 74.05, 3.85],
      [0.199, 74.75, 3.96],
    ]);
  });

  it("page 272: the second example", () => {
    const yi = [
      0.1, -0.162, -0.09, -0.049, -0.046, -0.01, -0.431, -0.261, 0.134, 0.019, 0.175, 0.056, 0.045,
      0.103, 0.121, -0.482, 0.29, 0.342,
    ];
    const vi = [
      0.016, 0.015, 0.05, 0.05, 0.032, 0.052, 0.036, 0.024, 0.034, 0.033, 0.031, 0.034, 0.039,
      0.167, 0.134, 0.096, 0.016, 0.035,
    ];
    expect(table(yi, vi)).toEqual([
      [0.01, 22.93, 1.3],
      [0, 0, 1],
      [0.013, 27.53, 1.38],
      [0.013, 28.45, 1.4],
      [0.016, 32.02, 1.47],
      [0.01, 23.72, 1.31],
      [0.025, 42.67, 1.74],
    ]);
  });
});

describe("Normand 1999, Stat Med 18:321–359", () => {
  it("page 349, table VII: lidocaine, in percentage points", () => {
    const rows = dataset("hine1989-RD").map(({ ai, bi, ci, di }) => ({ ai, bi, ci, di }));
    for (const method of ["EE", "REML", "DL"]) {
      const answer = pool({ measure: "RD", method, rows });
      expect(
        [answer.estimate, answer.ciLow, answer.ciHigh].map((value, index) =>
          rounded(100 * value!, index === 0 ? 2 : 1),
        ),
      ).toEqual([2.94, 0.4, 5.5]);
    }
  });

  it("page 352, table IX: length of stay with pooled standard deviations", () => {
    const rows = dataset("normand1999-MD").map((row) => {
      const [n1, n2, s1, s2] = ["n1i", "n2i", "sd1i", "sd2i"].map(
        (field) => row[field] as number,
      ) as [number, number, number, number];
      const sd = Math.sqrt(((n1 - 1) * s1 ** 2 + (n2 - 1) * s2 ** 2) / (n1 + n2 - 2));
      return { m1i: row["m1i"], m2i: row["m2i"], n1i: n1, n2i: n2, sd1i: sd, sd2i: sd };
    });
    const printed = (method: string) => {
      const answer = pool({ measure: "MD", method, rows });
      return [answer.estimate, answer.ciLow, answer.ciHigh, answer.tau2].map((value) =>
        rounded(value, 2),
      );
    };
    expect(printed("EE")).toEqual([-3.49, -5.03, -1.96, 0]);
    expect(printed("DL")).toEqual([-14.1, -24.45, -3.75, 218.72]);
    expect(printed("REML")).toEqual([-15.12, -32.67, 2.43, 685.2]);
  });
});

describe("Berkey et al. 1995, Stat Med 14:395–411, page 408", () => {
  const rows = dataset("bcg-RR").map((row) => ({
    a: Number(row["ai"]),
    b: Number(row["bi"]),
    c: Number(row["ci"]),
    d: Number(row["di"]),
    latitude: Number(row["ablat"]),
  }));
  const yi = Float64Array.from(rows, ({ a, b, c, d }) => Math.log(a / (a + b) / (c / (c + d))));
  const treated = rows.reduce((sum, { a, b }) => sum + b / a, 0) / 13;
  const control = rows.reduce((sum, { c, d }) => sum + d / c, 0) / 13;
  const vi = Float64Array.from(rows, ({ a, b, c, d }) => treated / (a + b) + control / (c + d));
  const columns = [
    new Float64Array(13).fill(1),
    Float64Array.from(rows, ({ latitude }) => latitude - 33.46),
  ];

  it("random effects with smoothed variances", () => {
    const { estimate, se, tau2 } = poolEffects(yi, vi, { method: "EB", test: "z", level: 95 });
    expect([rounded(estimate, 4), rounded(se, 4), rounded(tau2, 3)]).toEqual([
      -0.5429, 0.1842, 0.268,
    ]);
  });

  it("mixed effects on absolute latitude (the intercept is printed as −0.6304)", () => {
    const fit = metaRegression(
      yi,
      vi,
      { columns, hasIntercept: true },
      { method: "EB", test: "z", level: 95 },
    );
    expect(fit.coefficients.map(({ estimate }) => rounded(estimate, 4))).toEqual([
      -0.6303, -0.0268,
    ]);
    expect(fit.coefficients.map(({ se }) => rounded(se, 4))).toEqual([0.1591, 0.011]);
    expect([rounded(fit.tau2, 3), rounded(fit.r2, 0)]).toEqual([0.157, 41]);
  });
});

describe("Raudenbush & Bryk 1985, J Educ Stat 10:75–98", () => {
  const rows = dataset("raudenbush1985-SMD").map(({ yi, vi, weeks }) => ({
    yi,
    vi,
    mods: { weeks: Math.min(3, Number(weeks)) },
  }));
  const answer = pool({ measure: "GEN", rows, moderators: ["weeks"] });

  it("pages 83–86: teacher expectancy", () => {
    expect([
      rounded(answer.tau2, 3),
      rounded(answer.estimate, 3),
      rounded(answer.statistic, 2),
    ]).toEqual([0.019, 0.084, 1.62]);
  });

  it("pages 90–92: less with weeks of contact, and nothing left over", () => {
    expect(answer.regression?.coefficients.map(({ estimate }) => rounded(estimate, 3))).toEqual([
      0.407, -0.157,
    ]);
    expect([rounded(answer.regression!.tau2, 3), rounded(answer.regression!.qe, 1)]).toEqual([
      0, 16.6,
    ]);
  });
});

describe("Miller 1978, Am Stat 32:138", () => {
  it("page 138: double arcsines, there as the sum and not half of it", () => {
    const rows = [
      [3, 11],
      [6, 17],
      [10, 21],
      [1, 6],
    ].map(([xi, ni]) => ({ xi, ni }));
    const answer = pool({ measure: "PFT", method: "EE", rows });
    expect(answer.rows.map(({ yi }) => rounded(2 * yi!, 4))).toEqual([
      1.1391, 1.2888, 1.5253, 0.9515,
    ]);
    expect(answer.rows.map(({ vi }) => rounded(4 * vi!, 4))).toEqual([
      0.087, 0.0571, 0.0465, 0.1538,
    ]);
    const mean = answer.rows.reduce((sum, { yi }) => sum + yi! / 4, 0);
    const harmonicMean = 4 / rows.reduce((sum, { ni }) => sum + 1 / ni!, 0);
    expect(rounded(measures.PFT.reading.toReading(mean, harmonicMean), 4)).toBe(0.3164);
  });
});
