import { describe, expect, it } from "vitest";
import type { Answers, SignallingAnswer } from "./answer.ts";
import { answersTo, assessDomain } from "./assess-domain.ts";
import { carryOver } from "./carry-over.ts";
import { deviationsFromAdherence } from "./deviations-adherence.ts";
import { deviationsFromAssignment } from "./deviations-assignment.ts";
import type { Rob2Domain } from "./domain.ts";
import { measurement } from "./measurement.ts";
import { missingData } from "./missing-data.ts";
import { overallJudgement } from "./overall.ts";
import { randomisation } from "./randomisation.ts";
import { reporting } from "./reporting.ts";
import { rob2Domains } from "./tool.ts";

/** "1.1 Y, 1.2 PN" as answers. */
function answersOf(text: string): Answers {
  return Object.fromEntries(
    text.split(", ").map((part) => part.split(" ") as [string, SignallingAnswer]),
  );
}

function judged(domain: Rob2Domain, text: string): string {
  const { judgement, rules, open } = assessDomain(domain, answersOf(text));
  return judgement === null ? `open: ${open.join(" ")}` : `${judgement} by ${rules.join(" ")}`;
}

/** Every way to answer the questions that are reached. */
function everyPath(domain: Rob2Domain, answers: Answers = {}): Answers[] {
  const { open } = assessDomain(domain, answers);
  const question = domain.questions.find(({ id }) => id === open[0]);
  if (question === undefined) return [answers];
  return answersTo(question).flatMap((answer) =>
    everyPath(domain, { ...answers, [question.id]: answer }),
  );
}

const everyDomain = [
  randomisation,
  carryOver,
  deviationsFromAssignment,
  deviationsFromAdherence,
  missingData,
  measurement,
  reporting,
];

describe("every path", () => {
  it.each(everyDomain.map((domain) => [domain.id, domain] as const))(
    "of %s ends in a judgement, and every rule is met on some path",
    (_, domain) => {
      const paths = everyPath(domain).map((answers) => assessDomain(domain, answers));
      expect(paths.every(({ judgement }) => judgement !== null)).toBe(true);
      const met = new Set(paths.flatMap(({ rules }) => rules));
      expect([...met].toSorted()).toEqual(
        domain.tables
          .flat()
          .map((rule) => rule.id)
          .toSorted(),
      );
      for (const { answers } of paths)
        expect(Object.keys(answers).toSorted()).toEqual(domain.questions.map(({ id }) => id));
    },
  );
});

describe("the algorithm", () => {
  it.each<[Rob2Domain, string, string]>([
    [randomisation, "1.1 Y, 1.2 N, 1.3 N", "high by D1-R1"],
    [randomisation, "1.1 PN, 1.2 Y, 1.3 Y", "some-concerns by D1-R2"],
    [randomisation, "1.1 NI, 1.2 PY, 1.3 NI", "low by D1-R3"],
    [randomisation, "1.1 Y, 1.2 Y, 1.3 PY", "some-concerns by D1-R4"],
    [randomisation, "1.1 Y, 1.2 NI, 1.3 PN", "some-concerns by D1-R5"],
    [randomisation, "1.1 N, 1.2 NI, 1.3 Y", "high by D1-R6"],
    [carryOver, "S.1 Y, S.3 N", "high by DS-R1"],
    [carryOver, "S.1 Y, S.3 NI", "high by DS-R1"],
    [carryOver, "S.1 PY, S.3 Y", "low by DS-R2"],
    [carryOver, "S.1 N, S.2 Y, S.3 PY", "low by DS-R3"],
    [carryOver, "S.1 NI, S.2 NI, S.3 Y", "some-concerns by DS-R4"],
    [deviationsFromAssignment, "2.1 N, 2.2 PN, 2.6 Y", "low by D2a-R1 D2a-R7"],
    [deviationsFromAssignment, "2.1 NI, 2.2 N, 2.3 N, 2.6 Y", "low by D2a-R2 D2a-R7"],
    [deviationsFromAssignment, "2.1 Y, 2.2 N, 2.3 NI, 2.6 Y", "some-concerns by D2a-R3 D2a-R7"],
    [
      deviationsFromAssignment,
      "2.1 Y, 2.2 Y, 2.3 Y, 2.4 PN, 2.6 PY",
      "some-concerns by D2a-R4 D2a-R7",
    ],
    [
      deviationsFromAssignment,
      "2.1 Y, 2.2 Y, 2.3 Y, 2.4 NI, 2.5 Y, 2.6 Y",
      "some-concerns by D2a-R5 D2a-R7",
    ],
    [
      deviationsFromAssignment,
      "2.1 Y, 2.2 Y, 2.3 Y, 2.4 Y, 2.5 NI, 2.6 Y",
      "high by D2a-R6 D2a-R7",
    ],
    [deviationsFromAssignment, "2.1 N, 2.2 N, 2.6 NI, 2.7 PN", "some-concerns by D2a-R1 D2a-R8"],
    [deviationsFromAssignment, "2.1 N, 2.2 N, 2.6 N, 2.7 NI", "high by D2a-R1 D2a-R9"],
    [deviationsFromAdherence, "2.1 N, 2.2 N, 2.4 NA, 2.5 N", "low by D2b-R1"],
    [deviationsFromAdherence, "2.1 N, 2.2 N, 2.4 Y, 2.5 N, 2.6 Y", "some-concerns by D2b-R2"],
    [deviationsFromAdherence, "2.1 N, 2.2 N, 2.4 N, 2.5 NI, 2.6 NI", "high by D2b-R3"],
    [deviationsFromAdherence, "2.1 Y, 2.2 N, 2.3 NA, 2.4 N, 2.5 N", "low by D2b-R4"],
    [
      deviationsFromAdherence,
      "2.1 Y, 2.2 N, 2.3 Y, 2.4 Y, 2.5 N, 2.6 PY",
      "some-concerns by D2b-R5",
    ],
    [deviationsFromAdherence, "2.1 Y, 2.2 N, 2.3 Y, 2.4 Y, 2.5 N, 2.6 PN", "high by D2b-R6"],
    [
      deviationsFromAdherence,
      "2.1 Y, 2.2 N, 2.3 NI, 2.4 N, 2.5 N, 2.6 Y",
      "some-concerns by D2b-R7",
    ],
    [deviationsFromAdherence, "2.1 N, 2.2 NI, 2.3 N, 2.4 N, 2.5 N, 2.6 N", "high by D2b-R8"],
    [missingData, "3.1 Y", "low by D3-R1"],
    [missingData, "3.1 NI, 3.2 PY", "low by D3-R2"],
    [missingData, "3.1 N, 3.2 N, 3.3 PN", "low by D3-R3"],
    [missingData, "3.1 N, 3.2 N, 3.3 NI, 3.4 N", "some-concerns by D3-R4"],
    [missingData, "3.1 N, 3.2 N, 3.3 Y, 3.4 NI", "high by D3-R5"],
    [measurement, "4.1 PY, 4.2 N", "high by D4-R1"],
    [measurement, "4.1 N, 4.2 Y", "high by D4-R2"],
    [measurement, "4.1 NI, 4.2 N, 4.3 N", "low by D4-R3"],
    [measurement, "4.1 N, 4.2 N, 4.3 Y, 4.4 N", "low by D4-R4"],
    [measurement, "4.1 N, 4.2 N, 4.3 NI, 4.4 Y, 4.5 PN", "some-concerns by D4-R5"],
    [measurement, "4.1 N, 4.2 N, 4.3 Y, 4.4 Y, 4.5 NI", "high by D4-R6"],
    [measurement, "4.1 N, 4.2 NI, 4.3 N", "some-concerns by D4-R7"],
    [measurement, "4.1 N, 4.2 NI, 4.3 Y, 4.4 N", "some-concerns by D4-R8"],
    [measurement, "4.1 N, 4.2 NI, 4.3 Y, 4.4 NI, 4.5 N", "some-concerns by D4-R9"],
    [measurement, "4.1 N, 4.2 NI, 4.3 Y, 4.4 Y, 4.5 Y", "high by D4-R10"],
    [reporting, "5.1 Y, 5.2 Y, 5.3 N", "high by D5-R1"],
    [reporting, "5.1 Y, 5.2 NI, 5.3 PY", "high by D5-R2"],
    [reporting, "5.1 Y, 5.2 NI, 5.3 N", "some-concerns by D5-R3"],
    [reporting, "5.1 Y, 5.2 N, 5.3 NI", "some-concerns by D5-R4"],
    [reporting, "5.1 PY, 5.2 N, 5.3 PN", "low by D5-R5"],
    [reporting, "5.1 NI, 5.2 N, 5.3 N", "some-concerns by D5-R6"],
  ])("%o: %s is %s", (domain, answers, expected) => {
    expect(judged(domain, answers)).toBe(expected);
  });
});

describe("answers on a path that is left", () => {
  it("are cleared to NA and do not count", () => {
    const before = answersOf("3.1 N, 3.2 N, 3.3 Y, 3.4 Y");
    expect(assessDomain(missingData, before).judgement).toBe("high");
    expect(assessDomain(missingData, { ...before, "3.1": "Y" })).toMatchObject({
      answers: { "3.1": "Y", "3.2": "NA", "3.3": "NA", "3.4": "NA" },
      reached: ["3.1"],
      judgement: "low",
    });
  });

  it("leave the judgement open while a question that is reached has none", () => {
    expect(judged(missingData, "3.1 N, 3.2 N")).toBe("open: 3.3");
    expect(judged(randomisation, "1.2 N")).toBe("open: 1.1 1.3");
  });

  it("do not count where the question does not offer them", () => {
    expect(judged(missingData, "3.1 N, 3.2 NI")).toBe("open: 3.2");
  });
});

describe("the whole assessment", () => {
  it("has the domain of carry-over second in a crossover trial", () => {
    const ids = (crossover: boolean) =>
      rob2Domains({ effect: "assignment", crossover }).map((domain) => domain.id);
    expect(ids(false)).toEqual(["D1", "D2a", "D3", "D4", "D5"]);
    expect(ids(true)).toEqual(["D1", "DS", "D2a", "D3", "D4", "D5"]);
    expect(rob2Domains({ effect: "adherence", crossover: false })[1]?.id).toBe("D2b");
  });

  it("is as bad as its worst domain, or worse where three concerns count as high", () => {
    const three = ["low", "some-concerns", "some-concerns", "some-concerns", "low"] as const;
    expect(overallJudgement(three, "worst-domain")).toBe("some-concerns");
    expect(overallJudgement(three, "three-concerns-high")).toBe("high");
    expect(overallJudgement(["low", "low"], "worst-domain")).toBe("low");
    expect(overallJudgement(["low", null, "high"], "worst-domain")).toBe("high");
    expect(overallJudgement(["low", null], "worst-domain")).toBeNull();
    expect(overallJudgement([], "worst-domain")).toBeNull();
  });
});
