import { describe, expect, test } from "vitest";
import { metaAnalysis } from "#domain/stats/meta-analysis.ts";
import { parseMetaAnalysisRequest } from "#domain/stats/meta-analysis-request.ts";
import { forestCsv } from "./csv.ts";
import { exampleText } from "./example.ts";
import type { OwnAnswer } from "./query.ts";
import { rScript } from "./r-script.ts";
import { keptRows, ownQuestion, requestOf } from "./request.ts";
import { readRows } from "./rows.ts";
import { columnsOf, emptyState, type OwnState, tableOf, withText } from "./state.ts";
import { isBeyond, plotValue } from "../../ui/forest-axis.ts";
import { forestOf, forestPoints, forestSummary, placeForest } from "./view-model.ts";
import { absoluteSentence, estimateSentence, omittedTexts, sideSentence } from "./words.ts";

function answerOf(text: string, change: Partial<OwnState> = {}): OwnAnswer {
  const state = { ...withText(emptyState, text), ...change };
  const table = tableOf(state);
  const { rows } = readRows(table, columnsOf(state, table), state.measure);
  const question = ownQuestion(rows, state);
  if (question === null) throw new Error("nothing to pool");
  const pool = (some: typeof rows) =>
    metaAnalysis(parseMetaAnalysisRequest(requestOf(question, some)));
  const kept = keptRows(question);
  return { question, all: pool(question.rows), kept: kept.length === 0 ? null : pool(kept) };
}

function words(answer: OwnAnswer): string {
  if (answer.kept === null) throw new Error("no row kept");
  return estimateSentence(forestOf(answer), answer.kept);
}

describe("the forest plot", () => {
  test("shows every trial, the pooled effect and the prediction interval as ratios", () => {
    const answer = answerOf(exampleText);
    const forest = forestOf(answer);
    expect(forest.rows.map(({ state }) => state)).toEqual(Array(6).fill("kept"));
    expect(forest.rows[0]?.effect?.estimate).toBeCloseTo(4 / 123 / (11 / 139), 10);
    expect(forest.pooled?.estimate).toBeCloseTo(answer.all.transformed.estimate ?? 0, 12);
    expect(forest.nullAt).toBe(1);
    expect(forest.rows.reduce((sum, { weight }) => sum + (weight ?? 0), 0)).toBeCloseTo(100, 8);
    expect(forestSummary(forest)).toMatch(/^Forest plot of risk ratio: 6 trials, pooled 0\.37 \[/);
  });

  test("a row taken out stays visible without weight, and the rest is pooled anew", () => {
    const whole = answerOf(exampleText);
    const answer = answerOf(exampleText, { out: [2] });
    const forest = forestOf(answer);
    expect(forest.rows[1]).toMatchObject({ state: "out", weight: null });
    expect(forest.rows[1]?.effect).toEqual(forestOf(whole).rows[1]?.effect);
    expect(forest.k).toBe(5);
    expect(answer.kept?.estimate).toBeCloseTo(whole.all.leaveOneOut?.[1]?.estimate ?? 0, 12);
    expect(forest.rows[2]?.label).toBe("Rosenthal 1960");
    expect(forest.rows[2]?.effect?.estimate).toBeCloseTo(3 / 231 / (11 / 220), 10);
  });

  test("an interval far beyond the others is clipped and marked", () => {
    const forest = forestOf(answerOf(`${exampleText}Tiny,1,3,0,3\n`));
    const tiny = forest.rows.at(-1)?.effect;
    expect(isBeyond(forest.axis, tiny?.high ?? 0)).toBe(true);
    expect(plotValue(forest.axis, tiny?.high ?? 0)).toBe(forest.axis.domain[1]);
    expect(isBeyond(forest.axis, tiny?.estimate ?? 0)).toBe(false);
    expect(forest.axis.ticks.length).toBeGreaterThan(2);
  });

  test("proportions stay between 0 and 1, each read back with its own size", () => {
    const forest = forestOf(answerOf("t,xi,ni\nA,4,20\nB,0,15\nC,12,40", { measure: "PFT" }));
    expect(forest.rows[0]?.effect?.estimate).toBeCloseTo(0.2, 10);
    expect(forest.rows[1]?.effect?.low).toBe(0);
    expect(forest.nullAt).toBeNull();
  });

  test("points say what opening them does", () => {
    const forest = forestOf(answerOf(exampleText, { out: [1] }));
    const points = forestPoints(forest, placeForest(forest, 1000));
    expect(points[0]?.lines.at(-1)).toMatch(/puts it back/);
    expect(points[1]?.lines.join(" ")).toMatch(/without it 0\.\d\d \[/);
  });

  test("thousands of rows are not all drawn, but counted", () => {
    const rows = Array.from({ length: 500 }, (_, i) => `T${i},${i % 7},50,${(i % 5) + 1},50`);
    const placed = placeForest(forestOf(answerOf(`t,ai,n1i,ci,n2i\n${rows.join("\n")}`)), 900);
    expect(placed.rows).toHaveLength(300);
    expect(placed.more).toBe(200);
  });
});

describe("the words", () => {
  test("never call one trial pooled, and say when there are only two", () => {
    const one = answerOf(exampleText, { out: [2, 3, 4, 5, 6] });
    expect(words(one)).toMatch(/^One trial: the risk ratio is 0\.41 .* Nothing is pooled\.$/);
    expect(forestOf(one).pooled).toBeNull();
    expect(words(answerOf(exampleText, { out: [3, 4, 5, 6] }))).toMatch(/^Only 2 trials, /);
    const none = answerOf(exampleText, { out: [1, 2, 3, 4, 5, 6] });
    expect(none.kept).toBeNull();
    expect(forestOf(none).k).toBe(0);
  });

  test("put a ratio in people, at the rate of the second groups", () => {
    const answer = answerOf(exampleText);
    const sentence = absoluteSentence(forestOf(answer), answer.question, answer.all);
    expect(sentence).toMatch(/718 of 20,788 people had the event, 35 of 1,000\./);
    expect(sideSentence(forestOf(answer), answer.all)).toMatch(/below 1: less frequent/);
  });

  test("name rows that could not be used, by the reader's own numbers", () => {
    const answer = answerOf(`gap,1,NA,2,10\n${exampleText}`.replace("gap", "Gap 2000"), {
      header: false,
      corrections: { 0: "slab", 1: "ai", 2: "n1i", 3: "ci", 4: "n2i" },
    });
    expect(answer.all.omitted.length).toBeGreaterThan(0);
    expect(omittedTexts(answer.question, answer.all)[0]).toBe(
      "row 1, Gap 2000: a value that the measure needs is absent",
    );
  });
});

describe("the downloads", () => {
  test("the CSV holds what was pasted and what came of it", () => {
    const answer = answerOf(exampleText, { out: [2] });
    const lines = forestCsv(answer.question, forestOf(answer)).trim().split("\n");
    expect(lines[0]).toMatch(/^row,study,state,ai,ci,n1i,n2i,estimate,ciLow/);
    expect(lines[2]).toMatch(/^2,Ferguson & Simes 1949,out,6,29,306,303,/);
    expect(lines).toHaveLength(9);
  });

  test("the R script rebuilds the kept rows and checks every figure", () => {
    const answer = answerOf(`${exampleText}"Zero ""A"", é",0,30,0,31\n`, {
      out: [2],
      test: "adhoc",
      zeroCells: "drop00",
    });
    if (answer.kept === null) throw new Error("no row kept");
    const script = rScript(answer.question, answer.kept);
    expect(script).toContain('measure = "RR", ai = ai, ci = ci, n1i = n1i, n2i = n2i');
    expect(script).toContain('add = 0.5, to = "only0", drop00 = TRUE');
    expect(script).toContain('"Zero \\"A\\", \\U{e9}"');
    expect(script).toContain("dat <- dat[-c(6L), ]");
    expect(script).toContain('method = "REML", test = "adhoc", level = 95');
    expect(script).toContain("control = list(threshold = 1e-10, maxiter = 1000)");
    expect(script).toContain(`check("estimate", c(res$beta), ${answer.kept.estimate}`);
    expect(script).not.toContain("Ferguson");
  });
});
