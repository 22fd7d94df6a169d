import { describe, expect, test } from "vitest";
import {
  sampleArm,
  sampleComparator,
  sampleContrast,
  sampleScore,
  sampleStudy,
} from "#domain/study/testing.ts";
import { armsOut, flagsIn, forestOf, onlyRow, outOf, scoresOf } from "./testing.ts";

type Parts = NonNullable<Parameters<typeof sampleScore>[4]>;

const points = "outcome=severity&window=h24&measure=MD";
const smd = "outcome=severity&window=h24";

const pair = (ket: number, pbo: number, parts: Parts = {}) => [
  sampleScore("ket", ket, 8, 20, parts),
  sampleScore("pbo", pbo, 9, 20, parts),
];
const endpoint = pair(12, 18);
const change = pair(-14, -9, { form: "change" });
const adjusted = sampleContrast({ estimate: -7, adjusted: true });
const study = (
  ...results: Parameters<typeof sampleStudy>[0] extends infer P
    ? P extends { results?: infer R }
      ? NonNullable<R>
      : never
    : never
) => sampleStudy({ results });

describe("SELECTION 4.7: forms of a mean difference", () => {
  test.each([
    ["adjusted before all", [...endpoint, ...change, adjusted], "adjusted-difference", -7],
    ["change before the score at the end", [...endpoint, ...change], "change", -5],
    ["the score at the end last", endpoint, "endpoint", -6],
    [
      "an unadjusted comparison only where the arms give nothing",
      [...change, sampleContrast({ estimate: -7, adjusted: false })],
      "change",
      -5,
    ],
  ] as const)("%s", (_, results, form, estimate) => {
    const row = onlyRow(forestOf([study(...results)], points));
    expect(row.form).toBe(form);
    expect(row.estimate).toBeCloseTo(estimate, 10);
  });

  test("a difference that was not adjusted is not called adjusted", () => {
    const row = onlyRow(forestOf([study(sampleContrast({ adjusted: false }))], points));
    expect(row.source).toBe("contrast");
    expect(row.form).not.toBe("adjusted-difference");
  });

  test("one arm as change and one as score give no difference", () => {
    const mixed = study(
      sampleScore("ket", -14, 8, 20, { form: "change" }),
      sampleScore("pbo", 18, 9, 20),
    );
    expect(outOf(forestOf([mixed], points))).toEqual(["sample-2020: known not-at-this-slot"]);
  });

  test("a change in percent is never pooled as points", () => {
    const percent = study(...pair(-60, -30, { form: "percent-change" }));
    for (const search of [points, smd, `${smd}&form=change`])
      expect(outOf(forestOf([percent], search))).toEqual(["sample-2020: known percent-change"]);
  });

  test("the score before treatment is no effect", () => {
    const before = study(...pair(30, 31, { hours: 0, timing: "baseline" }));
    for (const window of ["h1", "h24", "end"])
      expect(forestOf([before], `outcome=severity&window=${window}`).included).toEqual([]);
  });
});

describe("SELECTION 4.2: scores that may never be used", () => {
  test.each([
    ["do-not-use", { caution: { use: "do-not-use", text: "Misprint." } }, "known caution"],
    ["do-not-pool", { caution: { use: "do-not-pool", text: "Odd." } }, "known caution"],
    [
      "unverified",
      { provenance: { report: "paper", locator: "p. 2", basis: "unverified" } },
      "known unverified",
    ],
    ["over a stretch", { timing: "cumulative" }, "numbers wrong-timing"],
    ["sessions", { unit: "sessions" }, "known unit-not-people"],
    ["second period", { period: "second" }, "known second-period-only"],
    ["another day", { hours: 72 }, "numbers outside-window"],
    ["another domain", { outcome: "pain-severity" }, "numbers other-domain"],
  ] as const)("%s", (_, parts, reason) => {
    expect(outOf(forestOf([study(...pair(12, 18, parts as Parts))], smd))).toEqual([
      `sample-2020: ${reason}`,
    ]);
  });

  test("rated after the randomised comparison had ended", () => {
    const ended = sampleStudy({
      arms: [sampleArm("ket", { validUntilHours: 12 }), sampleComparator("pbo")],
      results: endpoint,
    });
    expect(outOf(forestOf([ended], smd))).toEqual([
      "sample-2020: numbers after-randomised-comparison",
    ]);
  });
});

describe("SELECTION 4.7: a standardised difference rests on one form", () => {
  test.each([
    ["endpoint", smd, [...endpoint, ...change, adjusted], "endpoint"],
    ["change where asked", `${smd}&form=change`, [...endpoint, ...change, adjusted], "change"],
  ] as const)("%s", (_, search, results, form) => {
    const row = onlyRow(forestOf([study(...results)], search));
    expect([row.source, row.form]).toEqual(["means", form]);
  });

  test("the other form alone is left out: it has a number, for another view", () => {
    expect(outOf(forestOf([study(...change)], smd))).toEqual([
      "sample-2020: numbers form-mismatch",
    ]);
    expect(outOf(forestOf([study(...endpoint)], `${smd}&form=change`))).toEqual([
      "sample-2020: numbers form-mismatch",
    ]);
  });

  test("an adjusted difference in points is never standardised", () => {
    expect(outOf(forestOf([study(adjusted)], smd))).toEqual([
      "sample-2020: known measure-mismatch",
    ]);
  });

  test.each([
    [true, ["sample-2020: known measure-mismatch"]],
    [false, []],
  ])("a printed standardised difference, adjusted %s", (isAdjusted, out) => {
    const printed = sampleContrast({
      measure: "SMD",
      unit: "standard-deviations",
      estimate: -0.6,
      se: 0.3,
      adjusted: isAdjusted,
    });
    expect(outOf(forestOf([study(printed)], smd))).toEqual(out);
  });
});

describe("spread", () => {
  const spreadOf = (parts: Parts) =>
    onlyRow(
      forestOf(
        [
          study(
            sampleScore("ket", 12, undefined, 16, parts),
            sampleScore("pbo", 18, undefined, 16, parts),
          ),
        ],
        points,
      ),
    ).intervention.sd;

  test("the error of a plain mean gives its deviation", () => {
    expect(spreadOf({ se: 2 })).toBeCloseTo(8, 12);
  });

  test("the interval of a plain mean gives its deviation by t", () => {
    // √16 · (14 − 10) / (2 · qt(.975, 15))
    expect(spreadOf({ ciLow: 10, ciHigh: 14 })).toBeCloseTo(8 / 2.13144954555978, 9);
  });

  test.each([
    ["a mixed model", { se: 2, missingData: "mmrm" }],
    ["a mean read with care", { se: 2, caution: { use: "careful", text: "LS mean." } }],
  ] as const)("the error of %s is no deviation", (_, parts) => {
    const modelled = study(
      sampleScore("ket", 12, undefined, 16, parts),
      sampleScore("pbo", 18, undefined, 16, parts),
    );
    expect(outOf(forestOf([modelled], points))).toEqual(["sample-2020: known spread-missing"]);
  });

  test.each([
    ["mean-missing", [undefined, 8, 20]],
    ["spread-missing", [12, undefined, 20]],
    ["n-missing", [12, 8, undefined]],
  ] as const)("%s", (code, [mean, sd, n]) => {
    const silent = study(sampleScore("ket", mean, sd, n), sampleScore("pbo", mean, sd, n));
    expect(outOf(forestOf([silent], points))).toEqual([`sample-2020: known ${code}`]);
  });

  test("arms are combined by the Cochrane formula", () => {
    const doses = sampleStudy({
      arms: [sampleArm("low"), sampleArm("high"), sampleComparator("pbo")],
      results: [
        sampleScore("low", 10, 4, 10),
        sampleScore("high", 12, 5, 20),
        sampleScore("pbo", 20, 6, 30),
      ],
    });
    const { intervention, yi } = onlyRow(forestOf([doses], points));
    expect(intervention.n).toBe(30);
    expect(intervention.mean).toBeCloseTo(34 / 3, 10);
    // ((9·16 + 19·25 + 10·20/30·4) / 29)^½
    expect(intervention.sd).toBeCloseTo(Math.sqrt((144 + 475 + 80 / 3) / 29), 10);
    expect(yi).toBeCloseTo(34 / 3 - 20, 10);
  });
});

describe("one scale for points", () => {
  const on = (key: string, ...scales: ("madrs" | "hdrs-17" | "bdi")[]) =>
    sampleStudy({
      key,
      results: scales.flatMap((scale) =>
        pair(12, 18, { scale }).map((row) => ({ ...row, id: `${scale}-${row.arm}` })),
      ),
    });

  test("the one on which most studies answer; the others are named", () => {
    const answer = forestOf(
      [on("a-2019", "hdrs-17"), on("b-2020", "hdrs-17"), on("c-2021", "madrs")],
      points,
    );
    expect(answer.question.scale).toBe("hdrs-17");
    expect(outOf(answer)).toEqual(["c-2021: numbers scale-mismatch"]);
  });

  test("of two with as many the clinician's", () => {
    expect(forestOf([on("a-2019", "bdi"), on("c-2021", "madrs")], points).question.scale).toBe(
      "madrs",
    );
  });

  test("the one asked for", () => {
    const answer = forestOf([on("a-2019", "madrs", "bdi")], `${points}&scale=bdi`);
    expect(onlyRow(answer).scale).toBe("bdi");
  });

  test("standardised differences may rest on several, and say so", () => {
    const answer = forestOf([on("a-2019", "madrs"), on("b-2020", "hdrs-17")], smd);
    expect(answer.included).toHaveLength(2);
    expect(answer.warnings.map(({ code }) => code)).toContain("mixed-scales");
  });
});

describe("a gap before treatment", () => {
  const withBaseline = (ket: number, pbo: number) =>
    study(
      ...endpoint,
      ...[["ket", ket] as const, ["pbo", pbo] as const].map(([arm, mean]) =>
        sampleScore(arm, mean, 8, 20, { hours: 0, timing: "baseline" }),
      ),
    );
  test.each([
    [30, 32, false],
    [30, 32.1, true],
    [32.1, 30, true],
  ])("%s against %s with deviation 8 is flagged: %s", (ket, pbo, flagged) => {
    const answer = forestOf([withBaseline(ket, pbo)], points);
    expect(flagsIn(onlyRow(answer)).includes("baseline-gap")).toBe(flagged);
    expect(answer.warnings.some(({ code }) => code === "baseline-gap")).toBe(flagged);
  });
});

describe("a gap before treatment is one of the people behind the number", () => {
  const baseline = (arm: string, mean: number, parts: Parts = {}) =>
    sampleScore(arm, mean, 8, 20, { hours: 0, timing: "baseline", ...parts });
  const flagOf = (...results: Parameters<typeof study>) =>
    onlyRow(forestOf([study(...results)], points)).flags.find(
      ({ code }) => code === "baseline-gap",
    );

  test("by a standard error as by a deviation", () => {
    const bySe = (arm: string, mean: number) =>
      sampleScore(arm, mean, undefined, 16, { hours: 0, timing: "baseline", se: 2 });
    expect(flagOf(...endpoint, bySe("ket", 30), bySe("pbo", 33))?.message).toBe(
      "The arms differed by 0.38 standard deviations before treatment.",
    );
  });

  test("not of another analysis set or period where the arm prints its own", () => {
    const alike = [baseline("ket", 30), baseline("pbo", 30)];
    const others = (parts: Parts) => [baseline("ket", 20, parts), baseline("pbo", 40, parts)];
    const completers = others({ analysisSet: "completers" });
    expect(flagOf(...endpoint, ...completers, ...alike)).toBeUndefined();
    expect(flagOf(...endpoint, ...alike, ...completers)).toBeUndefined();
    const second = others({ period: "second" });
    expect(flagOf(...endpoint, ...second, ...alike)).toBeUndefined();
  });

  test("of the set it has where it prints no other", () => {
    const odd = [baseline("ket", 30, { analysisSet: "randomised" }), baseline("pbo", 38)];
    expect(flagOf(...endpoint, ...odd)?.message).toContain("1.00 standard deviations");
  });
});

test("an arm without a usable score is named", () => {
  const doses = sampleStudy({
    arms: [sampleArm("ket"), sampleArm("ket2"), sampleComparator("pbo")],
    results: [...endpoint, sampleScore("ket2", 11, undefined, 20)],
  });
  const row = onlyRow(forestOf([doses], points));
  expect(scoresOf(row)).toEqual(["ket 12 (8) of 20", "pbo 18 (9) of 20"]);
  expect(armsOut(row)).toEqual(["ket2: spread-missing"]);
});
