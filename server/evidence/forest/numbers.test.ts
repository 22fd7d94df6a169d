import { describe, expect, test } from "vitest";
import { sampleArm, sampleComparator, sampleCount, sampleStudy } from "#domain/study/testing.ts";
import { armsOut, countsOf, flagsIn, forestOf, onlyRow, outOf } from "./testing.ts";

type Parts = Parameters<typeof sampleCount>[3];

/** The sample trial with the same change in the rows of both arms. */
const withRows = (parts: Parts) =>
  sampleStudy({ results: [sampleCount("ket", 12, 20, parts), sampleCount("pbo", 4, 20, parts)] });
const source = { report: "paper", locator: "Table 2" };

describe("SELECTION 4.2: rows that may never be used", () => {
  test.each([
    ["do-not-use", { caution: { use: "do-not-use", text: "Misprint." } }, "known caution"],
    ["do-not-pool", { caution: { use: "do-not-pool", text: "Odd." } }, "known caution"],
    ["unverified", { provenance: { ...source, basis: "unverified" } }, "known unverified"],
    ["cumulative", { timing: "cumulative" }, "numbers wrong-timing"],
    ["over a period", { timing: "period", fromHours: 0, toHours: 24 }, "numbers wrong-timing"],
    ["sessions", { unit: "sessions" }, "known unit-not-people"],
    ["second period", { period: "second" }, "known second-period-only"],
    ["another day", { hours: 72 }, "numbers outside-window"],
    ["between two windows", { hours: 12 }, "numbers outside-window"],
    ["another domain", { outcome: "pain-response" }, "numbers other-domain"],
    ["another outcome", { outcome: "remission" }, "known outcome-not-reported"],
  ] as const)("%s", (_, parts, reason) => {
    expect(outOf(forestOf([withRows(parts)]))).toEqual([`sample-2020: ${reason}`]);
  });

  test("a number to be read with care is still a number", () => {
    const study = withRows({ caution: { use: "careful", text: "Small." } });
    expect(forestOf([study]).included).toHaveLength(1);
  });

  test("unverified numbers enter only when asked for", () => {
    const study = withRows({ provenance: { ...source, basis: "unverified" } });
    expect(forestOf([study], "outcome=response&window=h24&basis=all").included).toHaveLength(1);
  });

  test.each([
    ["paper", true],
    ["abstract", true],
    ["registry-results", true],
    ["regulator", true],
    ["review-table", false],
    ["secondary", false],
  ] as const)("a number read in a %s is a primary one: %s", (sourceKind, isPrimary) => {
    const study = withRows({ provenance: { ...source, basis: "reported", sourceKind } });
    const answer = forestOf([study], "outcome=response&window=h24&basis=primary-sources");
    expect(outOf(answer)).toEqual(isPrimary ? [] : ["sample-2020: numbers not-primary-source"]);
  });

  test("one unusable arm leaves no half comparison", () => {
    const study = sampleStudy({
      results: [
        sampleCount("ket", 12, 20),
        sampleCount("pbo", 4, 20, { caution: { use: "do-not-use", text: "Misprint." } }),
      ],
    });
    expect(outOf(forestOf([study]))).toEqual(["sample-2020: known caution"]);
  });

  test("one unusable arm of three is named and the others answer", () => {
    const study = sampleStudy({
      arms: [sampleArm("ket"), sampleArm("ket2"), sampleComparator("pbo")],
      results: [
        sampleCount("ket", 12, 20),
        sampleCount("ket2", 9, 20, { unit: "sessions" }),
        sampleCount("pbo", 4, 20),
      ],
    });
    const row = onlyRow(forestOf([study]));
    expect(countsOf(row)).toEqual(["ket 12/20 at 24", "pbo 4/20 at 24"]);
    expect(armsOut(row)).toEqual(["ket2: unit-not-people"]);
  });

  test("events over a phase answer only the whole phase", () => {
    const harm = { outcome: "ae-nausea", timing: "cumulative", hours: undefined } as const;
    const row = onlyRow(forestOf([withRows(harm)], "outcome=ae-nausea"));
    expect(row.intervention).toMatchObject({ events: 12, n: 20 });
    const point = withRows({ outcome: "ae-nausea" });
    expect(forestOf([point], "outcome=ae-nausea").included).toEqual([]);
  });
});

describe("SELECTION 4.4: one time and one definition for all arms", () => {
  test("never two hours: the hour at which both arms were rated wins over a nearer one", () => {
    const study = sampleStudy({
      results: [
        sampleCount("ket", 9, 20),
        sampleCount("ket", 8, 20, { hours: 30 }),
        sampleCount("pbo", 3, 20, { hours: 30 }),
      ],
    });
    expect(countsOf(onlyRow(forestOf([study])))).toEqual(["ket 8/20 at 30", "pbo 3/20 at 30"]);
  });

  test.each([
    ["hours", { hours: 30 }],
    ["scales", { scale: "hdrs-17" }],
    ["cut-offs", { criterion: { scale: "madrs", operator: "at-most", cutoff: 10 } }],
    ["crossover periods", { period: "first" }],
    ["analysis sets", { analysisSet: "completers" }],
  ] as const)("arms with two %s give no comparison", (_, parts) => {
    const study = sampleStudy({
      results: [sampleCount("ket", 9, 20), sampleCount("pbo", 3, 20, parts)],
    });
    expect(outOf(forestOf([study]))).toEqual(["sample-2020: known not-at-this-slot"]);
  });

  test("two stretches that end together are two times", () => {
    const over = (arm: string, events: number, fromHours: number) =>
      sampleCount(arm, events, 20, {
        id: `nausea-${arm}-${fromHours}`,
        outcome: "ae-nausea",
        timing: "period",
        hours: undefined,
        fromHours,
        toHours: 672,
      });
    const study = sampleStudy({ results: [over("ket", 9, 0), over("pbo", 3, 336)] });
    expect(forestOf([study], "outcome=ae-nausea").included).toEqual([]);
  });

  const rated = (events: number, parts: Parts) => [
    sampleCount("ket", events, 20, { ...parts, id: `ket-${events}` }),
    sampleCount("pbo", 1, 20, { ...parts, id: `pbo-${events}` }),
  ];
  const chosen = (...rows: ReturnType<typeof sampleCount>[][]) =>
    onlyRow(forestOf([sampleStudy({ results: rows.flat() })])).intervention.events;

  test("the hour nearest the target, of two equally near the earlier", () => {
    expect(chosen(rated(1, { hours: 18 }), rated(2, { hours: 25 }))).toBe(2);
    expect(chosen(rated(1, { hours: 26 }), rated(2, { hours: 22 }))).toBe(2);
  });

  test("the clinician's scale before the person's own, even at a farther hour", () => {
    expect(chosen(rated(1, { scale: "qids-sr16" }), rated(2, { scale: "madrs", hours: 30 }))).toBe(
      2,
    );
    expect(chosen(rated(1, { scale: "hdrs-17" }), rated(2, { scale: "madrs" }))).toBe(2);
  });

  test("the larger analysis set, then the nearer hour", () => {
    expect(
      chosen(
        rated(1, { analysisSet: "observed-cases" }),
        rated(2, { analysisSet: "randomised", hours: 30 }),
      ),
    ).toBe(2);
  });

  test("more arms before a nearer hour", () => {
    const study = sampleStudy({
      arms: [sampleArm("ket"), sampleArm("ket2"), sampleComparator("pbo")],
      results: [
        sampleCount("ket", 9, 20),
        sampleCount("pbo", 3, 20),
        ...["ket", "ket2", "pbo"].map((arm) => sampleCount(arm, 5, 20, { hours: 30 })),
      ],
    });
    expect(onlyRow(forestOf([study])).hours).toBe(30);
  });

  test("an arm without a number at the time used is named", () => {
    const study = sampleStudy({
      arms: [sampleArm("ket"), sampleArm("ket2"), sampleComparator("pbo")],
      results: [
        sampleCount("ket", 9, 20),
        sampleCount("pbo", 3, 20),
        sampleCount("ket2", 9, 20, { hours: 30 }),
      ],
    });
    expect(armsOut(onlyRow(forestOf([study])))).toEqual(["ket2: not-at-this-slot"]);
  });
});

describe("SELECTION 3: windows", () => {
  test.each([
    ["h1", 0.5, true],
    ["h1", 0.67, true],
    ["h1", 1, false],
    ["h2", 1, true],
    ["h2", 3, true],
    ["h2", 3.5, false],
    ["h4", 3, false],
    ["h4", 3.5, true],
    ["h4", 8, true],
    ["h24", 15, false],
    ["h24", 16, true],
    ["h24", 36, true],
    ["h24", 37, false],
    ["d3", 48, true],
    ["d3", 96, true],
    ["d3", 97, false],
    ["d7", 119, false],
    ["d7", 120, true],
    ["d7", 216, true],
    ["d14", 264, true],
    ["d14", 408, true],
    ["d14", 409, false],
    ["d28", 503, false],
    ["d28", 504, true],
    ["d28", 840, true],
    ["later", 840, false],
    ["later", 841, true],
  ] as const)("%s holds hour %s: %s", (window, hours, isIn) => {
    const answer = forestOf([withRows({ hours })], `outcome=response&window=${window}`);
    expect(answer.included).toHaveLength(isIn ? 1 : 0);
  });

  const course = (sessions: number, rows: readonly Parts[]) =>
    sampleStudy({
      arms: [sampleArm("ket", { sessions }), sampleComparator("pbo", { sessions })],
      results: rows.flatMap((parts, place) =>
        ["ket", "pbo"].map((arm) =>
          sampleCount(arm, place + 1, 20, { ...parts, id: `${arm}-${place}` }),
        ),
      ),
    });
  const end = "outcome=response&window=end";

  test("the end is the last rating at most 7 days after the last dose, with its hour", () => {
    const study = course(8, [
      { hours: 24, hoursSinceLastDose: 24 },
      { hours: 600, hoursSinceLastDose: 24 },
      { hours: 672, hoursSinceLastDose: 96 },
      { hours: 1000, hoursSinceLastDose: 424 },
    ]);
    expect(onlyRow(forestOf([study], end))).toMatchObject({ hours: 672, hoursSinceLastDose: 96 });
  });

  test("the end is not the rating after the first of eight doses", () => {
    const study = course(8, [{ hours: 24, hoursSinceLastDose: 24 }]);
    expect(outOf(forestOf([study], end))).toEqual(["sample-2020: numbers outside-window"]);
  });

  test("the end is not a rating in mid course, however close to a dose", () => {
    const study = course(8, [
      { hours: 24, hoursSinceLastDose: 24 },
      { hours: 1000, hoursSinceLastDose: 424 },
    ]);
    expect(outOf(forestOf([study], end))).toEqual(["sample-2020: numbers outside-window"]);
  });

  test("the end is what the report calls so, where no dose times are known", () => {
    const study = course(6, [{ hours: 504 }, { hours: 500, endOfTreatment: true }]);
    expect(onlyRow(forestOf([study], end)).hours).toBe(500);
  });

  test("the end takes the latest hour before the preferred scale", () => {
    const study = course(1, [
      { hours: 24, hoursSinceLastDose: 24, scale: "madrs" },
      { hours: 168, hoursSinceLastDose: 168, scale: "qids-sr16" },
    ]);
    expect(onlyRow(forestOf([study], end))).toMatchObject({ hours: 168, scale: "qids-sr16" });
  });
});

describe("what a row says of itself", () => {
  test("its hour, the time since the last dose, its criterion and its flags", () => {
    const study = withRows({
      hours: 30,
      hoursSinceLastDose: 6,
      analysisSet: "completers",
      provenance: { ...source, basis: "derived", sourceKind: "paper", derivation: "60 % of 20" },
    });
    const row = onlyRow(forestOf([study]));
    expect(row).toMatchObject({
      hours: 30,
      hoursSinceLastDose: 6,
      criterion: "MADRS, fall of at least 50 %",
      basis: "derived",
    });
    expect(flagsIn(row)).toEqual(["observed-cases", "derived"]);
  });

  test("different cut-offs in one pool are said", () => {
    const cutoff = (key: string, at: number) =>
      sampleStudy({
        key,
        results: ["ket", "pbo"].map((arm) =>
          sampleCount(arm, 5, 20, {
            outcome: "remission",
            criterion: { scale: "madrs", operator: "at-most", cutoff: at },
          }),
        ),
      });
    const codes = (...records: ReturnType<typeof cutoff>[]) =>
      forestOf(records, "outcome=remission&window=h24").warnings.map(({ code }) => code);
    expect(codes(cutoff("a-2020", 10), cutoff("b-2020", 12))).toContain("mixed-criteria");
    expect(codes(cutoff("a-2020", 10), cutoff("b-2020", 10))).not.toContain("mixed-criteria");
  });
});
