import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { checkDraft } from "#domain/study/check-draft.ts";
import { SourceError, type SuggestedStudy } from "../suggestion.ts";
import { metapsyCsv } from "./source.ts";

const fixture = await readFile(new URL("fixture/sypres-ptsd-mdma.csv", import.meta.url), "utf8");

type Loose = Record<string, unknown>;

function read(text: string) {
  return metapsyCsv.read({ name: "data.csv", text });
}

function studyOf(studies: readonly SuggestedStudy[], key: string): SuggestedStudy {
  const found = studies.find(({ document }) => document.key === key);
  if (found === undefined) throw new Error(`no study ${key}`);
  return found;
}

function resultOf({ document }: SuggestedStudy, id: string): Loose | undefined {
  return document.results?.find((row) => row["id"] === id);
}

/** A file of the standard dialect from rows that name only the cells that matter. */
function standard(
  rows: readonly Readonly<Record<string, string>>[],
  separator: ";" | "," = ";",
): string {
  const base = {
    study: "Smith, 2020",
    condition_arm1: "ket",
    condition_arm2: "mdz",
    multi_arm1: "NA",
    multi_arm2: "NA",
    outcome_type: "msd",
    instrument: "madrs",
    time: "24 hours",
    time_weeks: "NA",
    rating: "clinician",
  };
  const columns = [...new Set([base, ...rows].flatMap((row) => Object.keys(row)))];
  const lines = rows.map((row) =>
    columns.map((name) => `"${{ ...base, ...row }[name] ?? "NA"}"`).join(separator),
  );
  return [columns.join(separator), ...lines].join("\r\n");
}

const endpoint = {
  mean_arm1: "20,5",
  sd_arm1: "8,1",
  n_arm1: "20",
  mean_arm2: "27",
  sd_arm2: "7,9",
  n_arm2: "21",
};

describe("a SYPRES file", () => {
  const { studies, problems } = read(fixture);

  test("is recognised, and every study stands once", () => {
    expect(metapsyCsv.recognises({ name: "data.csv", text: fixture })).toBe(true);
    expect(problems).toEqual([]);
    expect(studies.map(({ document, rows }) => [document.key, rows.length])).toEqual([
      ["mitchell-2021", 2],
      ["mithoefer-2018", 5],
      ["oehen-2013", 2],
      ["mithoefer-2011", 1],
    ]);
  });

  test("gives drafts that have the shape of a record", () => {
    for (const { document } of studies)
      expect(checkDraft(document).problems.filter(({ level }) => level === "error")).toEqual([]);
  });

  test("names paper, registration and the file, and reads the reference", () => {
    const { document, read: words } = studyOf(studies, "mitchell-2021");
    expect(document).toMatchObject({
      short: "Mitchell 2021",
      title:
        "MDMA-assisted therapy for severe PTSD: a randomized, double-blind, placebo-controlled phase 3 study",
      firstAuthor: "Mitchell JM",
      journal: "Nat Med",
      year: 2021,
      reports: [
        { id: "paper", doi: "10.1038/s41591-021-01336-3" },
        { id: "registry", registryId: "NCT03537014" },
        { id: "data-set", kind: "review-table" },
      ],
      design: { type: "parallel-rct", randomised: true, blinding: "double-blind" },
      population: { indication: "ptsd", ageMean: 40.9, femalePercent: 65.6 },
    });
    expect(words["population.ageMean"]).toBe("mean_age 40.9");
  });

  test("reads decimal commas, and the time since the last dose where the file has it", () => {
    const study = studyOf(studies, "mitchell-2021");
    const score = resultOf(study, "ptsd-severity-caps-5-d28-mdma");
    expect(score).toMatchObject({
      mean: 33.8,
      sd: 12.2081939696255,
      n: 46,
      form: "endpoint",
      hoursSinceLastDose: 21 * 24,
      missing: { hours: "not-extracted" },
      provenance: {
        report: "data-set",
        locator: "row 2, columns mean_arm1, sd_arm1, n_arm1",
        sourceKind: "review-table",
      },
    });
    expect(score).not.toHaveProperty("hours");
  });

  test("leaves the criterion of response to the curator", () => {
    const study = studyOf(studies, "mitchell-2021");
    const place = study.document.results?.findIndex(({ kind }) => kind === "binary") ?? -1;
    expect(study.document.results?.[place]).toMatchObject({
      outcome: "ptsd-response",
      events: 21,
      n: 46,
    });
    expect(study.document.results?.[place]).not.toHaveProperty("criterion");
    expect(study.read[`results.${place}`]).toContain("does not state the criterion");
  });

  test("makes one study with three arms out of its pairwise rows", () => {
    const study = studyOf(studies, "mithoefer-2018");
    expect(study.document.arms).toMatchObject([
      { id: "mdma-125-mg", role: "intervention", dose: { value: 125, unit: "mg" } },
      { id: "mdma-75-mg", role: "intervention" },
      { id: "mdma-30-mg", role: "comparator", comparatorClass: "dose-comparison" },
    ]);
    const change = resultOf(study, "ptsd-severity-caps-d56-mdma-75-mg-change");
    expect(change?.["provenance"]).toMatchObject({
      locator:
        "row 4, columns mean_change_arm2, sd_change_arm2, n_change_arm2; row 6, columns mean_change_arm1, sd_change_arm1, n_change_arm1",
    });
    const ids = study.document.results?.map(({ id }) => id) ?? [];
    expect(new Set(ids).size).toBe(ids.length);
    expect(study.dropped["mean_age"]).toContain("differs between rows");
  });

  test("does not pool what was rated after the crossover", () => {
    const study = studyOf(studies, "mithoefer-2018");
    expect(resultOf(study, "ptsd-severity-caps-d365-mdma-125-mg")).toMatchObject({
      period: "unknown",
      caution: { use: "do-not-pool" },
    });
  });

  test("names the row of an instrument it does not know and keeps its numbers", () => {
    const study = studyOf(studies, "oehen-2013");
    expect(study.problems).toContainEqual({
      row: 10,
      field: "instrument",
      value: "pds",
      message: expect.stringContaining('instrument "pds" is no scale of the Atlas'),
    });
    expect(
      study.document.results?.find(({ scaleDetail }) => scaleDetail === "pds, self-report"),
    ).toMatchObject({
      outcome: "ptsd-severity",
      scale: "other-scale",
      mean: -8.6,
    });
  });

  test("takes the risk of bias as the data set's own", () => {
    expect(studyOf(studies, "mithoefer-2011").document.riskOfBias).toMatchObject([
      {
        tool: "rob-2",
        assessor: "authors of the data set data.csv",
        overall: "some-concerns",
        report: "data-set",
      },
    ]);
    expect(studyOf(studies, "mithoefer-2011").document.riskOfBias?.[0]?.["domains"]).toHaveLength(
      5,
    );
  });
});

describe("a file of the standard dialect", () => {
  test("is read with semicolons and decimal commas, and with commas", () => {
    const points = Object.fromEntries(
      Object.entries(endpoint).map(([name, cell]) => [name, cell.replace(",", ".")]),
    );
    for (const text of [standard([endpoint]), standard([points], ",")]) {
      const [study] = read(text).studies;
      expect(study?.document).toMatchObject({
        key: "smith-2020",
        short: "Smith 2020",
        year: 2020,
        arms: [
          { id: "ket", drug: "ketamine", role: "intervention" },
          { id: "mdz", drug: "midazolam", comparatorClass: "active-placebo" },
        ],
        results: [
          { outcome: "severity", scale: "madrs", mean: 20.5, sd: 8.1, n: 20 },
          { mean: 27, sd: 7.9, n: 21 },
        ],
      });
    }
  });

  test("does not guess since when it counts its weeks", () => {
    const [study] = read(standard([{ ...endpoint, time_weeks: "4" }])).studies;
    const row = study?.document.results?.[0];
    expect(row).not.toHaveProperty("hours");
    expect(row).not.toHaveProperty("hoursSinceLastDose");
    expect(row?.["note"]).toContain("time_weeks 4");
  });

  test("in the dialect of SYPRES counts its days from the last dose", () => {
    const [study] = read(standard([{ ...endpoint, time_days: "7", time_weeks: "1" }])).studies;
    expect(study?.document.results?.[0]).toMatchObject({ hoursSinceLastDose: 168 });
  });

  test("takes the Atlas's own columns where they are there", () => {
    const own = {
      ...endpoint,
      hours_since_first_dose: "24",
      hours_since_last_dose: "24",
      route_arm1: "iv",
      dose_arm1: "0.5 mg/kg",
      concomitant_ad: "stable",
    };
    const [study] = read(standard([own])).studies;
    expect(study?.document.results?.[0]).toMatchObject({ hours: 24, hoursSinceLastDose: 24 });
    expect(study?.document.arms?.[0]).toMatchObject({
      route: "intravenous",
      dose: { value: 0.5, unit: "mg/kg" },
      doseBand: "usual",
      background: "continued-antidepressant",
    });
  });

  test("turns a negative g on a symptom scale in favour of arm 1", () => {
    const [study] = read(standard([{ precalc_g: "-0,5", precalc_g_se: "0,2" }])).studies;
    expect(study?.document.results).toMatchObject([
      {
        kind: "contrast",
        measure: "SMD",
        unit: "standard-deviations",
        estimate: -0.5,
        se: 0.2,
        favours: "a",
        armsA: ["ket"],
        armsB: ["mdz"],
      },
    ]);
  });

  test("turns a log risk ratio into a ratio with its interval, and says so", () => {
    const row = { outcome_type: "response", precalc_log_rr: "0,5", precalc_log_rr_se: "0,2" };
    const [result] = read(standard([row])).studies[0]?.document.results ?? [];
    expect(result).toMatchObject({
      measure: "RR",
      unit: "ratio",
      favours: "a",
      provenance: { basis: "derived", derivation: expect.stringContaining("precalc_log_rr 0.5") },
    });
    expect(result?.["estimate"]).toBeCloseTo(Math.exp(0.5));
    expect(result?.["ciLow"]).toBeCloseTo(Math.exp(0.5 - 1.96 * 0.2), 4);
  });

  test("says of imputed scores that they were", () => {
    const [study] = read(standard([{ ...endpoint, outcome_type: "imsd" }])).studies;
    expect(study?.document.results?.[0]).toMatchObject({
      form: "endpoint",
      note: expect.stringContaining("imputed"),
    });
  });
});

describe("rows that cannot be used", () => {
  const good = {
    outcome_type: "response",
    event_arm1: "5",
    totaln_arm1: "20",
    event_arm2: "2",
    totaln_arm2: "20",
  };
  const messagesOf = (row: Readonly<Record<string, string>>): string[] => {
    const { studies } = read(standard([good, row]));
    expect(studies[0]?.rows).toEqual([2]);
    expect(studies[0]?.document.results).toHaveLength(2);
    expect(studies[0]?.problems.every((problem) => problem.row === 3)).toBe(true);
    return studies[0]?.problems.map(({ message }) => message) ?? [];
  };

  test.each([
    [{ ...good, event_arm1: "21" }, "event_arm1 21 is more than totaln_arm1 20."],
    [{ ...endpoint, sd_arm2: "0" }, "sd_arm2 0 must be above 0."],
    [{ ...endpoint, n_arm1: "20,5" }, "n_arm1 20.5 is no whole number of people."],
    [{ ...endpoint, mean_arm1: "12 (3)" }, 'mean_arm1 "12 (3)" is no number.'],
    [{ ...endpoint, sd_arm1: "-1" }, "sd_arm1 -1 must be above 0."],
    [{ ...good, totaln_arm2: "NA" }, "totaln_arm2 is empty where the rest of its group is filled."],
    [{}, "This row gives no effect: every effect column is empty."],
    [
      { ...endpoint, ...good },
      "This row fills more than one effect group (mean_arm1, event_arm1); only one may be filled.",
    ],
    [
      { ...good, condition_arm2: "ket" },
      'Both arms are "ket" and multi_arm1 and multi_arm2 do not tell them apart.',
    ],
  ])("are refused with their number while the good one goes on: %j", (row, message) => {
    expect(messagesOf(row)).toEqual([message]);
  });

  test("with the other decimal mark than their column are refused", () => {
    const text = standard([
      endpoint,
      { ...endpoint, time: "1 week" },
      { ...endpoint, time: "2 weeks", mean_arm1: "20.5" },
    ]);
    expect(read(text).studies[0]?.problems).toMatchObject([
      { row: 4, field: "mean_arm1", value: "20.5" },
    ]);
  });

  test("that contradict another about the same arm are named, and the first goes in", () => {
    const text = standard([endpoint, { ...endpoint, condition_arm2: "sal", mean_arm1: "22" }]);
    const [study] = read(text).studies;
    expect(study?.problems).toMatchObject([{ row: 3, message: expect.stringContaining("row 2") }]);
    expect(study?.document.results).toHaveLength(3);
  });

  test("all of a study's make no study, and their problems stand with the file's", () => {
    const { studies, problems } = read(standard([{ ...endpoint, sd_arm1: "0" }]));
    expect(studies).toEqual([]);
    expect(problems).toMatchObject([{ row: 2, field: "sd_arm1" }]);
  });
});

test("a table of something else is refused as a whole", () => {
  expect(() => read("a;b\n1;2\n")).toThrow(SourceError);
  expect(metapsyCsv.recognises({ name: "x.csv", text: "a;b\n1;2\n" })).toBe(false);
});

describe("the fields it names", () => {
  /** Columns that only count where another is absent. */
  const own = {
    ...endpoint,
    time_weeks: "1",
    rating: "self-report",
    instrument: "xyz",
    instrument_symptom: "ptsd",
    design: "crossover",
    crossover_period: "first",
    route_arm1: "iv",
    route_arm2: "iv",
    year: "2019",
    comparator_class: "active-drug",
    concomitant_ad: "new",
    funding_class: "public",
    criterion: "MADRS ≤ 10",
    analysis_set: "completers",
    basis: "digitised",
    hours_since_first_dose: "168",
    hours_since_last_dose: "24",
    dose_weeks: "1",
  };
  const others = [
    standard([own]),
    standard([{ ...own, hours_since_last_dose: "NA", hours_since_first_dose: "NA" }]),
    standard([{ precalc_g: "1", precalc_g_se: "0,5" }]),
    standard([{ outcome_type: "response", precalc_log_rr: "1", precalc_log_rr_se: "0,5" }]),
  ];

  test("as carried are used", () => {
    const unused = metapsyCsv.fields.carried.filter((column) =>
      [fixture, ...others].every((text) => outcomeOf(text) === outcomeOf(without(text, column))),
    );
    expect(unused).toEqual([]);
  });

  test("as dropped change nothing that is suggested", () => {
    for (const column of metapsyCsv.fields.dropped)
      expect(outcomeOf(without(fixture, column)), column).toBe(outcomeOf(fixture));
  });

  /** Renames a column, so that nothing knows it. */
  function without(text: string, column: string): string {
    const [header = "", ...lines] = text.split("\n");
    const names = header.split(";").map((name) => (name.trim() === column ? "unknown" : name));
    return [names.join(";"), ...lines].join("\n");
  }

  function outcomeOf(text: string): string {
    try {
      return JSON.stringify(
        read(text).studies.map(({ document, problems }) => [document, problems]),
      );
    } catch (failure) {
      return String(failure);
    }
  }
});
