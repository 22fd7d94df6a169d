import { describe, expect, test } from "vitest";
import { checkDraft } from "../study/check-draft.ts";
import type { StudyRecord } from "../study/study-record.ts";
import {
  sampleArm,
  sampleComparator,
  sampleCount,
  sampleScore,
  sampleStudy,
} from "../study/testing.ts";
import { agreementOf } from "./agreement.ts";
import { agreedBeginning, openIn } from "./agreed.ts";
import { sameWhenRounded } from "./compare-cells.ts";
import { agreedItem, decide, decideFor, decideRow, settled } from "./decide.ts";
import { type MatchedRow, matchRows } from "./match-rows.ts";
import { secondBeginning } from "./second-beginning.ts";

type Parts = Parameters<typeof sampleStudy>[0];
const study = (parts: Parts = {}): StudyRecord => sampleStudy(parts);
const rowsOf = (a: Parts, b: Parts) => matchRows(study(a), study(b));
const row = (rows: readonly MatchedRow[], address: string): MatchedRow => {
  const found = rows.find((one) => one.address === address);
  if (found === undefined) throw new Error(`no row ${address}`);
  return found;
};
const cell = (rows: readonly MatchedRow[], address: string, name: string) => {
  const found = row(rows, address).cells.find(({ path }) => path.join(".") === name);
  if (found === undefined) throw new Error(`no cell ${name}`);
  return found;
};
const figures = {
  extractors: [
    { name: "Ada", part: "first" as const },
    { name: "Ben", part: "second" as const },
  ],
  cells: 1,
  date: "2026-11-21T12:00:00.000Z",
};

describe("numbers", () => {
  test.each([
    [12.3, 12.34, true],
    [12.3, 12.35, true],
    [12.3, 12.36, false],
    [0.05, 0.049, true],
    [-1.2, -1.24, true],
    [1e-7, 1.04e-7, true],
    // A whole number may be 12.0 in print, of which nobody can tell the zero any more.
    [12, 12.4, false],
    [12, 12, true],
  ])("%d and %d: %s", (a, b, same) => expect(sameWhenRounded(a, b)).toBe(same));
});

describe("matching rows", () => {
  test("meets by outcome, scale, hour and arm, whatever the ids are", () => {
    const rows = rowsOf(
      { results: [sampleCount("ket", 12, 20), sampleCount("pbo", 4, 20)] },
      {
        results: [sampleCount("pbo", 4, 20, { id: "x" }), sampleCount("ket", 11, 20, { id: "y" })],
      },
    );
    expect(row(rows, "results/response-madrs-24-ket")).toMatchObject({ b: { id: "y" } });
    expect(cell(rows, "results/response-madrs-24-ket", "events")).toMatchObject({
      a: 12,
      b: 11,
      state: "different",
    });
    expect(cell(rows, "results/response-madrs-24-pbo", "events").state).toBe("same");
  });

  test("another hour is another row, and each stands on its side alone", () => {
    const rows = rowsOf(
      { results: [sampleCount("ket", 12, 20)] },
      { results: [sampleCount("ket", 12, 20, { hours: 72 })] },
    );
    expect(row(rows, "results/response-madrs-24-ket").b).toBeNull();
    expect(row(rows, "results/response-madrs-72-ket").a).toBeNull();
  });

  test("another analysis set still meets where nothing else is like it, and is a difference", () => {
    const rows = rowsOf(
      { results: [sampleCount("ket", 12, 20, { analysisSet: "randomised" })] },
      { results: [sampleCount("ket", 12, 20)] },
    );
    expect(cell(rows, "results/response-madrs-24-ket", "analysisSet").state).toBe("different");
    const both = rowsOf(
      {
        results: [
          sampleCount("ket", 12, 20, { analysisSet: "randomised" }),
          sampleCount("ket", 11, 18, { id: "pp", analysisSet: "completers" }),
        ],
      },
      { results: [sampleCount("ket", 11, 18, { analysisSet: "completers" })] },
    );
    expect(row(both, "results/response-madrs-24-ket").b).toBeNull();
    expect(row(both, "results/pp").b).not.toBeNull();
  });

  test("an arm that bears another id is found by its label, and its rows with it", () => {
    const rows = rowsOf(
      { arms: [sampleArm("ket", { label: "Ketamine" }), sampleComparator("pbo")] },
      {
        arms: [sampleArm("k", { label: "ketamine" }), sampleComparator("pbo")],
        results: [sampleCount("k", 12, 20), sampleCount("pbo", 4, 20)],
      },
    );
    expect(row(rows, "results/response-madrs-24-ket").b).not.toBeNull();
  });
});

describe("agreement", () => {
  test("of two that say the same is complete", () => {
    const { cells, agreeing, percent, kappa } = agreementOf(rowsOf({}, {}));
    // Design 4, population 3, ket 7, pbo 5, and of each result events, n and criterion.
    expect({ cells, agreeing, percent, kappa }).toEqual({
      cells: 25,
      agreeing: 25,
      percent: 100,
      kappa: 1,
    });
  });

  test("counts what differs and each value of a row that only one has, and no text", () => {
    const other = rowsOf(
      {},
      {
        population: {
          indication: "treatment-resistant-depression",
          ageGroup: "adults",
          nRandomised: 41,
          summary: "In other words",
        },
        results: [sampleCount("ket", 12, 20)],
      },
    );
    const { cells, agreeing, percent } = agreementOf(other);
    expect([cells, agreeing]).toEqual([25, 25 - 1 - 3]);
    expect(percent).toBeCloseTo((100 * 21) / 25, 12);
  });

  test("a printed number with fewer decimals is the same", () => {
    const score = (mean: number) => ({ results: [sampleScore("ket", mean, 9.1, 20)] });
    expect(agreementOf(rowsOf(score(18.3), score(18.34))).percent).toBe(100);
    expect(agreementOf(rowsOf(score(18.3), score(18.4))).percent).toBeLessThan(100);
  });
});

describe("the second extraction begins", () => {
  test("with which study it is, and with nothing that was read out of it", () => {
    const begun = secondBeginning(study({ cautions: ["Careful."], notes: "Read twice." }));
    expect(begun).toMatchObject({
      key: "sample-2020",
      title: "A sample trial",
      reports: [{ id: "paper" }],
      design: {},
      population: {},
      arms: [
        { id: "ket", label: "ket" },
        { id: "pbo", label: "pbo" },
      ],
    });
    expect(JSON.stringify(begun)).not.toMatch(/results|events|nRandomised|Careful|twice|0\.5/);
  });
});

describe("the agreed record", () => {
  const a = study({ results: [sampleCount("ket", 12, 20), sampleCount("pbo", 4, 20)] });
  const b = study({
    results: [
      sampleCount("ket", 11, 20, {
        note: "Read from a figure",
        provenance: {
          report: "paper",
          locator: "Figure 1",
          basis: "digitised",
          sourceKind: "paper",
        },
      }),
      sampleCount("ket", 9, 20, { hours: 72 }),
    ],
  });
  const rows = matchRows(a, b);
  const begun = agreedBeginning(a, rows, figures);
  const events = cell(rows, "results/response-madrs-24-ket", "events");

  test("names what is open, and takes what only the second put into words", () => {
    expect(rows.flatMap(openIn)).toEqual([
      "results/response-madrs-24-ket/events",
      "results/response-madrs-24-ket/provenance",
      "results/response-madrs-24-pbo",
      "results/response-madrs-72-ket",
    ]);
    expect(begun.results?.[0]).toMatchObject({ events: 12, note: "Read from a figure" });
  });

  test("cannot be published while something is open, and says how much", () => {
    const { record, problems } = checkDraft(begun);
    expect(record).toBeNull();
    expect(problems.map(({ message }) => message).join()).toMatch(/4 differences .* decided/);
  });

  test("takes either side, or another value, and is a record once all is decided", () => {
    const address = "results/response-madrs-24-ket";
    let agreed = decideFor(begun, row(rows, address), events, "b");
    expect(agreedItem(agreed, row(rows, address))).toMatchObject({ events: 11 });
    agreed = decide(agreed, row(rows, address), events, 13);
    expect(agreedItem(agreed, row(rows, address))).toMatchObject({ events: 13 });
    agreed = decideRow(agreed, row(rows, "results/response-madrs-72-ket"), "b");
    agreed = decideRow(agreed, row(rows, "results/response-madrs-24-pbo"), "b");
    expect(agreed.results?.map(({ id }) => id)).toEqual([
      "response-madrs-24-ket",
      "response-madrs-72-ket",
    ]);
    agreed = decideRow(agreed, row(rows, "results/response-madrs-24-pbo"), "a");
    expect(agreed.results).toHaveLength(3);
    agreed = rows.flatMap(openIn).reduce(settled, agreed);
    expect(checkDraft(agreed).record?.extraction).toEqual(figures);
  });

  test("a number that is taken away takes its reason along", () => {
    const lacking = study({
      results: [sampleCount("ket", undefined, 20, { missing: { events: "not-reported" } })],
    });
    const pair = matchRows(a, lacking);
    const address = "results/response-madrs-24-ket";
    const taken = decideFor(a, row(pair, address), cell(pair, address, "events"), "b");
    expect(agreedItem(taken, row(pair, address))).toMatchObject({
      missing: { events: "not-reported" },
    });
    expect(agreedItem(taken, row(pair, address))).not.toHaveProperty("events");
  });
});
