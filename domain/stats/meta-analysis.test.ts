import { describe, expect, it } from "vitest";
import { metaAnalysisAnswer } from "./meta-analysis-answer.ts";
import { metaAnalysis } from "./meta-analysis.ts";
import {
  parseMetaAnalysisRequest,
  requestIncludes,
  requestMethods,
  requestTests,
} from "./meta-analysis-request.ts";

/** Pools, and holds the answer to its own schema, which has no place for NaN. */
function pool(body: unknown) {
  const answer = metaAnalysis(parseMetaAnalysisRequest(body));
  expect(metaAnalysisAnswer.safeParse(answer).error).toBeUndefined();
  return answer;
}

const codes = (answer: ReturnType<typeof pool>) => answer.warnings.map(({ code }) => code);
const gen = (...effects: [yi: number, vi: number][]) => effects.map(([yi, vi]) => ({ yi, vi }));
const everything = [...requestIncludes];

describe("few studies", () => {
  it("one is itself", () => {
    for (const method of requestMethods) {
      for (const test of requestTests) {
        const answer = pool({
          measure: "GEN",
          method,
          test,
          rows: gen([0.4, 0.04]),
          include: everything,
        });
        expect(answer).toMatchObject({
          k: 1,
          estimate: 0.4,
          df: null,
          tau2: 0,
          i2: 0,
          h2: 1,
          q: 0,
          qDf: 0,
          qPValue: 1,
          predictionLow: null,
          tau2CiHigh: null,
        });
        expect(answer.se).toBeCloseTo(0.2, 14);
        expect(answer).toMatchObject({ bias: null, leaveOneOut: [], influence: [] });
        expect(answer.cumulative).toHaveLength(1);
        expect(codes(answer)).toContain("single-study");
      }
    }
  });

  it("two are pooled with a warning", () => {
    const answer = pool({
      measure: "GEN",
      test: "knha",
      rows: gen([0.4, 0.04], [0.9, 0.05]),
      include: everything,
    });
    expect(answer).toMatchObject({ k: 2, df: 1, qDf: 1, bias: null });
    expect(codes(answer)).toContain("two-studies");
    expect(answer.leaveOneOut?.map(({ k, estimate }) => [k, estimate])).toEqual([
      [1, 0.9],
      [1, 0.4],
    ]);
  });

  it("none leaves nothing but reasons", () => {
    const answer = pool({
      measure: "GEN",
      rows: [
        { yi: null, vi: 1 },
        { slab: "B", yi: 1 },
      ],
      include: everything,
      moderators: [],
    });
    expect(answer).toMatchObject({
      k: 0,
      estimate: null,
      q: null,
      bias: null,
      leaveOneOut: null,
      rows: [],
    });
    expect(answer.omitted).toEqual([
      { row: 1, slab: null, reason: "missing-value" },
      { row: 2, slab: "B", reason: "missing-value" },
    ]);
    expect(codes(answer)).toEqual(["missing-values", "no-studies"]);
  });
});

describe("boundaries", () => {
  it("identical effects have no heterogeneity, and a Hartung–Knapp standard error of 0 without NaN", () => {
    for (const method of requestMethods) {
      const answer = pool({
        measure: "GEN",
        method,
        test: "knha",
        rows: gen([0.3, 0.1], [0.3, 0.2], [0.3, 0.4]),
        include: everything,
      });
      expect(answer).toMatchObject({ tau2: 0, se: 0, statistic: null, i2: 0 });
      expect(answer.estimate).toBeCloseTo(0.3, 14);
    }
  });

  it("EE has τ² 0 and no interval of it", () => {
    const answer = pool({
      measure: "GEN",
      method: "EE",
      rows: gen([0.1, 0.01], [0.9, 0.02], [0.5, 0.01]),
    });
    expect(answer).toMatchObject({ tau2: 0, tau2Se: null, tau2CiLow: null, predictionLow: null });
    expect(answer.i2).toBeCloseTo((100 * (answer.q! - 2)) / answer.q!, 10);
  });

  it.each([
    ["knha", gen([1, 1e-12], [2, 1e8], [3, 1])],
    ["z", gen([1e150, 1e-150], [-1e150, 1e-150], [0, 1])],
    ["z", gen([1e308, 1e308], [-1e308, 1e308], [1e308, 5e-324])],
  ])("variances twenty orders apart are pooled without NaN or Infinity (%s)", (test, rows) => {
    // pool parses the answer by its schema, which refuses numbers that are not finite.
    expect(pool({ measure: "GEN", test, rows, include: everything }).k).toBeGreaterThan(0);
  });

  it("equal variances leave the funnel tests without an answer", () => {
    const answer = pool({
      measure: "GEN",
      rows: gen([0.1, 0.1], [0.2, 0.1], [0.5, 0.1], [0.4, 0.1]),
      include: ["bias"],
    });
    expect(answer.bias).toMatchObject({ egger: null, others: [], rank: null });
    expect(codes(answer)).toContain("too-few-for-bias");
  });
});

describe("zero cells", () => {
  const rows = [
    { slab: "none", ai: 0, n1i: 20, ci: 0, n2i: 20 },
    { slab: "one", ai: 0, n1i: 20, ci: 3, n2i: 20 },
    { slab: "both", ai: 2, n1i: 20, ci: 5, n2i: 20 },
    { slab: "all", ai: 20, n1i: 20, ci: 20, n2i: 20 },
  ];

  it("are corrected with a warning, and Mantel–Haenszel and Peto stand beside", () => {
    for (const measure of ["RR", "OR", "RD", "PETO"]) {
      const answer = pool({ measure, rows });
      expect(answer.k).toBe(4);
      expect(codes(answer)).toContain("zero-cell-correction");
      expect(answer.mantelHaenszel?.estimate).toBeLessThan(0);
      expect(answer.peto?.estimate).toBeLessThan(0);
    }
  });

  it("drop00 leaves tables without information out", () => {
    const answer = pool({ measure: "RR", drop00: true, rows });
    expect(answer.omitted.map(({ slab, reason }) => [slab, reason])).toEqual([
      ["none", "zero-events-both-arms"],
      ["all", "zero-events-both-arms"],
    ]);
    expect(codes(answer)).toContain("zero-events-left-out");
  });

  it("without correction have no effect", () => {
    const answer = pool({ measure: "OR", add: 0, rows });
    expect(answer.omitted.map(({ reason }) => reason)).toEqual([
      "not-estimable",
      "not-estimable",
      "not-estimable",
    ]);
    expect(pool({ measure: "RD", to: "none", rows }).omitted.map(({ reason }) => reason)).toEqual([
      "zero-variance",
      "zero-variance",
    ]);
  });

  it("everywhere leave Mantel–Haenszel and Peto without an answer", () => {
    const answer = pool({ measure: "RD", rows: [rows[0], rows[0]] });
    expect([answer.mantelHaenszel, answer.peto]).toEqual([null, null]);
    expect(
      pool({ measure: "IRR", rows: [{ x1i: 0, t1i: 10, x2i: 2, t2i: 10 }] }).mantelHaenszel,
    ).toBeNull();
    expect(pool({ measure: "OR", rows: [rows[1], rows[1]] }).mantelHaenszel).toBeNull();
    expect(pool({ measure: "RR", rows: [rows[1], rows[1]] }).mantelHaenszel).toBeNull();
  });

  it("of proportions follow each measure", () => {
    const proportions = [
      { xi: 0, ni: 10 },
      { xi: 10, ni: 10 },
      { xi: 4, ni: 12 },
    ];
    for (const measure of ["PR", "PLO", "PFT"]) {
      const { transformed, k } = pool({ measure, rows: proportions });
      expect(k).toBe(3);
      expect(transformed.estimate).toBeGreaterThan(0);
      expect(transformed.estimate).toBeLessThan(1);
    }
    expect(pool({ measure: "PFT", rows: [{ xi: 0, ni: 10 }] }).transformed).toMatchObject({
      estimate: 0,
      ciLow: 0,
    });
    expect(pool({ measure: "PFT", rows: [{ xi: 10, ni: 10 }] }).transformed).toMatchObject({
      estimate: 1,
      ciHigh: 1,
    });
  });
});

describe("reading scales", () => {
  it("ratios are read as ratios, an explicit scale is followed", () => {
    const rows = gen([0.1, 0.04], [0.5, 0.05]);
    expect(pool({ measure: "GEN", rows }).transformed.estimate).toBeCloseTo(
      pool({ measure: "GEN", rows }).estimate!,
      14,
    );
    const logged = pool({ measure: "GEN", scale: "log", rows });
    expect(logged.transformed.ciLow).toBeCloseTo(Math.exp(logged.ciLow!), 14);
    const logit = pool({ measure: "GEN", scale: "logit", rows });
    expect(logit.transformed.estimate).toBeCloseTo(1 / (1 + Math.exp(-logit.estimate!)), 14);
  });
});

describe("moderators and subgroups", () => {
  const rows = Array.from({ length: 12 }, (_, index) => ({
    yi: Math.sin(index) + index / 10,
    vi: 0.05 + index / 100,
    mods: {
      year: 2000 + index,
      twice: 2 * (2000 + index),
      site: ["b", "a", "c"][index % 3]!,
      id: `s${index}`,
    },
  }));

  it("numbers and factors go together, the first level is the reference", () => {
    const { regression, methods } = pool({
      measure: "GEN",
      test: "knha",
      rows,
      moderators: ["year", "site"],
    });
    expect(regression?.coefficients.map(({ name }) => name)).toEqual([
      "intrcpt",
      "year",
      "siteb",
      "sitec",
    ]);
    expect(regression?.qmDf).toBe(3);
    expect(methods["omnibusTest"]).toBe("F with 3 and 8 df");
  });

  it("what repeats another is left out and named; what leaves no degrees of freedom is refused", () => {
    const redundant = pool({ measure: "GEN", rows, moderators: ["year", "twice"] });
    expect(redundant.regression?.coefficients).toHaveLength(2);
    expect(codes(redundant)).toContain("redundant-moderator");
    const saturated = pool({ measure: "GEN", rows, moderators: ["id"] });
    expect(saturated.regression).toBeNull();
    expect(codes(saturated)).toContain("regression-not-possible");
  });

  it("rows without the moderator leave the regression only", () => {
    const answer = pool({
      measure: "GEN",
      rows: [...rows, { yi: 1, vi: 1 }, { yi: 1, vi: 1, mods: { year: null } }],
      moderators: ["year"],
    });
    expect(answer.k).toBe(14);
    expect(answer.warnings.find(({ code }) => code === "moderator-missing")?.message).toContain(
      "row 13, 14",
    );
    expect(answer.regression).toEqual(
      pool({ measure: "GEN", rows, moderators: ["year"] }).regression,
    );
  });

  it("subgroups have figures of their own, or share τ²", () => {
    const separate = pool({
      measure: "RR",
      rows: rows.map(({ mods }, index) => ({ ai: index + 1, n1i: 40, ci: 12, n2i: 40, mods })),
      subgroup: "site",
    });
    expect(separate.subgroups?.groups.map(({ level, k }) => [level, k])).toEqual([
      ["a", 4],
      ["b", 4],
      ["c", 4],
    ]);
    expect(separate.subgroups?.groups[0]?.transformed.estimate).toBeCloseTo(
      Math.exp(separate.subgroups!.groups[0]!.estimate!),
      12,
    );
    const common = pool({ measure: "GEN", rows, subgroup: "site", subgroupTau2: "common" });
    expect(new Set(common.subgroups?.groups.map(({ tau2 }) => tau2)).size).toBe(1);
    expect(codes(pool({ measure: "GEN", rows, subgroup: "id", subgroupTau2: "common" }))).toContain(
      "subgroups-not-possible",
    );
    const one = pool({
      measure: "GEN",
      rows: rows.map((row) => ({ ...row, mods: { site: "a" } })),
      subgroup: "site",
    });
    expect(one.subgroups).toMatchObject({ qm: null, qmDf: 0 });
    expect(
      pool({ measure: "GEN", rows: [...rows, { yi: 0, vi: 1 }], subgroup: "site" }).warnings.map(
        ({ code }) => code,
      ),
    ).toContain("subgroup-missing");
  });
});

describe("20,000 rows", () => {
  const rows = Array.from({ length: 20_000 }, (_, index) => ({
    yi: Math.sin(index * index),
    vi: 0.1 + (index % 97) / 50,
    mods: { id: `s${index}`, arm: index % 2 },
  }));

  it("are pooled and regressed; what would take minutes is refused with a warning", () => {
    const answer = pool({
      measure: "GEN",
      rows,
      include: ["leaveOneOut", "cumulative", "influence"],
      moderators: ["id"],
      subgroup: "id",
    });
    expect(answer).toMatchObject({
      k: 20_000,
      leaveOneOut: null,
      cumulative: null,
      influence: null,
      regression: null,
    });
    expect(codes(answer)).toEqual(["too-many-for-deletion", "regression-not-possible"]);
    expect(answer.subgroups?.groups).toHaveLength(20_000);
    expect(
      pool({ measure: "GEN", rows, moderators: ["arm"] }).regression?.coefficients,
    ).toHaveLength(2);
  });
});

describe("warnings", () => {
  it("a Hartung–Knapp interval narrower than the common-effect one comes with the floored interval", () => {
    const answer = pool({
      measure: "GEN",
      test: "knha",
      rows: gen([0.5, 0.1], [0.51, 0.1], [0.5, 0.12], [0.49, 0.1]),
    });
    expect(answer.warnings.find(({ code }) => code === "hartung-knapp-narrower")?.message).toMatch(
      /at least 1 it is/,
    );
    const floored = pool({
      measure: "GEN",
      test: "adhoc",
      rows: gen([0.5, 0.1], [0.51, 0.1], [0.5, 0.12], [0.49, 0.1]),
    });
    expect(floored.ciHigh! - floored.ciLow!).toBeGreaterThan(answer.ciHigh! - answer.ciLow!);
    expect(codes(floored)).not.toContain("hartung-knapp-narrower");
  });
});
