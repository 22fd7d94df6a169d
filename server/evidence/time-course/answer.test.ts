import { beforeAll, describe, expect, test } from "vitest";
import { timeCourseQuestion } from "#domain/evidence-question.ts";
import { parseWords, wordsOfSearch } from "#domain/question.ts";
import type { StudyRecord } from "#domain/study/study-record.ts";
import { sampleArm, sampleComparator, sampleCount, sampleStudy } from "#domain/study/testing.ts";
import { forestIn } from "../forest/testing.ts";
import type { Snapshot } from "../snapshot.ts";
import { shippedSnapshot, snapshotOf } from "../testing.ts";
import { timeCourseAnswerOf } from "./answer.ts";
import { type TimeCourseAnswer, timeCourseAnswer } from "./contract.ts";
import { courseQuestionOf } from "./question.ts";

function courseIn(snapshot: Snapshot, search = "outcome=response"): TimeCourseAnswer {
  const parsed = parseWords(timeCourseQuestion, wordsOfSearch(search));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return timeCourseAnswer.parse(
    timeCourseAnswerOf(snapshot, courseQuestionOf(parsed.query), undefined),
  );
}
const courseOf = (records: readonly StudyRecord[], search?: string) =>
  courseIn(snapshotOf(records), search);

/** A trial rated at these hours, with the responders of both arms of 50 at each. */
const rated = (
  key: string,
  counts: Readonly<Record<number, readonly [ket: number, pbo: number]>>,
  parts: Parameters<typeof sampleStudy>[0] = {},
) =>
  sampleStudy({
    key,
    short: key,
    results: Object.entries(counts).flatMap(([hours, [ket, pbo]]) => [
      sampleCount("ket", ket, 50, { hours: Number(hours) }),
      sampleCount("pbo", pbo, 50, { hours: Number(hours) }),
    ]),
    ...parts,
  });

const only = (answer: TimeCourseAnswer) => {
  const [group, ...others] = answer.groups;
  if (group === undefined || others.length > 0) throw new Error(`${answer.groups.length} groups`);
  return group;
};

describe("windows", () => {
  test("nothing is pooled below two trials; the trial's own line stands", () => {
    const group = only(courseOf([rated("one-2019", { 24: [30, 10] })]));
    expect(
      group.windows.map(({ window, k, estimate, separated }) => [window, k, estimate, separated]),
    ).toEqual([["h24", 1, null, null]]);
    expect(group.trials[0]?.points).toHaveLength(1);
    expect([group.firstSeparation, group.lastSeparation]).toEqual([null, null]);
  });

  test("each window tells its trials, who entered and who left", () => {
    const group = only(
      courseOf([
        rated("a-2018", { 2: [30, 10], 24: [30, 10] }),
        rated("b-2019", { 24: [30, 10], 72: [30, 10] }),
        rated("c-2020", { 2: [30, 10], 24: [30, 10] }),
      ]),
    );
    expect(group.windows.map(({ window, k, entered, left }) => [window, k, entered, left])).toEqual(
      [
        ["h2", 2, [], []],
        ["h24", 3, ["b-2019"], []],
        ["d3", 1, [], ["a-2018", "c-2020"]],
      ],
    );
  });

  test("an hour between two windows is drawn and never pooled", () => {
    const records = ["a-2018", "b-2019"].map((key) => rated(key, { 12: [30, 10], 24: [30, 10] }));
    const group = only(courseOf(records));
    expect(group.trials[0]?.points.map(({ hours, window }) => [hours, window])).toEqual([
      [12, null],
      [24, "h24"],
    ]);
    expect(group.windows.map(({ window }) => window)).toEqual(["h24"]);
  });

  test("an hour without both arms is no point", () => {
    const study = sampleStudy({
      results: [...sampleStudy().results, sampleCount("ket", 9, 20, { hours: 72 })],
    });
    expect(only(courseOf([study])).trials[0]?.points.map(({ hours }) => hours)).toEqual([24]);
  });

  test("counts of both sides are added up with their interval", () => {
    const group = only(courseOf(["a-2018", "b-2019"].map((key) => rated(key, { 24: [30, 10] }))));
    expect(group.windows[0]?.rates).toMatchObject({
      intervention: { events: 60, n: 100, percent: 60 },
      comparator: { events: 20, n: 100, percent: 20 },
    });
  });

  test("people are counted once, however often they are rated", () => {
    expect(courseOf([rated("a-2018", { 2: [30, 10], 24: [30, 10] })])).toMatchObject({
      studies: 1,
      people: 100,
    });
  });
});

describe("groups", () => {
  test("single and repeated doses stand apart", () => {
    const repeated = {
      design: { type: "parallel-rct", randomised: true, dosing: "repeated" },
    } as const;
    const answer = courseOf([
      rated("a-2018", { 24: [30, 10] }),
      rated("b-2019", { 24: [30, 10] }, repeated),
    ]);
    expect(answer.groups.map(({ id, dosing }) => [id, dosing])).toEqual([
      ["intravenous", "single"],
      ["intravenous", "repeated"],
    ]);
    expect(answer.warnings.map(({ code }) => code)).toContain("groups-not-compared");
  });

  test("a trial whose arms differ in what groups are made by has a group of its own", () => {
    const study = sampleStudy({
      arms: [sampleArm("ket"), sampleArm("oral", { route: "oral" }), sampleComparator("pbo")],
      results: ["ket", "oral", "pbo"].map((arm) => sampleCount(arm, 5, 20)),
    });
    expect(courseOf([study]).groups.map(({ id }) => id)).toEqual(["several"]);
  });
});

describe("SELECTION 5: first and last separation are known as far as somebody looked", () => {
  const course = (counts: Parameters<typeof rated>[1]) =>
    only(courseOf(["a-2018", "b-2019"].map((key) => rated(key, counts))));

  test.each([
    [
      "at the first look",
      { 24: [40, 5], 72: [40, 5] },
      "separated by 24 hours (first pooled look)",
    ],
    ["between two looks", { 2: [6, 5], 24: [40, 5] }, "separated between 2 hours and 24 hours"],
  ] as const)("first, %s", (_, counts, words) => {
    expect(course(counts).firstSeparation?.words).toBe(words);
  });

  test("last, at the last look", () => {
    expect(course({ 24: [40, 5], 72: [40, 5] }).lastSeparation?.words).toBe(
      "still apart at 3 days, the last pooled look",
    );
  });

  test("the time after five weeks has no end by which something was seen", () => {
    const late = course({ 1000: [40, 5] });
    expect(late.firstSeparation?.words).toBe("separated after 5 weeks (first pooled look)");
    expect(late.lastSeparation?.words).toBe("still apart after 5 weeks, the last pooled look");
  });

  test("last, before a look that decides nothing: an effect not seen is not an effect gone", () => {
    expect(course({ 24: [40, 5], 72: [6, 5] }).lastSeparation?.words).toBe(
      "last seen apart at 24 hours; at 3 days the interval includes no effect, which does not show that the effect is gone",
    );
  });

  test("a harm is no separation", () => {
    expect(course({ 24: [5, 40] }).firstSeparation).toBeNull();
  });

  test("no look apart is not the same as no effect", () => {
    const answer = courseOf(["a-2018", "b-2019"].map((key) => rated(key, { 24: [6, 5] })));
    expect(answer.sentence).toContain("which is not the same as no effect");
  });
});

describe("the same trials in every window", () => {
  const records = [
    rated("a-2018", { 2: [30, 10], 24: [30, 10], 72: [30, 10] }),
    rated("b-2019", { 2: [30, 10], 24: [30, 10] }),
    rated("c-2020", { 24: [30, 10] }),
  ];

  test("only trials rated in all stay, and windows given up are named", () => {
    const answer = courseOf(records, "outcome=response&trials=same");
    const group = only(answer);
    expect(group.windows.map(({ window, keys }) => [window, keys])).toEqual([
      ["h2", ["a-2018", "b-2019"]],
      ["h24", ["a-2018", "b-2019"]],
    ]);
    expect(group.windows.every(({ entered, left }) => entered.length + left.length === 0)).toBe(
      true,
    );
    expect(answer.windowsLeftOut).toEqual(["Intravenous, single dose: 3 days"]);
  });
});

/** Holds a pooled point against the forest plot it leads to; false where nothing is pooled. */
function leadsToItself(
  snapshot: Snapshot,
  { k, keys, estimate, ciLow, canonical }: TimeCourseAnswer["groups"][number]["windows"][number],
): boolean {
  if (k < 2) return false;
  const forest = forestIn(snapshot, canonical);
  expect(forest.included.map(({ key }) => key).toSorted(), canonical).toEqual(keys.toSorted());
  expect(forest.pooled?.transformed.estimate, canonical).toBeCloseTo(estimate ?? Number.NaN, 10);
  expect(forest.pooled?.transformed.ciLow, canonical).toBeCloseTo(ciLow ?? Number.NaN, 10);
  return true;
}

describe("from a pooled point to its forest plot", () => {
  const twoRoutes = (key: string) =>
    sampleStudy({
      key,
      arms: [sampleArm("ket"), sampleArm("oral", { route: "oral" }), sampleComparator("pbo")],
      results: ["ket", "oral", "pbo"].map((arm) => sampleCount(arm, 5, 20)),
    });
  const twoComparators = (key: string) =>
    sampleStudy({
      key,
      arms: [
        sampleArm("ket"),
        sampleComparator("pbo"),
        sampleComparator("mdz", { drug: "midazolam", comparatorClass: "active-placebo" }),
      ],
      results: ["ket", "pbo", "mdz"].map((arm) => sampleCount(arm, 5, 20)),
    });
  const midazolam = (key: string) =>
    sampleStudy({
      key,
      arms: [
        sampleArm("ket"),
        sampleComparator("mdz", { drug: "midazolam", comparatorClass: "active-placebo" }),
      ],
      results: ["ket", "mdz"].map((arm) => sampleCount(arm, 5, 20)),
    });

  test.each([
    [
      "route",
      [
        twoRoutes("a-2018"),
        twoRoutes("b-2019"),
        sampleStudy({ key: "c-2020" }),
        sampleStudy({ key: "d-2021" }),
      ],
      2,
    ],
    [
      "comparatorClass",
      [
        twoComparators("a-2018"),
        twoComparators("b-2019"),
        midazolam("c-2020"),
        midazolam("d-2021"),
      ],
      2,
    ],
  ] as const)("a trial that stands in another group by %s stays there", (by, records, groups) => {
    const snapshot = snapshotOf(records);
    const windows = courseIn(snapshot, `outcome=response&by=${by}`).groups.flatMap(
      (group) => group.windows,
    );
    expect(windows.filter((window) => leadsToItself(snapshot, window))).toHaveLength(groups);
  });
});

describe("over the shipped evidence", () => {
  let snapshot: Snapshot;
  beforeAll(async () => {
    snapshot = await shippedSnapshot();
  });

  test("each pooled point is the number of the forest plot it leads to", () => {
    const outcomes = ["response", "remission", "severity", "suicidal-ideation-severity"];
    const groupings = ["route", "drug", "comparatorClass"];
    let pooled = 0;
    const searches = outcomes.flatMap((id) => groupings.map((by) => `outcome=${id}&by=${by}`));
    for (const search of [...searches, "outcome=severity&measure=MD"])
      for (const trials of ["all", "same"])
        for (const { windows } of courseIn(snapshot, `${search}&trials=${trials}`).groups)
          pooled += windows.filter((window) => leadsToItself(snapshot, window)).length;
    expect(pooled).toBeGreaterThan(20);
  });
});
