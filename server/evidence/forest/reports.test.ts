import { describe, expect, test } from "vitest";
import { sampleCount, sampleStudy } from "#domain/study/testing.ts";
import { flagsIn, forestOf, onlyRow, outOf } from "./testing.ts";

const member = (
  key: string,
  primary: boolean,
  parts: Parameters<typeof sampleStudy>[0] = {},
  certainty: "certain" | "possible" = "certain",
) => sampleStudy({ key, overlap: { group: "same", primary, certainty }, ...parts });
const larger = {
  results: [sampleCount("ket", 12, 30), sampleCount("pbo", 4, 30)],
};

describe("SELECTION 4.6: overlapping reports", () => {
  test.each(["certain", "possible"] as const)("of a %s overlap only the primary counts", (how) => {
    const answer = forestOf([
      member("first-2019", true, {}, how),
      member("big-2020", false, larger, how),
    ]);
    expect(onlyRow(answer).key).toBe("first-2019");
    expect(outOf(answer)).toEqual(["big-2020: reports overlap"]);
    expect(answer.people).toBe(40);
  });

  test("where the primary gives no number, the one with most people answers alone", () => {
    const answer = forestOf([
      member("first-2019", true, { results: [] }),
      member("small-2020", false),
      member("big-2021", false, larger),
    ]);
    expect(onlyRow(answer).key).toBe("big-2021");
    expect(outOf(answer)).toEqual(["first-2019: reports overlap", "small-2020: reports overlap"]);
  });

  test("people taken out by the reader do not come back by another report", () => {
    const answer = forestOf(
      [member("first-2019", true), member("big-2020", false, larger)],
      "outcome=response&window=h24&exclude=first-2019",
    );
    expect(answer.included).toEqual([]);
    expect(outOf(answer)).toEqual(["big-2020: reports overlap", "first-2019: reader taken-out"]);
  });

  test("studies of different groups stand side by side", () => {
    const other = { overlap: { group: "else", primary: true, certainty: "certain" } } as const;
    expect(
      forestOf([member("a-2019", true), sampleStudy({ key: "b-2020", ...other })]).included,
    ).toHaveLength(2);
  });
});

describe("SELECTION 4.6: reports pooled over trials", () => {
  const trial = (key: string, results = sampleStudy().results) => sampleStudy({ key, results });
  const pooled = (
    key: string,
    pooledFrom: string[],
    parts: Parameters<typeof sampleStudy>[0] = {},
  ) =>
    sampleStudy({
      key,
      design: { type: "pooled-analysis", randomised: true, dosing: "single" },
      pooledFrom,
      ...larger,
      ...parts,
    });

  test("one of its trials answers: the report is out", () => {
    const answer = forestOf([
      trial("one-2019"),
      trial("two-2019", []),
      pooled("both-2021", ["one-2019", "two-2019"]),
    ]);
    expect(onlyRow(answer).key).toBe("one-2019");
    expect(outOf(answer)).toEqual([
      "both-2021: reports pooled-report",
      "two-2019: known outcome-not-reported",
    ]);
  });

  test("none answers: the report stands for them, marked, and their silence is explained", () => {
    const answer = forestOf([
      trial("one-2019", []),
      trial("two-2019", []),
      pooled("both-2021", ["one-2019", "two-2019"]),
    ]);
    const row = onlyRow(answer);
    expect(row.standsFor).toEqual(["one-2019", "two-2019"]);
    expect(flagsIn(row)).toContain("stands-for");
    expect(answer.warnings.map(({ code }) => code)).toContain("stands-for");
    expect(outOf(answer)).toEqual([
      "one-2019: reports in-pooled-report",
      "two-2019: reports in-pooled-report",
    ]);
    expect(answer.people).toBe(60);
  });

  test("a report without a number of its own is never a trial that is known", () => {
    const answer = forestOf([pooled("both-2021", ["one-2019"], { results: [] })]);
    expect(answer.knownButNotPooled).toEqual([]);
    expect(outOf(answer)).toEqual(["both-2021: numbers outcome-not-reported"]);
  });

  test("of two reports pooled over one trial only one stands for it", () => {
    const silent = ["one-2019", "two-2019", "three-2019"].map((key) =>
      sampleStudy({ key, results: [] }),
    );
    const answer = forestOf([
      ...silent,
      pooled("small-2020", ["one-2019", "two-2019"], { results: sampleStudy().results }),
      pooled("large-2021", ["two-2019", "three-2019"]),
    ]);
    expect(onlyRow(answer).key).toBe("large-2021");
    expect(outOf(answer)).toContain("small-2020: reports overlap");
  });

  const trials = ["one-2019", "two-2019"].map((key, place) =>
    sampleStudy({ key, year: 2010 + place, results: [] }),
  );
  const report = pooled("both-2021", ["one-2019", "two-2019"]);

  test("does not bring back people of a trial the reader took out", () => {
    const answer = forestOf(
      [...trials, report],
      "outcome=response&window=h24&measure=RD&exclude=one-2019",
    );
    expect(answer.included).toEqual([]);
    expect(outOf(answer)).toContain("both-2021: reader pools-taken-out");
  });

  test("does not bring in people of a trial outside the filter", () => {
    const answer = forestOf(
      [...trials, report],
      "outcome=response&window=h24&measure=RD&yearFrom=2011",
    );
    expect(answer.included).toEqual([]);
    expect(outOf(answer)).toContain("both-2021: reports pools-outside-filter");
  });
});
