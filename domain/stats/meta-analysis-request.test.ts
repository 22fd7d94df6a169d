import { describe, expect, it } from "vitest";
import { InvalidInputError } from "./invalid-input-error.ts";
import { metaAnalysis } from "./meta-analysis.ts";
import { parseMetaAnalysisRequest } from "./meta-analysis-request.ts";

const table = { ai: 4, bi: 119, ci: 11, di: 128 };

function detailsOf(body: unknown) {
  try {
    metaAnalysis(parseMetaAnalysisRequest(body));
  } catch (error) {
    if (error instanceof InvalidInputError) return error.details;
    throw error;
  }
  return [];
}

describe("a request", () => {
  it("has defaults", () => {
    expect(parseMetaAnalysisRequest({ measure: "RR", rows: [table] })).toMatchObject({
      method: "REML",
      test: "z",
      level: 95,
      moderators: [],
      subgroupTau2: "separate",
      include: [],
    });
  });

  it("names the row and field of a wrong type", () => {
    const rows = [...Array.from({ length: 13 }, () => table), { ...table, ai: "many" }];
    expect(detailsOf({ measure: "RR", rows })).toMatchObject([
      { path: "rows[13].ai", value: "many" },
    ]);
  });

  it.each([
    [{ measure: "RX", rows: [table] }, "measure"],
    [{ measure: "RR", method: "reml", rows: [table] }, "method"],
    [{ measure: "RR", rows: [table], include: ["egger"] }, "include[0]"],
    [{ measure: "RR", rows: [table], levle: 95 }, "levle"],
    [{ measure: "RR", rows: [{ ...table, aj: 1 }] }, "rows[0].aj"],
    [{ measure: "RR", rows: [table], level: 0.95 }, "level"],
    [{ measure: "RR", rows: [] }, "rows"],
    [{ measure: "RR", rows: [{ ...table, ai: Number.NaN }] }, "rows[0].ai"],
    [{ measure: "RR" }, "rows"],
    ["nonsense", ""],
  ])("refuses %j at %s", (body, path) => {
    const details = detailsOf(body);
    expect(details.map((detail) => detail.path)).toEqual([path]);
    expect(details[0]?.message.length).toBeGreaterThan(5);
  });

  it("lists what would be allowed", () => {
    expect(detailsOf({ measure: "RX", rows: [table] })[0]?.allowed).toContain("SMDH");
  });
});

describe("values that cannot be", () => {
  const means = { m1i: 10, sd1i: 2, n1i: 20, m2i: 12, sd2i: 3, n2i: 20 };

  it.each([
    ["RR", { ...table, ai: -1 }, "ai"],
    ["OR", { ai: 12, n1i: 10, ci: 1, n2i: 10 }, "ai"],
    ["RD", { ...table, n1i: 124 }, "n1i"],
    ["OR", { ai: 0, n1i: 0, ci: 1, n2i: 10 }, "n1i"],
    ["OR", { ai: 0, bi: 0, ci: 1, di: 10 }, "bi"],
    ["SMD", { ...means, sd1i: 0 }, "sd1i"],
    ["MD", { ...means, n2i: -3 }, "n2i"],
    ["ROM", { ...means, m2i: 0 }, "m2i"],
    ["ROM", { ...means, m1i: -2 }, "m1i"],
    ["PR", { xi: 11, ni: 10 }, "xi"],
    ["PLO", { xi: -1, ni: 10 }, "xi"],
    ["IRR", { x1i: 1, t1i: 0, x2i: 2, t2i: 5 }, "t1i"],
    ["GEN", { yi: 0.1, vi: 0 }, "vi"],
    ["RR", { ...table, yi: 0.1 }, "yi"],
  ])("%s %j is refused for %s", (measure, row, field) => {
    const good = measure === "GEN" ? { yi: 1, vi: 1 } : {};
    expect(detailsOf({ measure, rows: [good, row] })).toMatchObject([{ path: `rows[1].${field}` }]);
  });

  it("are all listed, not only the first", () => {
    expect(
      detailsOf({
        measure: "SMD",
        rows: [
          { ...means, sd1i: -1, sd2i: 0 },
          { ...means, n1i: 0 },
        ],
      }),
    ).toHaveLength(3);
  });

  it("include moderators no row has", () => {
    const rows = [{ ...table, mods: { year: 1948 } }, table];
    expect(detailsOf({ measure: "RR", rows, moderators: ["age"] })).toMatchObject([
      { path: "moderators[0]", value: "age", allowed: ["year"] },
    ]);
    expect(detailsOf({ measure: "RR", rows, subgroup: "toString" })).toMatchObject([
      { path: "subgroup" },
    ]);
  });
});
