import { describe, expect, test } from "vitest";
import { sampleArm, sampleComparator, sampleCount, sampleStudy } from "#domain/study/testing.ts";
import { flagsIn, forestOf, onlyRow, outOf } from "./testing.ts";

const response = "outcome=response&window=h24&measure=RD";

/** 30 and 30 people randomised, of whom 20 and 25 were counted. */
const incomplete = sampleStudy({
  arms: [sampleArm("ket", { nRandomised: 30 }), sampleComparator("pbo", { nRandomised: 30 })],
  results: [
    sampleCount("ket", 12, 20, { analysisSet: "observed-cases" }),
    sampleCount("pbo", 5, 25, { analysisSet: "observed-cases" }),
  ],
});

describe("SELECTION 4.9: the number below the line", () => {
  test("as the report counts, by default, with both numbers in the row", () => {
    const answer = forestOf([incomplete], response);
    const row = onlyRow(answer);
    expect(answer.question.denominator).toBe("reported");
    expect(row.estimate).toBeCloseTo(12 / 20 - 5 / 25, 12);
    expect([row.intervention.n, row.intervention.nRandomised]).toEqual([20, 30]);
    expect([row.comparator.n, row.comparator.nRandomised]).toEqual([25, 30]);
    expect(flagsIn(row)).toEqual(expect.arrayContaining(["denominators-differ", "observed-cases"]));
  });

  test("everyone randomised: the same events, the missing without", () => {
    const answer = forestOf([incomplete], `${response}&denominator=randomised`);
    const row = onlyRow(answer);
    expect(row.estimate).toBeCloseTo(12 / 30 - 5 / 30, 12);
    expect(row.intervention).toMatchObject({ events: 12, n: 30 });
    expect(row.intervention.arms[0]).toMatchObject({ events: 12, n: 20, nRandomised: 30 });
    expect([row.people, answer.people]).toEqual([60, 60]);
    expect(answer.sentence).toContain("counting everyone randomised");
  });

  test("an arm whose randomised number is not known leaves the study out there, not elsewhere", () => {
    const unknown = sampleStudy({
      arms: [sampleArm("ket", { nRandomised: undefined }), sampleComparator("pbo")],
    });
    expect(forestOf([unknown]).included).toHaveLength(1);
    expect(outOf(forestOf([unknown], `${response}&denominator=randomised`))).toEqual([
      "sample-2020: known randomised-unknown",
    ]);
  });

  test.each([
    ["remission", "window=h24", "point", true],
    ["suicidal-ideation-resolved", "window=h24", "point", false],
    ["dropout-any", "window=phase", "cumulative", false],
    ["ae-nausea", "window=phase", "cumulative", false],
  ] as const)("for %s everyone randomised has a meaning: %s", (outcome, window, timing, has) => {
    const parts = { outcome, timing, ...(timing === "point" ? {} : { hours: undefined }) };
    const study = sampleStudy({
      arms: incomplete.arms,
      results: [sampleCount("ket", 12, 20, parts), sampleCount("pbo", 5, 25, parts)],
    });
    const row = onlyRow(
      forestOf([study], `outcome=${outcome}&${window}&measure=RD&denominator=randomised`),
    );
    expect(row.intervention.n).toBe(has ? 30 : 20);
  });

  test("the other denominator stands beside where a fifth of the weight is incomplete", () => {
    const { otherDenominator } = forestOf([incomplete], response);
    expect(otherDenominator).toMatchObject({ id: "everyone-randomised", k: 1, people: 60 });
    expect(otherDenominator?.estimate).toBeCloseTo(7 / 30, 12);
    expect(otherDenominator?.canonical).toContain("denominator=randomised");
    const turned = forestOf([incomplete], `${response}&denominator=randomised`).otherDenominator;
    expect(turned).toMatchObject({ id: "reported", people: 45 });
  });

  test.each([
    [100, false],
    [80, true],
  ])("beside a full trial of 2 × %s people: %s", (n, beside) => {
    const full = sampleStudy({
      key: "full-2021",
      arms: [sampleArm("ket", { nRandomised: n }), sampleComparator("pbo", { nRandomised: n })],
      results: [sampleCount("ket", 0.6 * n, n), sampleCount("pbo", 0.2 * n, n)],
    });
    const answer = forestOf([incomplete, full], `${response}&method=EE`);
    const weight = answer.included.find(({ key }) => key === "sample-2020")?.weightPercent ?? 0;
    expect(weight >= 20).toBe(beside);
    expect(answer.otherDenominator !== null).toBe(beside);
  });
});

describe("SELECTION 5: empty cells", () => {
  const trial = (key: string, ket: number, pbo: number) =>
    sampleStudy({
      key,
      results: [sampleCount("ket", ket, 20), sampleCount("pbo", pbo, 20)],
    });
  const by = (measure: string) => `outcome=response&window=h24&measure=${measure}`;

  test.each([
    ["OR", "zero-events-both-arms"],
    ["RR", "zero-events-both-arms"],
    ["PETO", "zero-events-both-arms"],
  ])("no event in either arm leaves %s", (measure, code) => {
    expect(outOf(forestOf([trial("none-2020", 0, 0)], by(measure)))).toEqual([
      `none-2020: effect ${code}`,
    ]);
  });

  test("and stays in the risk difference", () => {
    expect(onlyRow(forestOf([trial("none-2020", 0, 0)], by("RD"))).estimate).toBe(0);
  });

  test.each(["OR", "PETO"])(
    "everyone with the event in both arms says nothing to %s",
    (measure) => {
      expect(outOf(forestOf([trial("all-2020", 20, 20)], by(measure)))).toEqual([
        "all-2020: effect all-events-both-arms",
      ]);
    },
  );

  test("one empty cell: one half is added there, flagged, Mantel–Haenszel without it beside", () => {
    const answer = forestOf([trial("zero-2019", 5, 0), trial("plain-2020", 12, 4)], by("OR"));
    const [zero, plain] = answer.included;
    expect(zero?.estimate).toBeCloseTo(5.5 / 15.5 / (0.5 / 20.5), 10);
    expect(plain?.estimate).toBeCloseTo(6, 10);
    expect(zero === undefined ? [] : flagsIn(zero)).toContain("zero-cell");
    const warning = answer.warnings.find(({ code }) => code === "zero-cell-correction");
    // (Σ aᵢdᵢ/nᵢ) / (Σ bᵢcᵢ/nᵢ) = (5·20 + 12·16) / (0 + 8·4)
    expect(warning?.message).toContain("Mantel–Haenszel without correction: 9.13");
    expect(Math.exp(answer.pooled?.mantelHaenszel?.estimate ?? 0)).toBeCloseTo(292 / 32, 10);
  });

  test("no number needed to treat from one trial with an empty cell", () => {
    expect(forestOf([trial("zero-2019", 8, 0)], by("RD")).absolute?.nnt).toBeNull();
    expect(forestOf([trial("plain-2019", 12, 4)], by("RD")).absolute?.nnt).toMatch(
      /^NNTB 2\.5$|^NNTB 3$/,
    );
  });
});

describe("SELECTION 5: what it means for 100 people", () => {
  const trial = (ket: number, pbo: number, n = 20) =>
    sampleStudy({ results: [sampleCount("ket", ket, n), sampleCount("pbo", pbo, n)] });

  test("the baseline is the comparator arms' own share", () => {
    const { absolute } = forestOf([trial(12, 4)], "outcome=response&window=h24&measure=RR");
    expect(absolute?.baselinePercent).toBeCloseTo(20, 10);
    expect(absolute?.treatedPercent).toBeCloseTo(60, 10);
    expect(absolute?.baseline).toContain("4 of 20 people");
  });

  test("a risk ratio is cut at everyone and says so", () => {
    const answer = forestOf([trial(19, 12)], "outcome=response&window=h24&measure=RR");
    expect(answer.absolute).toMatchObject({ capped: true, treatedHigh: 100 });
    expect(answer.warnings.map(({ code }) => code)).toEqual(
      expect.arrayContaining(["risk-capped", "odds-ratio-preferred"]),
    );
  });

  test("harm is harm: more events with ketamine give a number needed to harm", () => {
    const harm = { outcome: "ae-nausea", timing: "cumulative", hours: undefined } as const;
    const study = sampleStudy({
      results: [sampleCount("ket", 60, 100, harm), sampleCount("pbo", 10, 100, harm)],
    });
    const answer = forestOf([study], "outcome=ae-nausea");
    expect(answer.absolute?.nnt).toMatch(/^NNTH 2$/);
    expect(answer.favours).toEqual({ left: "favours ketamine", right: "favours saline" });
    expect(answer.sentence).toContain("more with ketamine than with saline");
  });

  test("an interval across no difference has both sides and decides nothing", () => {
    const answer = forestOf([trial(6, 5)], "outcome=response&window=h24&measure=RD");
    expect(answer.absolute?.nntInterval).toMatch(/NNTH.*∞.*NNTB|NNTB.*∞.*NNTH/);
    expect(answer.sentence).toContain("neither a difference nor its absence is shown");
  });
});
