import { parse } from "csv-parse/sync";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { zipOf } from "../zip.ts";
import { forestFiles } from "./bundle.ts";
import { forestColumnWords, forestCsv } from "./csv.ts";
import { forestMarkdown } from "./markdown.ts";
import { forestScript } from "./r-script.ts";
import { answerOf, countsRow } from "./testing.ts";

const linesOf = (csv: string): Record<string, string>[] => parse(csv, { columns: true });

const three = [
  countsRow("a-2014", [12, 25, 4, 24]),
  countsRow("b-2015", [9, 20, 0, 21]),
  countsRow("c-2016", [30, 60, 14, 31], {
    flags: [{ code: "strata-pooled", message: "Two strata, pooled inside the study first." }],
    subRows: [
      {
        label: "responders",
        events1: 20,
        n1: 30,
        events2: 9,
        n2: 15,
        yi: 0.3,
        vi: 0.4,
        estimate: 1.35,
        ciLow: 0.4,
        ciHigh: 4.6,
        results: ["response-stratum"],
      },
    ],
  }),
];

const left = {
  name: "Quiet 2012",
  key: "quiet-2012",
  people: 40,
  step: "numbers",
  code: "percent-only",
  reason: "no count of people with the outcome",
} as const;

const full = answerOf(three, {
  takenOut: [countsRow("d-2017", [1, 10, 2, 10])],
  leftOut: [
    left,
    {
      ...left,
      key: "d-2017",
      name: "Trial d-2017",
      step: "reader",
      code: "caution",
      reason: "out",
    },
  ],
  knownButNotPooled: [
    {
      key: "missed-2018",
      name: "Missed 2018",
      people: 99,
      primaryOutcomeMet: "false",
      code: "outcome-not-reported",
      reason: "no number for this outcome",
    },
  ],
});

describe("the CSV of a forest plot", () => {
  const lines = linesOf(forestCsv(full));

  test("loses no study and lists none twice", () => {
    expect(lines.map(({ key, status }) => `${key} ${status}`)).toEqual([
      "a-2014 included",
      "b-2015 included",
      "c-2016 included",
      "d-2017 taken-out",
      "quiet-2012 left-out",
      "missed-2018 known-not-pooled",
    ]);
    expect(lines[3]).toMatchObject({ reason: "out" });
    expect(lines[4]).toMatchObject({ reason_code: "percent-only", yi: "", people: "40" });
    expect(lines[5]).toMatchObject({ primary_outcome_met: "false" });
  });

  test("names its columns as metafor and Metapsy do", () => {
    expect(lines[0]).toMatchObject({
      slab: "Trial a-2014",
      year: "2014",
      ai: "12",
      n1i: "25",
      ci: "4",
      n2i: "24",
      effect_from: "table",
      study: "Trial a-2014",
      condition_arm1: "ketamine",
      condition_arm2: "midazolam",
      outcome_type: "response",
      instrument: "madrs",
      rating: "clinician",
      event_arm1: "12",
      totaln_arm2: "24",
      time_weeks: String(24 / 168),
      rob: "Some concerns",
      route_arm1: "iv",
      hours: "24",
      comparator: "Midazolam",
      sources: "/studies/a-2014#response-k|/studies/a-2014#response-m",
    });
    expect(Number(lines[0]?.["yi"])).toBe(full.included[0]?.yi);
  });

  test("a table that does not give the effect is not offered to escalc", () => {
    expect(lines[2]).toMatchObject({ effect_from: "yi-vi", ai: "", event_arm1: "30" });
    expect(lines[2]?.["parts"]).toBe("responders: 20/30 v 9/15, yi 0.3, vi 0.4");
  });

  test("explains every column", () => {
    expect(forestColumnWords.map(([name]) => name)).toEqual(Object.keys(lines[0] ?? {}));
  });

  test("holds no formula for a spreadsheet, and leaves numbers alone", () => {
    const [line] = linesOf(
      forestCsv(answerOf([countsRow("e-2018", [2, 30, 9, 30], { name: "=1+1" })])),
    );
    expect(line?.["slab"]).toBe("'=1+1");
    expect(Number(line?.["yi"])).toBeLessThan(0);
  });
});

describe("the ZIP of a forest plot", () => {
  test("is the same bytes for the same answer", () => {
    const zip = zipOf(forestFiles(full));
    expect(zipOf(forestFiles(full))).toEqual(zip);
    expect(Object.keys(unzipSync(zip)).toSorted()).toEqual([
      "README.md",
      "analysis.R",
      "data.csv",
      "expected.json",
      "question.json",
    ]);
  });

  test("expects the figures to full precision", () => {
    const files = unzipSync(zipOf(forestFiles(full)));
    const expected: unknown = JSON.parse(strFromU8(files["expected.json"] ?? new Uint8Array()));
    expect(expected).toMatchObject({ pooled: full.pooled, datasetVersion: "1-test0000" });
  });

  test("its script pools as the answer did and compares every figure", () => {
    const script = forestScript(full);
    expect(script).toContain(
      'escalc(measure = "OR", ai = ai, n1i = n1i, ci = ci, n2i = n2i, add = 0.5, to = "only0", drop00 = FALSE',
    );
    expect(script).toContain('method = "REML", test = "knha", level = 95');
    expect(script).toContain("control = list(threshold = 1e-10, maxiter = 1000)");
    expect(script).toContain(`check("estimate", c(res$beta), ${full.pooled?.estimate}`);
    expect(script).toContain(`check("tau squared", res$tau2, ${full.pooled?.tau2}`);
    expect(script).toContain(
      `check("upper end of the prediction interval", pred$pi.ub, ${full.pooled?.predictionHigh}`,
    );
  });

  test("words of an answer cannot become commands", () => {
    const script = forestScript(answerOf(three, { sentence: "First.\nsystem('rm')" }));
    expect(script).toContain("# Answer: First. system('rm')");
    expect(script).not.toMatch(/^system/m);
  });

  test("one trial is compared as itself; none is not pooled", () => {
    const one = forestScript(answerOf(three.slice(0, 1)));
    expect(one).toContain('method = "EE", test = "z"');
    expect(forestScript(answerOf([]))).toContain("there is nothing to pool");
  });

  test("levels of a subgroup and a regression are found again from their own effects", () => {
    const effects = three.map(({ key, yi, vi }, index) => ({
      key,
      level: index < 2 ? "intravenous" : "intranasal",
      yi,
      vi,
    }));
    const level = {
      people: 90,
      estimate: 2.5,
      ciLow: 1.1,
      ciHigh: 5.7,
      predictionLow: null,
      predictionHigh: null,
      tau2: 0,
      i2: 0,
    };
    const answer = answerOf(three, {
      question: { ...full.question, subgroup: "route", moderators: ["year"] },
      subgroups: {
        by: "route",
        levels: [
          {
            ...level,
            level: "intravenous",
            label: "Intravenous",
            k: 2,
            keys: ["a-2014", "b-2015"],
          },
          { ...level, level: "intranasal", label: "Intranasal", k: 1, keys: ["c-2016"] },
        ],
        effects,
        qm: 0.2,
        qmDf: 1,
        qmPValue: 0.65,
      },
      regression: {
        model: {
          coefficients: [
            {
              name: "intrcpt",
              estimate: 1,
              se: 1,
              statistic: 1,
              pValue: 0.3,
              ciLow: -1,
              ciHigh: 3,
            },
          ],
          tau2: 0,
          i2: 0,
          r2: null,
          qm: 1,
          qmDf: 1,
          qmPValue: 0.3,
          qe: 1,
          qePValue: 0.3,
        },
        points: three.map(({ key, name, year, yi, vi }) => ({
          key,
          name,
          moderators: { year },
          yi,
          vi,
        })),
        line: null,
      },
    });
    const files = forestFiles(answer);
    expect(linesOf(files["subgroups.csv"] ?? "")).toHaveLength(3);
    expect(linesOf(files["regression.csv"] ?? "")[0]).toMatchObject({ year: "2014" });
    expect(linesOf(files["data.csv"] ?? "")[2]).toMatchObject({ subgroup: "intranasal" });
    expect(files["analysis.R"]).toContain("mods = ~ year");
    expect(files["analysis.R"]).toContain('check("Intravenous: estimate", read$pred, 2.5');
    expect(files["analysis.R"]).toContain('check("test between subgroups", test$QE, 0.2');
  });
});

describe("the document of a forest plot", () => {
  const text = forestMarkdown(full);

  test("says what was asked, found, left out and not known", () => {
    expect(text).toContain("# Response, 24 hours, odds ratio");
    expect(text).toContain("By default: randomised studies only");
    expect(text).toContain("[Trial a-2014](/studies/a-2014)");
    expect(text).toContain("12 of 25");
    expect(text).toMatch(/Odds ratio, 3 trials: \d+\.\d+ \(\d+\.\d+ to \d+\.?\d*\)/);
    expect(text).toContain("No count of people with the outcome (1): Quiet 2012");
    expect(text).toContain("| [Missed 2018](/studies/missed-2018) | 99 | no |");
    expect(text).toContain("dataset 1-test0000");
  });

  test("words of an answer are no markup", () => {
    const odd = forestMarkdown(answerOf([countsRow("x-1", [3, 9, 2, 9], { name: "A|B <b>*c*" })]));
    expect(odd).toContain("[A\\|B \\<b\\>\\*c\\*]");
  });

  test("one trial is never called pooled", () => {
    const one = forestMarkdown(answerOf(three.slice(0, 1)));
    expect(one).toContain("One trial, nothing pooled");
    expect(one).not.toContain("τ²");
  });
});
