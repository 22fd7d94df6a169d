import { describe, expect, test } from "vitest";
import type { ForestAnswer } from "../../lib/api.ts";
import { testingForestAnswer } from "../../lib/testing-forest-answer.ts";
import { estimatorsCsv, influenceCsv, stepsCsv } from "./csv.ts";
import { influenceRows } from "./influence.ts";
import {
  cumulativeList,
  cumulativeSteps,
  drawnText,
  estimatorList,
  estimatorSteps,
  leaveOneOutList,
  leftOutSteps,
  pooledSpan,
} from "./view-model.ts";
import { cumulativeSentence, estimatorsSentence, leaveOneOutSentence } from "./words.ts";

const answer = testingForestAnswer();

describe("the strip of estimators", () => {
  test("marks the way asked for and adds the two that need no correction", () => {
    const rows = estimatorList(answer).rows;
    expect(rows.map(({ id }) => id)).toEqual([
      "REML knha",
      "DL knha",
      "PM knha",
      "EE knha",
      "MH",
      "Peto",
    ]);
    expect(rows.filter(({ strong }) => strong).map(({ id }) => id)).toEqual(["REML knha"]);
  });

  test("brings common effects from the analysis scale to the reading scale", () => {
    const peto = estimatorSteps(answer).find(({ id }) => id === "Peto")?.span;
    expect(peto?.estimate).toBeCloseTo(Math.exp(answer.pooled?.peto?.estimate ?? 0), 10);
  });

  test("leaves out Peto's odds ratio where a risk ratio is asked for", () => {
    const ratio: ForestAnswer = { ...answer, question: { ...answer.question, measure: "RR" } };
    expect(estimatorSteps(ratio).map(({ id }) => id)).not.toContain("Peto");
  });

  test("says whether the message hangs on the method", () => {
    expect(estimatorsSentence(answer, 2)).toMatch(
      /^Pooled in 6 ways, .*Every interval excludes no effect \(1\)\.$/,
    );
    const [first, ...rest] = answer.estimators ?? [];
    if (first === undefined) throw new Error("the fixture has estimators");
    const mixed = { ...answer, estimators: [{ ...first, ciLow: 0.5 }, ...rest] };
    expect(estimatorsSentence(mixed, 2)).toContain("1 of the 6 intervals includes");
  });
});

describe("leaving out one trial at a time", () => {
  test("names the trial left out, with all trials last", () => {
    const rows = leaveOneOutList(answer).rows;
    expect(rows[0]?.label).toBe("without Zarate 2006");
    expect(rows.at(-1)?.label).toBe("All 12 trials");
    expect(leftOutSteps(answer)[0]?.key).toBe("zarate-2006");
  });

  test("tells when one trial carries the message", () => {
    expect(leaveOneOutSentence(answer, 2)).toContain("still excludes no effect");
    const [first, ...rest] = answer.leaveOneOut ?? [];
    if (first === undefined) throw new Error("the fixture leaves trials out");
    const turned = { ...answer, leaveOneOut: [{ ...first, ciLow: -0.1 }, ...rest] };
    expect(leaveOneOutSentence(turned, 2)).toContain(
      "hangs on single trials; without Zarate 2006 the interval would say otherwise.",
    );
    expect(leaveOneOutList(turned).rows[0]?.detail).toBe("then includes no effect");
  });
});

describe("the cumulative plot", () => {
  test("starts with one trial, which is not called pooled", () => {
    const [first, second] = cumulativeList(answer).rows;
    expect([first?.label, first?.detail, first?.mark]).toEqual(["Zarate 2006", "1 trial", "one"]);
    expect([second?.label, second?.detail]).toEqual(["+ Diazgranados 2010", "2 trials"]);
  });

  test("ends with the pooled effect", () => {
    expect(cumulativeSteps(answer).at(-1)?.span?.estimate).toBeCloseTo(
      pooledSpan(answer)?.estimate ?? 0,
      8,
    );
    expect(cumulativeSentence(answer, 2)).toMatch(
      /^The first trial, Zarate 2006, gave .*all 12 together give/,
    );
  });
});

test("one trial is never called pooled", () => {
  expect(pooledSpan(testingForestAnswer(1))).toBeNull();
});

describe("influence", () => {
  test("a trial that moves the mean far stands out", () => {
    const [first, ...rest] = answer.influence ?? [];
    if (first === undefined) throw new Error("the fixture has diagnostics");
    const moved = { ...answer, influence: [{ ...first, cooksDistance: 0.9 }, ...rest] };
    expect(influenceRows(moved)[0]).toMatchObject({ name: "Zarate 2006", standsOut: true });
  });
});

test("files hold a line for every row", () => {
  const lines = (text: string) => text.trim().split("\n").length;
  expect(lines(stepsCsv(leftOutSteps(answer)))).toBe(13);
  expect(lines(estimatorsCsv(estimatorSteps(answer)))).toBe(7);
  expect(lines(influenceCsv(influenceRows(answer)))).toBe(13);
});

test("a drawing of a part says which part", () => {
  const [step] = leftOutSteps(answer);
  if (step === undefined) throw new Error("the fixture leaves trials out");
  const many = Array.from({ length: 3000 }, () => step);
  expect(drawnText(many, "last")).toContain("the last 200 of 3,000 lines");
  expect(drawnText([step], "first")).toBe("");
});
