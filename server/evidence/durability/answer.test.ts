import { describe, expect, test } from "vitest";
import { parseWords, wordsOfSearch } from "#domain/question.ts";
import type { StudyRecord } from "#domain/study/study-record.ts";
import { sampleContrast, sampleStudy } from "#domain/study/testing.ts";
import { snapshotOf } from "../testing.ts";
import { durabilityAnswerOf } from "./answer.ts";
import { type DurabilityAnswer, durabilityAnswer, durabilityQuery } from "./contract.ts";
import { durabilityQuestionOf } from "./question.ts";

function ask(records: readonly StudyRecord[], search = ""): DurabilityAnswer {
  const parsed = parseWords(durabilityQuery, wordsOfSearch(search));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return durabilityAnswer.parse(
    durabilityAnswerOf(snapshotOf(records), durabilityQuestionOf(parsed.query), undefined),
  );
}

type Statement = NonNullable<Parameters<typeof sampleStudy>[0]>["durability"];
const says = (key: string, durability: Statement) => sampleStudy({ key, durability });
const relapse = (
  days: number,
  start: "last-dose" | "randomisation" | "response",
  among: "all" | "responders",
) =>
  ({
    measure: "median-time-to-relapse",
    arm: "ket",
    start,
    among,
    value: days,
    unit: "days",
    reached: true,
  }) as const;

describe("days to relapse", () => {
  const answer = ask([
    says("a-2018", [relapse(19, "last-dose", "responders"), relapse(30, "randomisation", "all")]),
    says("b-2019", [relapse(7, "last-dose", "responders")]),
    says("c-2020", [relapse(12, "last-dose", "all")]),
  ]);

  test("are grouped by start and people, and never sorted across or within", () => {
    expect(
      answer.relapse.map(({ start, among, rows }) => [
        start,
        among,
        rows.map(({ key, hours }) => [key, hours]),
      ]),
    ).toEqual([
      ["last-dose", "all", [["c-2020", 288]]],
      [
        "last-dose",
        "responders",
        [
          ["a-2018", 456],
          ["b-2019", 168],
        ],
      ],
      ["randomisation", "all", [["a-2018", 720]]],
    ]);
  });

  test("a median that was not reached says until when somebody looked", () => {
    const { relapse: groups } = ask([
      says("a-2018", [
        {
          ...relapse(0, "last-dose", "all"),
          value: undefined,
          reached: false,
          lastAssessedHours: 2112,
        },
      ]),
    ]);
    expect(groups[0]?.rows[0]).toMatchObject({
      hours: null,
      words: "half had not relapsed by 88 d",
    });
  });
});

describe("onset", () => {
  const provenance = { report: "paper", locator: "Fig. 2", basis: "reported" } as const;
  const onset = (key: string, basis: "between-arm" | "within-arm", hours: object) =>
    sampleStudy({ key, onset: { basis, provenance, ...hours } });

  test("between arms and within an arm stand apart, with their source", () => {
    const answer = ask([
      onset("a-2018", "between-arm", { firstAssessedHours: 2, firstSeparationHours: 2 }),
      onset("b-2019", "within-arm", { lastNotSeparatedHours: 2, firstSeparationHours: 4 }),
    ]);
    expect(answer.onset.betweenArm.map(({ key, words }) => [key, words])).toEqual([
      ["a-2018", "separated by 2 h (first rating)"],
    ]);
    expect(answer.onset.withinArm.map(({ key, words }) => [key, words])).toEqual([
      ["b-2019", "changed from before treatment between 2 h and 4 h"],
    ]);
    expect(answer.onset.betweenArm[0]?.place).toMatchObject({ report: "paper", locator: "Fig. 2" });
    expect(answer.studies).toBe(2);
  });

  test("a statement without an hour says nothing about onset", () => {
    const { onset: both, studies } = ask([onset("a-2018", "between-arm", { text: "rapid" })]);
    expect([both.betweenArm, both.withinArm, studies]).toEqual([[], [], 0]);
  });
});

describe("hazard after stopping", () => {
  const withdrawal = sampleStudy({
    key: "withdrawal-2019",
    design: { type: "randomised-withdrawal", randomised: true },
    results: [
      sampleContrast({
        outcome: "relapse",
        timing: "cumulative",
        hours: undefined,
        measure: "HR",
        unit: "ratio",
        estimate: 0.4,
        se: undefined,
        ciLow: 0.2,
        ciHigh: 0.8,
      }),
    ],
  });

  test("comes from randomised withdrawal and leads to its forest plot", () => {
    const { hazard } = ask([withdrawal, sampleStudy()]);
    expect(hazard).toMatchObject({ k: 1, people: 40 });
    expect(hazard?.estimate).toBeCloseTo(0.4, 10);
    expect(hazard?.canonical).toContain("outcome=relapse");
  });

  test("is absent without such a trial", () => {
    expect(ask([sampleStudy()]).hazard).toBeNull();
    expect(ask([withdrawal], "drug=esketamine").hazard).toBeNull();
  });
});
