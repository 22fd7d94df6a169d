import { describe, expect, test } from "vitest";
import {
  sampleArm,
  sampleComparator,
  sampleContrast,
  sampleCount,
  sampleStudy,
} from "#domain/study/testing.ts";
import { armsOut, countsOf, flagsIn, forestOf, onlyRow, outOf } from "./testing.ts";

const response = "outcome=response&window=h24";

describe("SELECTION 4.2: arms that may never be used", () => {
  test.each(["lead-in", "follow-on", "treatment"] as const)(
    "an arm of phase %s is outside the randomised phase",
    (phase) => {
      const study = sampleStudy({
        arms: [...sampleStudy().arms, sampleArm("open", { phase })],
        results: [
          sampleCount("ket", 12, 20),
          sampleCount("pbo", 4, 20),
          sampleCount("open", 20, 20),
        ],
      });
      const row = onlyRow(forestOf([study]));
      expect(countsOf(row)).toEqual(["ket 12/20 at 24", "pbo 4/20 at 24"]);
      expect(armsOut(row)).toEqual(["open: outside-randomised-phase"]);
    },
  );

  test("a study whose only drug arm lies outside it has no effect", () => {
    const study = sampleStudy({
      arms: [sampleArm("ket", { phase: "follow-on" }), sampleComparator("pbo")],
    });
    expect(outOf(forestOf([study]))).toEqual(["sample-2020: arms outside-randomised-phase"]);
  });

  const pooledArm = (results: Parameters<typeof sampleStudy>[0]) =>
    sampleStudy({
      arms: [
        sampleArm("low", { doseBand: "usual" }),
        sampleArm("high", { doseBand: "above-usual" }),
        sampleArm("any", {
          overlapsArms: ["low", "high"],
          comparisonGroup: undefined,
          doseBand: undefined,
        }),
        sampleComparator("pbo"),
      ],
      ...results,
    });

  test("an arm that repeats the people of others is not counted beside them", () => {
    const study = pooledArm({
      results: [
        sampleCount("low", 6, 10),
        sampleCount("high", 7, 10),
        sampleCount("any", 13, 20),
        sampleCount("pbo", 4, 20),
      ],
    });
    const row = onlyRow(forestOf([study]));
    expect(row.intervention).toMatchObject({ events: 13, n: 20 });
    expect(row.people).toBe(40);
    expect(armsOut(row)).toEqual(["any: repeats-people"]);
  });

  test("where the others give nothing it stands for them in their group", () => {
    const study = pooledArm({ results: [sampleCount("any", 13, 20), sampleCount("pbo", 4, 20)] });
    expect(countsOf(onlyRow(forestOf([study])))).toEqual(["any 13/20 at 24", "pbo 4/20 at 24"]);
  });

  test("re-randomised arms of people already counted are named as such", () => {
    const study = sampleStudy({
      arms: [
        sampleArm("ket"),
        sampleComparator("pbo"),
        sampleArm("again", { overlapsArms: ["pbo"], comparisonGroup: "second" }),
        sampleComparator("pbo2", { overlapsArms: ["pbo"], comparisonGroup: "second" }),
      ],
      results: [...sampleStudy().results, sampleCount("again", 5, 10), sampleCount("pbo2", 1, 10)],
    });
    const row = onlyRow(forestOf([study]));
    expect(row.people).toBe(40);
    expect(armsOut(row)).toEqual(["again: repeats-people", "pbo2: repeats-people"]);
  });

  test("re-randomised arms are named even where they give no number", () => {
    const study = sampleStudy({
      arms: [
        sampleArm("ket"),
        sampleComparator("pbo"),
        sampleArm("again", { overlapsArms: ["pbo"], comparisonGroup: "second" }),
        sampleComparator("pbo2", { overlapsArms: ["pbo"], comparisonGroup: "second" }),
      ],
    });
    expect(armsOut(onlyRow(forestOf([study])))).toEqual([
      "again: repeats-people",
      "pbo2: repeats-people",
    ]);
  });

  test("an arm rated after the comparison had ended does not answer, as count or as contrast", () => {
    const arms = [
      sampleArm("ket", { validUntilHours: 12 }),
      sampleComparator("pbo", { validUntilHours: 12 }),
    ];
    expect(outOf(forestOf([sampleStudy({ arms })]))).toEqual([
      "sample-2020: numbers after-randomised-comparison",
    ]);
    const printed = sampleStudy({ arms, results: [sampleContrast()] });
    expect(outOf(forestOf([printed], "outcome=severity&window=h24&measure=MD"))).toEqual([
      "sample-2020: numbers after-randomised-comparison",
    ]);
  });
});

describe("SELECTION 4.2: the other treatment must be the same in both arms", () => {
  const withBackgrounds = (
    ket: "none" | "continued-antidepressant",
    pbo: "none" | "continued-antidepressant" | "not-reported",
  ) =>
    sampleStudy({
      arms: [sampleArm("ket", { background: ket }), sampleComparator("pbo", { background: pbo })],
    });

  test.each([
    ["none", "none", []],
    ["none", "not-reported", []],
    ["none", "continued-antidepressant", ["sample-2020: arms background-differs"]],
    ["continued-antidepressant", "none", ["sample-2020: arms background-differs"]],
  ] as const)("%s against %s", (ket, pbo, out) => {
    expect(outOf(forestOf([withBackgrounds(ket, pbo)]))).toEqual(out);
  });

  test("a factorial trial answers within each other treatment, pooled inside the study", () => {
    const study = sampleStudy({
      arms: [
        sampleArm("ket"),
        sampleComparator("pbo", { background: "none" }),
        sampleArm("ket-ad", { background: "continued-antidepressant" }),
        sampleComparator("pbo-ad", { background: "continued-antidepressant" }),
      ].map((arm) => (arm.id === "ket" ? { ...arm, background: "none" as const } : arm)),
      results: [
        sampleCount("ket", 12, 20),
        sampleCount("pbo", 4, 20),
        sampleCount("ket-ad", 10, 20),
        sampleCount("pbo-ad", 5, 20),
      ],
    });
    const row = onlyRow(forestOf([study]));
    expect(row.subRows.map(({ events1, n1, events2, n2 }) => [events1, n1, events2, n2])).toEqual([
      [12, 20, 4, 20],
      [10, 20, 5, 20],
    ]);
    expect(flagsIn(row)).toContain("strata-pooled");
  });
});

describe("SELECTION 4.3: arms asked for", () => {
  const doses = sampleStudy({
    arms: [
      sampleArm("low", { doseBand: "below-usual" }),
      sampleArm("usual"),
      sampleArm("high", { doseBand: "above-usual" }),
      sampleComparator("pbo"),
    ],
    results: [
      sampleCount("low", 2, 10),
      sampleCount("usual", 6, 10),
      sampleCount("high", 7, 10),
      sampleCount("pbo", 4, 20),
    ],
  });

  test.each([
    ["", ["usual", "high"], ["low: dose-below-usual"]],
    ["&doseBand=below-usual", ["low"], ["usual: no-matching-arm", "high: no-matching-arm"]],
    ["&doseBand=below-usual&doseBand=usual&doseBand=above-usual", ["low", "usual", "high"], []],
  ])("doses asked for by %j", (words, used, out) => {
    const row = onlyRow(forestOf([doses], response + words));
    expect(row.intervention.arms.map(({ arm }) => arm)).toEqual(used);
    expect(armsOut(row)).toEqual(out);
  });

  test("the answer for all doses stands among the views", () => {
    const { views } = forestOf([doses], `${response}&include=views`);
    expect(views?.find(({ id }) => id === "all-doses")).toMatchObject({ k: 1, people: 50 });
    expect(views?.find(({ id }) => id === "main")).toMatchObject({ k: 1, people: 40 });
  });

  test("a study with low doses only is left out for that", () => {
    const low = sampleStudy({
      arms: [sampleArm("ket", { doseBand: "below-usual" }), sampleComparator("pbo")],
    });
    expect(outOf(forestOf([low]))).toEqual(["sample-2020: arms dose-below-usual"]);
  });

  test("an arm pooled over a low dose is of that dose too", () => {
    const study = sampleStudy({
      arms: [
        sampleArm("low", { doseBand: "below-usual" }),
        sampleArm("usual"),
        sampleArm("any", { overlapsArms: ["low", "usual"], doseBand: undefined }),
        sampleComparator("pbo"),
      ],
      results: [sampleCount("any", 9, 20), sampleCount("pbo", 4, 20)],
    });
    expect(forestOf([study]).included).toEqual([]);
    const every = "&doseBand=below-usual&doseBand=usual";
    expect(countsOf(onlyRow(forestOf([study], response + every)))).toEqual([
      "any 9/20 at 24",
      "pbo 4/20 at 24",
    ]);
  });

  test("arms of one randomisation are added up", () => {
    const row = onlyRow(forestOf([doses]));
    expect(row.intervention).toMatchObject({ events: 13, n: 20 });
    // (13/7) / (4/16)
    expect(row.estimate).toBeCloseTo(13 / 7 / (4 / 16), 10);
    expect(flagsIn(row)).toContain("combined-arms");
  });

  test("arms of two randomisations are never added up but pooled as strata", () => {
    const strata = sampleStudy({
      arms: [
        sampleArm("ket-a", { comparisonGroup: "a" }),
        sampleComparator("pbo-a", { comparisonGroup: "a" }),
        sampleArm("ket-b", { comparisonGroup: "b" }),
        sampleComparator("pbo-b", { comparisonGroup: "b" }),
      ],
      results: [
        sampleCount("ket-a", 12, 20),
        sampleCount("pbo-a", 4, 20),
        sampleCount("ket-b", 6, 10),
        sampleCount("pbo-b", 5, 10),
      ],
    });
    const row = onlyRow(forestOf([strata]));
    const [a, b] = row.subRows;
    expect(flagsIn(row)).toEqual(expect.arrayContaining(["strata-pooled"]));
    expect(flagsIn(row)).not.toContain("combined-arms");
    // log(6) and log(1.5) with variances 1/12+1/8+1/4+1/16 and 1/6+1/4+1/5+1/5
    const [va, vb] = [1 / 12 + 1 / 8 + 1 / 4 + 1 / 16, 1 / 6 + 1 / 4 + 1 / 5 + 1 / 5];
    expect([a?.yi, a?.vi, b?.yi, b?.vi].map((value) => Number(value?.toFixed(10)))).toEqual(
      [Math.log(6), va, Math.log(1.5), vb].map((value) => Number(value.toFixed(10))),
    );
    expect(row.yi).toBeCloseTo((Math.log(6) / va + Math.log(1.5) / vb) / (1 / va + 1 / vb), 10);
    expect(row.vi).toBeCloseTo(1 / (1 / va + 1 / vb), 10);
    expect(row.people).toBe(60);
  });

  test("an arm in another group than every comparator is not compared", () => {
    const study = sampleStudy({
      arms: [
        sampleArm("ket", { comparisonGroup: "a" }),
        sampleComparator("pbo", { comparisonGroup: "b" }),
      ],
    });
    expect(forestOf([study]).included).toEqual([]);
  });
});
