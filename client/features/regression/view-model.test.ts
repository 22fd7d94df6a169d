import { describe, expect, test } from "vitest";
import type { ForestAnswer } from "../../lib/api.ts";
import { testingForestAnswer } from "../../lib/testing-forest-answer.ts";
import { bubblePlotOf, bubblePoints } from "./bubbles.ts";
import { regressionCsv } from "./csv.ts";
import { coefficientRows, residualDf, silentTrials } from "./view-model.ts";
import { fitSentences, moderatorSentences, regressionWarnings } from "./words.ts";

const answer = testingForestAnswer();
const { regression } = answer;
if (regression === null) throw new Error("the fixture has a regression");

describe("the coefficients", () => {
  test("are read as a factor per step, the intercept is not", () => {
    const [intercept, year] = coefficientRows(answer);
    expect(intercept?.change).toBeNull();
    expect(year?.label).toBe("Year of publication");
    expect(year?.change?.per).toBe("per year");
    expect(year?.change?.span.estimate).toBeCloseTo(Math.exp(year?.span?.estimate ?? 0), 10);
  });

  test("of people are told per 100, not per person", () => {
    const people: ForestAnswer = {
      ...answer,
      regression: {
        ...regression,
        model: {
          ...regression.model!,
          coefficients: regression.model!.coefficients.map((one) =>
            one.name === "year" ? { ...one, name: "participants", estimate: 0.002 } : one,
          ),
        },
      },
    };
    expect(coefficientRows(people)[1]?.change?.span.estimate).toBeCloseTo(Math.exp(0.2), 10);
  });

  test("words say what the interval holds", () => {
    const [sentence] = moderatorSentences(answer);
    expect(sentence).toMatch(
      /^Over 12 effects, the odds ratio is multiplied by 0\.\d+ \[.*\] per year/,
    );
    const unsure = {
      ...answer,
      regression: {
        ...regression,
        model: {
          ...regression.model!,
          coefficients: regression.model!.coefficients.map((one) => ({ ...one, ciHigh: 1 })),
        },
      },
    };
    expect(moderatorSentences(unsure)[0]).toContain("neither a trend nor its absence is shown");
  });

  test("the rest has as many degrees of freedom as effects less coefficients", () => {
    expect(residualDf(answer)).toBe(10);
    expect(fitSentences(answer).join(" ")).toContain("10 df");
  });
});

describe("what a reader is warned of", () => {
  test("too few trials, in the server's words", () => {
    const message = "8 effects for one moderator: fewer than ten for each.";
    const few = { ...answer, warnings: [{ code: "few-for-regression", message }] };
    expect(regressionWarnings(few)).toEqual([message]);
  });

  test("trials that do not say the moderator are named", () => {
    const [first, ...rest] = regression.points;
    if (first === undefined) throw new Error("the fixture has points");
    const silent = {
      ...answer,
      regression: { ...regression, points: [{ ...first, moderators: { year: null } }, ...rest] },
    };
    expect(silentTrials(silent)).toEqual(["Zarate 2006"]);
    expect(regressionWarnings(silent)).toEqual([
      "Not in the regression, for want of year of publication: Zarate 2006.",
    ]);
  });
});

describe("the bubble plot", () => {
  const plot = bubblePlotOf(answer, "year");

  test("gives the most precise trial the largest bubble and every trial a reachable point", () => {
    const largest = plot.bubbles.toSorted((a, b) => b.r - a.r)[0];
    expect(largest?.name).toBe("Grunebaum 2018");
    expect(bubblePoints(plot)).toHaveLength(12);
    expect(bubblePoints(plot)[0]?.lines[0]).toBe("Year of publication: 2006");
  });

  test("keeps every bubble inside its axes and years whole", () => {
    for (const { x, y } of plot.bubbles) {
      expect(x).toBeGreaterThan(plot.xAxis.domain[0]);
      expect(x).toBeLessThan(plot.xAxis.domain[1]);
      expect(y).toBeGreaterThanOrEqual(plot.yAxis.domain[0]);
      expect(y).toBeLessThanOrEqual(plot.yAxis.domain[1]);
    }
    expect(plot.xAxis.ticks.every(Number.isInteger)).toBe(true);
    expect(plot.xAxis.ticks.length).toBeGreaterThan(1);
  });

  test("draws no line for one of several moderators", () => {
    const line = [{ x: 2006, estimate: 1, ciLow: 0, ciHigh: 2 }];
    const withLine = { ...answer, regression: { ...regression, line } };
    expect(bubblePlotOf(withLine, "year").line).toEqual(line);
    const both: ForestAnswer = {
      ...withLine,
      question: { ...answer.question, moderators: ["year", "dose"] },
    };
    expect(bubblePlotOf(both, "year").line).toBeNull();
  });
});

test("the file holds every effect on the scale on which it is pooled", () => {
  const [head, ...lines] = regressionCsv(answer).trim().split("\n");
  expect(head).toBe("key,study,year,yi,vi");
  expect(lines).toHaveLength(12);
});
