import { describe, expect, test } from "vitest";
import type { ForestAnswer } from "../../lib/api.ts";
import { testingForestAnswer } from "../../lib/testing-forest-answer.ts";
import { biasTests, eggerSentences, trimAndFillSentence } from "./bias-tests.ts";
import { funnelCsv } from "./csv.ts";
import { funnelOf, funnelPoints } from "./view-model.ts";

const answer = testingForestAnswer();
const { bias } = answer;
if (bias === null) throw new Error("the fixture has tests of asymmetry");

describe("the funnel", () => {
  const funnel = funnelOf(answer);

  test("holds every trial and every contour inside its axes", () => {
    const [left, right] = funnel.xAxis.domain;
    const places = [
      ...funnel.trials.map(({ yi }) => yi),
      ...funnel.contours.flatMap(({ low, high }) => [low, high]),
    ];
    expect(Math.min(...places)).toBeGreaterThanOrEqual(left);
    expect(Math.max(...places)).toBeLessThanOrEqual(right);
    expect(Math.max(...funnel.trials.map(({ se }) => se))).toBeLessThan(funnel.foot);
  });

  test("has its contours around no effect, the widest first", () => {
    expect(funnel.contours.map(({ level }) => level)).toEqual([99, 95, 90]);
    const five = funnel.contours[1];
    expect(five?.high).toBeCloseTo(1.959964 * funnel.foot, 5);
    expect(five?.low).toBeCloseTo(-1.959964 * funnel.foot, 5);
  });

  test("tells each trial's effect and standard error", () => {
    const [first] = funnelPoints(funnel);
    expect(first?.title).toBe("Zarate 2006");
    expect(first?.lines[1]).toMatch(/^standard error \d\.\d{3}$/);
  });
});

describe("below ten trials", () => {
  const nine = testingForestAnswer(9);

  test("nothing is assessed and nothing is filled in, even where the server computes it", () => {
    expect(nine.bias).not.toBeNull();
    const invented: ForestAnswer = {
      ...nine,
      bias: { ...bias, trimAndFill: { ...bias.trimAndFill!, filled: [{ yi: 0, vi: 1 }] } },
    };
    expect(funnelOf(invented)).toMatchObject({ assessable: false, filled: [] });
  });

  test("ten are enough", () => {
    expect(funnelOf(testingForestAnswer(10)).assessable).toBe(true);
  });
});

describe("the tests of asymmetry", () => {
  test("start with Egger's and end with the rank test", () => {
    const tests = biasTests(bias, "log");
    expect(tests[0]).toMatchObject({ name: "Egger’s test", against: "standard error" });
    expect(tests.at(-1)?.name).toContain("Begg");
    expect(tests[0]?.limit).toBeCloseTo(Math.exp(bias.egger?.limitEstimate ?? 0), 10);
  });

  test("finding nothing is not called proof that nothing is missing", () => {
    const egger = { ...bias.egger!, pValue: 0.6 };
    const [sentence] = eggerSentences({ ...answer, bias: { ...bias, egger } });
    expect(sentence).toContain("does not show that no trial is missing");
  });

  test("asymmetry is not called publication bias", () => {
    const egger = { ...bias.egger!, pValue: 0.01 };
    const [sentence] = eggerSentences({ ...answer, bias: { ...bias, egger } });
    expect(sentence).toContain("are one reason");
  });

  test("trim and fill is a what-if", () => {
    const filled = { ...bias.trimAndFill!, k0: 3, side: "left" as const };
    const sentence = trimAndFillSentence({ ...answer, bias: { ...bias, trimAndFill: filled } }, 2);
    expect(sentence).toContain("adds 3 trials on the left");
    expect(sentence).toContain("not a correction");
    const none = { ...bias, trimAndFill: { ...filled, k0: 0 } };
    expect(trimAndFillSentence({ ...answer, bias: none }, 2)).toBe("Trim and fill adds no trial.");
  });
});

test("the file holds trials and what was added apart", () => {
  const funnel = { ...funnelOf(answer), filled: [{ yi: -1, se: 0.5 }] };
  const lines = funnelCsv(funnel).trim().split("\n");
  expect(lines).toHaveLength(14);
  expect(lines.at(-1)).toBe(",,added by trim and fill,-1,0.5");
});
