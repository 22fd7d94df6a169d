import { describe, expect, test } from "vitest";
import {
  sampleArm,
  sampleComparator,
  sampleContrast,
  sampleCount,
  sampleScore,
  sampleStudy,
} from "#domain/study/testing.ts";
import { forestOf } from "./testing.ts";

const doses = sampleStudy({
  key: "doses-2019",
  arms: [
    sampleArm("usual", { dose: { value: 0.5, unit: "mg/kg" } }),
    sampleArm("high", { doseBand: "above-usual", dose: { value: 1, unit: "mg/kg" } }),
    sampleComparator("pbo"),
  ],
  results: [sampleCount("usual", 6, 20), sampleCount("high", 9, 20), sampleCount("pbo", 5, 20)],
});
const usualOnly = sampleStudy({ key: "usual-2020" });
const highOnly = sampleStudy({
  key: "high-2021",
  arms: [
    sampleArm("ket", { doseBand: "above-usual", dose: { value: 1, unit: "mg/kg" } }),
    sampleComparator("pbo"),
  ],
  results: [sampleCount("ket", 8, 18), sampleCount("pbo", 5, 19)],
});
const response = "outcome=response&window=h24";

describe("SELECTION 4.3: arms needed apart share out their comparator", () => {
  const { subgroups, included } = forestOf(
    [doses, usualOnly, highOnly],
    `${response}&subgroup=doseBand`,
  );
  const level = (id: string) => subgroups?.levels.find((one) => one.level === id);

  test("half of the comparator's events and people go to each dose", () => {
    // escalc("OR", ai = c(6, 12), n1i = c(20, 20), ci = c(2.5, 4), n2i = c(10, 20)), rma(…, "REML")
    expect(level("usual")).toMatchObject({ k: 2, keys: ["doses-2019", "usual-2020"] });
    expect(level("usual")?.estimate).toBeCloseTo(3.01281703526236, 6);
    expect(level("usual")?.ciLow).toBeCloseTo(0.671466243884203, 6);
    expect(level("usual")?.ciHigh).toBeCloseTo(13.5182767125557, 5);
    // The same with ai = c(9, 8), n1i = c(20, 18), ci = c(2.5, 5), n2i = c(10, 19)
    expect(level("above-usual")?.estimate).toBeCloseTo(2.32411208570311, 6);
    expect(level("above-usual")?.ciLow).toBeCloseTo(0.799598755287439, 6);
  });

  test("the test between them", () => {
    // rma(c(coef(a), coef(b)), c(vcov(a), vcov(b)), mods = ~ c(0, 1), method = "FE")
    expect(subgroups?.qm).toBeCloseTo(0.0762862207984603, 6);
    expect([subgroups?.qmDf, subgroups?.qmPValue]).toEqual([
      1,
      expect.closeTo(0.782394761998858, 6),
    ]);
  });

  test("nobody is counted twice in the levels, and the main answer keeps the arms together", () => {
    expect(level("usual")?.people).toBe(30 + 40);
    expect(level("above-usual")?.people).toBe(30 + 37);
    expect(included.find(({ key }) => key === "doses-2019")?.intervention).toMatchObject({
      events: 15,
      n: 40,
    });
  });

  test("the comparator's spread stays what it is, however it was printed", () => {
    const scores = (parts: { sd?: number; se?: number; ciLow?: number; ciHigh?: number }) =>
      sampleStudy({
        arms: doses.arms,
        results: ["usual", "high", "pbo"].map((arm) => {
          const { sd, ...rest } = parts;
          return sampleScore(arm, arm === "pbo" ? 20 : 14, sd, 16, rest);
        }),
      });
    const wholeOf = (parts: Parameters<typeof scores>[0]) =>
      forestOf(
        [scores(parts)],
        "outcome=severity&window=h24&measure=MD&subgroup=doseBand",
      ).subgroups?.levels.flatMap(({ ciLow, ciHigh }) => [ciLow, ciHigh]) ?? [];
    const half = 1.959963984540054 * Math.sqrt(64 / 16 + 64 / 8);
    const expected = [-6 - half, -6 + half, -6 - half, -6 + half];
    // sd 8; its standard error 8 / √16; its interval 14 ± qt(.975, 15) · 2, around any mean
    const t = 2.13144954555978;
    for (const parts of [{ sd: 8 }, { se: 2 }, { ciLow: 14 - 2 * t, ciHigh: 14 + 2 * t }])
      for (const [place, value] of wholeOf(parts).entries())
        expect(value, JSON.stringify(parts)).toBeCloseTo(expected[place] ?? Number.NaN, 6);
  });

  test("a printed comparison of both doses together stays one, under a level of its own", () => {
    const printed = sampleStudy({
      arms: doses.arms,
      results: [sampleContrast({ armsA: ["usual", "high"] })],
    });
    const { subgroups: levels } = forestOf(
      [printed],
      "outcome=severity&window=h24&measure=MD&subgroup=doseBand",
    );
    expect(levels?.levels.map(({ level: id, label }) => [id, label])).toEqual([
      ["several", "Several in one number"],
    ]);
  });

  test("a regression on dose takes the doses apart too", () => {
    const { regression } = forestOf([doses, usualOnly, highOnly], `${response}&moderators=dose`);
    expect(
      regression?.points.map(({ key, moderators }) => [key, moderators["dose"]]).toSorted(),
    ).toEqual([
      ["doses-2019", 0.5],
      ["doses-2019", 1],
      ["high-2021", 1],
      ["usual-2020", 0.5],
    ]);
  });
});

describe("subgroups by study", () => {
  test.each([
    ["indication", ["treatment-resistant-depression", "major-depressive-disorder"]],
    ["comparatorClass", ["inert-placebo", "active-placebo"]],
    ["background", ["none", "not-reported"]],
    ["dosing", ["single", "repeated"]],
    ["funding", ["industry", "unknown"]],
    ["drug", ["ketamine", "esketamine"]],
    ["route", ["intravenous", "intranasal"]],
    ["riskOfBias", ["not-rated"]],
    ["criterion", ["MADRS, fall of at least 50 %"]],
  ])("%s", (by, levels) => {
    const other = sampleStudy({
      key: "other-2021",
      population: { indication: "major-depressive-disorder" },
      design: { type: "parallel-rct", randomised: true, dosing: "repeated" },
      funding: { class: "industry" },
      arms: [
        sampleArm("ket", { drug: "esketamine", route: "intranasal", background: "none" }),
        sampleComparator("pbo", {
          drug: "midazolam",
          comparatorClass: "active-placebo",
          background: "none",
        }),
      ],
    });
    const { subgroups } = forestOf([sampleStudy(), other], `${response}&subgroup=${by}`);
    expect(subgroups?.levels.map(({ level }) => level).toSorted()).toEqual(levels.toSorted());
    expect(subgroups?.levels.reduce((sum, { k }) => sum + k, 0)).toBe(2);
  });
});

describe("SELECTION 5: single and repeated doses", () => {
  const at = (key: string, dosing: "single" | "repeated", hours: number) =>
    sampleStudy({
      key,
      design: { type: "parallel-rct", randomised: true, dosing },
      results: [sampleCount("ket", 12, 20, { hours }), sampleCount("pbo", 4, 20, { hours })],
    });
  const asked = (hours: number, window: string, ...kinds: ("single" | "repeated")[]) =>
    forestOf(
      kinds.map((dosing, place) => at(`trial-${place}`, dosing, hours)),
      `outcome=response&window=${window}`,
    );

  test("stand together up to a day and are pooled apart beyond it", () => {
    expect(asked(24, "h24", "single", "repeated").byDosing).toEqual([]);
    const week = asked(168, "d7", "single", "repeated");
    expect(week.byDosing.map(({ level, k }) => [level, k])).toEqual([
      ["single", 1],
      ["repeated", 1],
    ]);
    expect(week.warnings.map(({ code }) => code)).toContain("mixed-dosing");
    expect(week.sentence).toContain("is read apart");
  });

  test("one kind alone needs no word", () => {
    const week = asked(168, "d7", "single", "single");
    expect(week.byDosing).toEqual([]);
    expect(week.warnings.map(({ code }) => code)).not.toContain("mixed-dosing");
  });
});
