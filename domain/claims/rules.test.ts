import { describe, expect, test } from "vitest";
import { combineVerdicts } from "./combine.ts";
import { type ComparedEffect, judgeIndirect, judgeRates } from "./comparison.ts";
import { judgeArmShare, judgeAtLeast, judgeMostCommon } from "./count.ts";
import { judgeFades, judgeRelapse } from "./durability.ts";
import type { EffectFigures } from "./effect.ts";
import { judgeMagnitude } from "./magnitude.ts";
import { judgeOnset } from "./onset.ts";
import type { PartOf } from "./part.ts";
import { judgeRate } from "./rate.ts";
import { judgeSuperiority } from "./superiority.ts";

/** Three randomised trials, 240 people, an odds ratio of 2 (1.2 to 3.3), certainty low. */
const figures = (parts: Partial<EffectFigures> = {}): EffectFigures => ({
  k: 3,
  people: 240,
  randomised: true,
  estimate: 2,
  ciLow: 1.2,
  ciHigh: 3.3,
  noEffect: 1,
  certainty: "low",
  midazolam: { k: 1, estimate: 1.4 },
  ...parts,
});

const part = <Part>(fields: object): Part => fields as Part;
const more = part<PartOf<"superiority">>({ claims: "more" });
const failing = ({
  conditions,
}: {
  conditions: readonly { id: string; holds: boolean | null }[];
}) => conditions.filter(({ holds }) => holds === false).map(({ id }) => id);

describe("superiority", () => {
  test.each([
    ["everything holds", {}, "supported", []],
    ["no view against midazolam", { midazolam: null }, "supported", []],
    ["one trial, enough people", { k: 1 }, "partly-supported", ["trials"]],
    ["few people", { people: 99 }, "partly-supported", ["people"]],
    ["very low certainty", { certainty: "very-low" }, "partly-supported", ["certainty"]],
    ["not every study randomised", { randomised: false }, "partly-supported", ["randomised"]],
    [
      "midazolam points the other way",
      { midazolam: { k: 2, estimate: 0.8 } },
      "partly-supported",
      ["midazolam"],
    ],
    [
      "two conditions fail",
      { k: 1, certainty: "very-low" },
      "not-enough-evidence",
      ["trials", "certainty"],
    ],
    ["the interval includes no effect", { ciLow: 0.9 }, "not-enough-evidence", ["interval"]],
    [
      "the estimate is below but the interval includes no effect",
      { estimate: 0.7, ciLow: 0.4, ciHigh: 1.1 },
      "not-enough-evidence",
      ["interval"],
    ],
    [
      "the interval lies on the other side",
      { estimate: 0.5, ciLow: 0.3, ciHigh: 0.9 },
      "contradicted",
      ["interval"],
    ],
    [
      "nothing answers",
      { k: 0, people: 0, estimate: null, ciLow: null, ciHigh: null, certainty: null },
      "not-enough-evidence",
      ["interval", "trials", "people", "certainty"],
    ],
  ] as const)("%s", (_, parts, verdict, ids) => {
    const judged = judgeSuperiority(more, figures(parts));
    expect(judged.verdict).toBe(verdict);
    expect(failing(judged)).toEqual(ids);
  });

  test("the claimed direction decides which side is which", () => {
    const less = part<PartOf<"superiority">>({ claims: "less" });
    expect(judgeSuperiority(less, figures()).verdict).toBe("contradicted");
    const lower = figures({ estimate: -0.5, ciLow: -0.8, ciHigh: -0.2, noEffect: 0 });
    expect(judgeSuperiority(less, { ...lower, midazolam: null }).verdict).toBe("supported");
  });
});

describe("magnitude", () => {
  const alike = part<PartOf<"magnitude">>({ from: -0.1, to: 0.1 });
  const difference = (estimate: number, ciLow: number, ciHigh: number) =>
    judgeMagnitude(alike, figures({ estimate, ciLow, ciHigh, noEffect: 0 }), String).verdict;
  test.each([
    [0.01, -0.05, 0.07, "supported"],
    [0.01, -0.15, 0.17, "partly-supported"],
    [0.2, 0.05, 0.35, "not-enough-evidence"],
    [0.3, 0.12, 0.48, "contradicted"],
  ] as const)("%d (%d to %d) within ±0.1 is %s", (estimate, low, high, verdict) => {
    expect(difference(estimate, low, high)).toBe(verdict);
  });
});

describe("rate", () => {
  const claimed = part<PartOf<"rate">>({ from: 65, to: 75 });
  const rate = (percent: number, ciLow: number, ciHigh: number, k = 3, people = 300) => ({
    k,
    people,
    percent,
    ciLow,
    ciHigh,
  });
  test.each([
    ["the whole interval in randomised arms", rate(70, 66, 74), null, "supported"],
    ["the estimate alone", rate(70, 60, 80), null, "partly-supported"],
    ["only arms without randomisation", rate(40, 35, 45), rate(70, 66, 74), "partly-supported"],
    ["one small open study", rate(54, 48, 60), rate(71, 51, 85, 1, 24), "not-enough-evidence"],
    ["outside in all", rate(40, 35, 45), rate(50, 45, 55), "contradicted"],
    ["no arm", null, null, "not-enough-evidence"],
  ] as const)("%s", (_, randomised, others, verdict) => {
    expect(judgeRate(claimed, { randomised, others }).verdict).toBe(verdict);
  });
});

describe("onset", () => {
  const claimed = part<PartOf<"onset">>({ claims: "more" });
  const unclear = figures({ ciLow: 0.8 });
  const opposite = figures({ estimate: 0.5, ciLow: 0.3, ciHigh: 0.9 });
  test.each([
    ["no look", [], "not-enough-evidence", null],
    ["the best look decides", [figures(), unclear], "supported", "look 0"],
    [
      "an unclear early look takes nothing away",
      [unclear, figures({ k: 1 })],
      "partly-supported",
      "look 1",
    ],
    ["the last look contradicts", [unclear, opposite], "contradicted", "look 1"],
    ["an earlier look alone does not", [opposite, unclear], "not-enough-evidence", "look 1"],
  ] as const)("%s", (_, looks, verdict, decidedBy) => {
    const judged = judgeOnset(
      claimed,
      looks.map((one, place) => ({ label: `look ${place}`, figures: one })),
    );
    expect(judged.verdict).toBe(verdict);
    expect(judged.decidedBy?.label ?? null).toBe(decidedBy);
  });
});

describe("durability", () => {
  const look = (estimate: number, ciLow: number, ciHigh: number) => ({ estimate, ciLow, ciHigh });
  const early = look(-1, -1.4, -0.6);
  test.each([
    ["less than half left, the interval apart", early, look(-0.3, -0.7, 0.1), "supported"],
    ["less than half left, not apart", early, look(-0.4, -1.1, 0.3), "partly-supported"],
    ["most is left", early, look(-0.8, -1.2, -0.4), "not-enough-evidence"],
    ["more than half is left for sure", early, look(-0.9, -1.1, -0.7), "contradicted"],
    ["nothing was there to fade", look(-1, -2.2, 0.2), look(0, -1, 1), "not-enough-evidence"],
    ["no later look", early, null, "not-enough-evidence"],
  ] as const)("fades: %s", (_, first, late, verdict) => {
    expect(judgeFades({ k: 3, people: 200, early: first, late }).verdict).toBe(verdict);
  });

  const claimed = part<PartOf<"durability", "relapse">>({ fromDays: 0, toDays: 90 });
  const median = (study: string, days: number | null, people = 80) => ({ study, days, people });
  test.each([
    ["all inside", [median("a", 20), median("b", 40)], "supported"],
    ["one study prints two", [median("a", 20), median("a", 30)], "not-enough-evidence"],
    ["one had not relapsed", [median("a", 20), median("b", null)], "partly-supported"],
    ["none inside", [median("a", 200), median("b", null)], "contradicted"],
    ["none known", [], "not-enough-evidence"],
  ] as const)("relapse: %s", (_, medians, verdict) => {
    expect(judgeRelapse(claimed, medians).verdict).toBe(verdict);
  });
});

describe("comparison", () => {
  const claimed = part<PartOf<"comparison", "effects">>({ claims: "more" });
  const side = (parts: Partial<ComparedEffect> = {}): ComparedEffect => ({
    k: 3,
    people: 200,
    estimate: 1,
    se: 0.1,
    certainty: "moderate",
    keys: ["a", "b", "c"],
    stands: { comparator: ["inert-placebo"], dosing: ["single"] },
    ...parts,
  });
  const other = side({ estimate: 0.4, keys: ["d", "e", "f"] });
  test.each([
    ["apart and alike", side(), "supported"],
    ["certainty falls below low", side({ certainty: "low" }), "partly-supported"],
    ["not apart", side({ estimate: 0.5 }), "not-enough-evidence"],
    [
      "another dosing",
      side({ stands: { comparator: ["inert-placebo"], dosing: ["repeated"] } }),
      "not-enough-evidence",
    ],
    ["a shared trial", side({ keys: ["a", "d"] }), "not-enough-evidence"],
    ["one trial on a side", side({ k: 1 }), "not-enough-evidence"],
    ["the other way round", side({ estimate: -0.4 }), "contradicted"],
  ] as const)("through a common comparator: %s", (_, a, verdict) => {
    expect(judgeIndirect(claimed, a, other).verdict).toBe(verdict);
  });

  test("the same arms at two looks", () => {
    const later = part<PartOf<"comparison", "rates">>({ claims: "more" });
    const counts = (a: number, b: number, n: number) => ({
      k: 2,
      people: n,
      a: { events: a, n },
      b: { events: b, n },
    });
    expect(judgeRates(later, counts(60, 20, 120)).verdict).toBe("supported");
    expect(judgeRates(later, counts(30, 10, 60)).verdict).toBe("partly-supported");
    expect(judgeRates(later, counts(24, 20, 120)).verdict).toBe("not-enough-evidence");
    expect(judgeRates(later, counts(20, 60, 120)).verdict).toBe("contradicted");
    expect(judgeRates(later, counts(0, 0, 0)).verdict).toBe("not-enough-evidence");
  });
});

describe("count", () => {
  test("at least so many studies", () => {
    const claimed = part<PartOf<"count", "at-least">>({ atLeast: 2 });
    expect([0, 1, 2].map((n) => judgeAtLeast(claimed, n).verdict)).toEqual([
      "not-enough-evidence",
      "partly-supported",
      "supported",
    ]);
  });

  test("the most common route", () => {
    const claimed = part<PartOf<"count", "most-common">>({ route: "intravenous" });
    const counts = (drip: number, spray: number) =>
      judgeMostCommon(
        claimed,
        new Map([
          ["intravenous", drip],
          ["intranasal", spray],
        ]),
      ).verdict;
    expect(counts(20, 8)).toBe("supported");
    expect(counts(8, 20)).toBe("contradicted");
    expect(counts(10, 10)).toBe("not-enough-evidence");
    expect(counts(3, 1)).toBe("not-enough-evidence");
  });

  test("a share of arms", () => {
    const claimed = part<PartOf<"count", "arm-share">>({ from: 50, to: 100 });
    expect(judgeArmShare(claimed, { inside: 12, known: 20 }).verdict).toBe("supported");
    expect(judgeArmShare(claimed, { inside: 2, known: 20 }).verdict).toBe("contradicted");
    expect(judgeArmShare(claimed, { inside: 0, known: 8 }).verdict).toBe("not-enough-evidence");
  });
});

test.each([
  [["supported", "supported"], "supported"],
  [["supported", "not-enough-evidence"], "partly-supported"],
  [["contradicted", "partly-supported"], "partly-supported"],
  [["contradicted", "not-enough-evidence"], "contradicted"],
  [["not-enough-evidence", "not-enough-evidence"], "not-enough-evidence"],
] as const)("parts %s make %s", (parts, verdict) => {
  expect(combineVerdicts(parts)).toBe(verdict);
});
