import { describe, expect, test } from "vitest";
import { byStudy } from "./by-study.ts";
import { matrixOf, tint } from "./matrix.ts";
import { furtherWords, safetyQuestion, shownHarm } from "./question.ts";
import { ratesList, ratesSummary } from "./rates-view.ts";
import { comparisonsOf, riskList } from "./risk-view.ts";
import { answer, columns, countedCell, sampleCell } from "./testing.ts";
import {
  absoluteWords,
  cellSentence,
  type Column,
  differenceWords,
  rate,
  rateRange,
  silenceWords,
  stretchWords,
} from "./words.ts";

const [first, oral] = columns as readonly [Column, Column];
const [misuse, nausea] = answer.harms;
if (misuse === undefined || nausea === undefined) throw new Error("the fixture has two harms");

describe("the address", () => {
  test("asks the server with the filter and the grouping; the harm is the page's own", () => {
    const words = { harm: ["ae-nausea"], by: ["dose"], route: ["oral"], x: ["1"] };
    expect(safetyQuestion(words)).toBe("route=oral&by=dose");
    expect(shownHarm(words, answer)).toBe(nausea);
  });

  test("without a harm shows the one most trials counted; a name nobody knows is none", () => {
    expect(shownHarm({}, answer)).toBe(nausea);
    expect(shownHarm({ harm: ["ae-nonsense"] }, answer)).toBe(nausea);
    expect(shownHarm({ harm: ["ae-misuse"] }, answer)).toBe(misuse);
  });

  test("tells what it asks beyond the choices of the page", () => {
    expect(furtherWords({ by: ["drug"], drug: ["ketamine"], yearFrom: ["2010"] })).toEqual([
      "yearFrom",
    ]);
  });
});

describe("the matrix", () => {
  test("has a column for each group with a number, and names the groups without", () => {
    const matrix = matrixOf(answer, "randomised");
    expect(matrix.columns.map(({ key, route }) => [key, route])).toEqual([
      ["intravenous.single", "intravenous"],
    ]);
    expect(matrix.silentColumns.map(({ key }) => key)).toEqual(["oral.repeated"]);
  });

  test("keeps the row of a harm that no trial counts, as a gap", () => {
    const rows = matrixOf(answer, "randomised").sections.flatMap((section) => section.rows);
    expect(rows.map(({ harm, silent }) => [harm.label, silent])).toEqual([
      ["Misuse", true],
      ["Nausea", false],
    ]);
  });

  test("of cohorts names the harms without a row", () => {
    const matrix = matrixOf(answer, "not-randomised");
    expect(matrix.sections.flatMap(({ rows }) => rows)).toHaveLength(1);
    expect(matrix.silentHarms.map(({ label }) => label)).toEqual(["Misuse"]);
  });

  test("tints by people of 100, and what was not counted not at all", () => {
    const of = (percent: number) =>
      tint(sampleCell({ headline: { ...countedCell.headline, percent } as never }));
    expect([0, 5, 20, 60].map(of)).toEqual([0, 1, 2, 3]);
    expect(tint(sampleCell())).toBeNull();
  });
});

describe("words", () => {
  test.each([
    [0, "0"],
    [0.02, "<0.1"],
    [0.8, "0.8"],
    [35.6, "36"],
  ])("%d of 100 is written %s", (value, text) => {
    expect(rate(value)).toBe(text);
  });

  test("an interval of a rare harm keeps its decimals", () => {
    expect(rateRange({ ciLow: 0.13, ciHigh: 4.4 })).toBe("0.1–4.4");
    expect(rateRange({ ciLow: 21.9, ciHigh: 61.3 })).toBe("22–61");
  });

  test("a cell says its denominator, its interval and who counted it", () => {
    expect(cellSentence(countedCell, first)).toBe(
      "40 of 100 people, 95 % interval 22–61, one trial, counted in 1 of 12 trials; inert placebo 10 of 100",
    );
  });

  test("silence says of how many trials, and that some print something else", () => {
    const cell = nausea.cells[1] ?? sampleCell();
    expect(silenceWords(cell, oral)).toBe(
      "0 of 7 trials with a usable count; 2 print it without a usable count; 1 prints only more frequent harms",
    );
  });

  test("a difference says which way and never hides that it may be none", () => {
    const effect = countedCell.comparators[0]?.effect;
    if (effect === null || effect === undefined) throw new Error("the fixture has an effect");
    expect(absoluteWords(effect)).toBe(
      "10 of 100 people with the comparator, 40 of 100 with the drug",
    );
    expect(differenceWords(effect)).toBe("30 more of 100 (0.3 fewer to 90 more)");
  });

  test("the stretch counted over", () => {
    expect(stretchWords(countedCell)).toBe("over 24 h to 28 d");
    expect(stretchWords(sampleCell())).toBeNull();
  });
});

describe("one harm", () => {
  test("stands with its comparator beneath, trials before cohorts, silence nowhere", () => {
    const list = ratesList(answer, nausea);
    expect(list.rows.map(({ label, detail, mark }) => [label, detail, mark])).toEqual([
      ["Intravenous, single", "8 of 20, 1 trial", "one"],
      ["against inert placebo", "2 of 20, 1 trial", "one"],
      ["Intravenous, single, cohorts", "8 of 20, 1 study", "one"],
    ]);
    expect(new Set(list.rows.map(({ id }) => id)).size).toBe(3);
    expect(ratesSummary(list, nausea)).toContain("8 of 20");
    expect(ratesList(answer, misuse).rows).toEqual([]);
  });

  test("one trial is drawn as one trial, several with what they come to", () => {
    const comparisons = comparisonsOf(answer, nausea);
    expect(
      riskList(answer, comparisons).rows.map(({ label, detail, mark }) => [label, detail, mark]),
    ).toEqual([["Intravenous, single: inert placebo", "A 2020", "one"]]);
    const two = comparisons.map((one) => ({
      ...one,
      effect: { ...one.effect, k: 2, trials: [...one.effect.trials, ...one.effect.trials] },
    }));
    expect(riskList(answer, two).rows.map(({ mark }) => mark)).toEqual(["point", "point", "sum"]);
  });
});

test("entries stand by their study", () => {
  const entry = (key: string, text: string) => ({ key, name: key, text });
  expect(
    byStudy([entry("a", "1"), entry("b", "2"), entry("a", "3")]).map(({ key, entries }) => [
      key,
      entries.length,
    ]),
  ).toEqual([
    ["a", 2],
    ["b", 1],
  ]);
});
