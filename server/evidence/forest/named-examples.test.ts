import { beforeAll, describe, expect, test } from "vitest";
import type { Result } from "#domain/study/result.ts";
import type { StudyRecord } from "#domain/study/study-record.ts";
import { dataFolder, readDataFiles } from "../../db/data-files.ts";
import { armsOut, countsOf, flagsIn, forestOf, onlyRow, outOf } from "./testing.ts";

/* The examples by which the rules are told, each alone on its shipped record. */

let shipped: ReadonlyMap<string, StudyRecord>;
beforeAll(async () => {
  const { records } = await readDataFiles(dataFolder);
  shipped = new Map(records.map((record) => [record.key, record]));
});

function record(key: string): StudyRecord {
  const found = shipped.get(key);
  if (found === undefined) throw new Error(`no record ${key}`);
  return found;
}

/** A copy of a record with other results. */
function withResults(key: string, change: (row: Result) => Result | null): StudyRecord {
  const original = record(key);
  return { ...original, results: original.results.flatMap((row) => change(row) ?? []) };
}

const rounded = (value: number | undefined, digits: number) => Number(value?.toFixed(digits));

describe("SUSTAIN-1: two strata randomised apart", () => {
  test("remitters and responders give one hazard ratio, 0.40 [0.27, 0.59]", () => {
    const row = onlyRow(forestOf([record("daly-2019-sustain1")], "outcome=relapse"));
    expect([row.estimate, row.ciLow, row.ciHigh].map((value) => rounded(value, 2))).toEqual([
      0.4, 0.27, 0.59,
    ]);
    expect(row.subRows.map(({ estimate }) => rounded(estimate, 2))).toEqual([0.49, 0.3]);
    expect(flagsIn(row)).toContain("strata-pooled");
    expect(row.people).toBe(297);
  });

  test("its counts are pooled by stratum too, never added up first", () => {
    const row = onlyRow(forestOf([record("daly-2019-sustain1")], "outcome=relapse&measure=RR"));
    expect(row.subRows.map(({ events1, n1, events2, n2 }) => [events1, n1, events2, n2])).toEqual([
      [24, 90, 39, 86],
      [16, 62, 34, 59],
    ]);
    expect(flagsIn(row)).not.toContain("combined-arms");
  });

  test("it answers nothing but relapse, for who was randomised had done well on the drug", () => {
    expect(outOf(forestOf([record("daly-2019-sustain1")], "outcome=dropout-any"))).toEqual([
      "daly-2019-sustain1: study enriched-withdrawal",
    ]);
  });
});

describe("SYNAPSE: one placebo for three doses, and placebo randomised again", () => {
  const synapse = () => [record("daly-2018-synapse")];

  test("response adds the usual doses against the placebo once", () => {
    const row = onlyRow(forestOf(synapse(), "outcome=response&window=h24"));
    expect(row.intervention).toMatchObject({ events: 8, n: 23 });
    expect(row.comparator).toMatchObject({ events: 1, n: 33 });
    expect(row.people).toBe(56);
  });

  test("the arms of the second week are named as people already counted", () => {
    const row = onlyRow(forestOf(synapse(), "outcome=response&window=h24"));
    expect(armsOut(row)).toEqual(
      expect.arrayContaining([
        "p2pbo: repeats-people",
        "p2esk56: repeats-people",
        "p2esk84: repeats-people",
        "esk28: dose-below-usual",
        "ol: outside-randomised-phase",
      ]),
    );
  });

  test("the printed differences share a comparator: −10.35 with variance 6.48", () => {
    const row = onlyRow(forestOf(synapse(), "outcome=severity&window=h24&measure=MD"));
    expect(row.estimate).toBeCloseTo((-10 - 10.7) / 2, 10);
    // (3² + 2.88² + 2 · 0.5 · 3 · 2.88) / 4
    expect(row.vi).toBeCloseTo((9 + 2.88 ** 2 + 3 * 2.88) / 4, 10);
    expect(flagsIn(row)).toContain("shared-comparator");
  });

  test("by dose each band has half of the placebo people", () => {
    const { subgroups } = forestOf(
      synapse(),
      "outcome=response&window=h24&subgroup=doseBand&doseBand=below-usual&doseBand=usual",
    );
    expect(
      subgroups?.levels.map(({ level, estimate, people }) => [
        level,
        rounded(estimate ?? 0, 4),
        people,
      ]),
    ).toEqual([
      ["below-usual", rounded(4 / 7 / (0.5 / 16), 4), 28],
      ["usual", rounded(8 / 15 / (0.5 / 16), 4), 40],
    ]);
  });
});

describe("crossover trials", () => {
  test("Lapidus: response of both periods as two groups, 18 people and not 36", () => {
    const row = onlyRow(forestOf([record("lapidus-2014")]));
    expect(countsOf(row)).toEqual(["ket 8/18 at 24", "pbo 1/18 at 24"]);
    expect(flagsIn(row)).toContain("crossover-unpaired");
    expect(row.people).toBe(18);
  });

  test("Lapidus: points by the printed comparison within people", () => {
    const row = onlyRow(
      forestOf([record("lapidus-2014")], "outcome=severity&window=h24&measure=MD"),
    );
    expect([row.source, row.estimate, row.people]).toEqual(["contrast", -7.6, 18]);
    expect(row.contrasts[0]?.printed).toContain("(95 % −11.3 to −3.9)");
  });

  test("Zarate: 17 people had ketamine and 14 placebo, with an empty cell", () => {
    const row = onlyRow(forestOf([record("zarate-2006")], "outcome=response&window=h24&basis=all"));
    expect(countsOf(row)).toEqual(["ket 12/17 at 24", "pbo 0/14 at 24"]);
    expect(flagsIn(row)).toEqual(expect.arrayContaining(["crossover-unpaired", "zero-cell"]));
    expect(row.people).toBe(17);
  });

  test.each(["lapidus-2014", "zarate-2006"])("%s has no first-period counts", (key) => {
    const asked = (crossover: string) =>
      outOf(
        forestOf([record(key)], `outcome=response&window=h24&basis=all&crossover=${crossover}`),
      );
    expect(asked("first-period")).toEqual([`${key}: numbers not-first-period`]);
    expect(asked("none")).toEqual([`${key}: study crossover-trial`]);
  });
});

describe("ELEKT-D: the denominator decides", () => {
  /** The rating after three weeks is the end of treatment. */
  const elekt = () =>
    withResults("anand-2023-elektd", (row) => ({
      ...row,
      ...(row.hours === 504 ? { endOfTreatment: true } : {}),
    }));
  const search = "outcome=response&window=end&measure=RD&comparatorClass=ect";

  test("14.2 points as reported, 19.5 with everyone randomised, both printed", () => {
    const answer = forestOf([elekt()], search);
    expect(rounded(100 * onlyRow(answer).estimate, 1)).toBe(14.2);
    expect(rounded(100 * (answer.otherDenominator?.estimate ?? 0), 1)).toBe(19.5);
    expect(onlyRow(answer)).toMatchObject({
      intervention: { events: 108, n: 195, nRandomised: 200 },
      comparator: { events: 70, n: 170, nRandomised: 203 },
    });
    const everyone = forestOf([elekt()], `${search}&denominator=randomised`);
    expect(rounded(100 * onlyRow(everyone).estimate, 1)).toBe(19.5);
  });

  test("its counts come before its printed difference", () => {
    expect(onlyRow(forestOf([elekt()], search)).source).toBe("counts");
  });
});

describe("Lii: the form of the score flips the sign", () => {
  const points = "outcome=severity&window=h24&measure=MD";

  test("scores at the end favour ketamine, with unequal arms before treatment flagged", () => {
    const row = onlyRow(forestOf([record("lii-2023")], points));
    expect([row.form, rounded(row.estimate, 1)]).toEqual(["endpoint", -3.7]);
    expect(flagsIn(row)).toContain("baseline-gap");
  });

  test("changes, where they have a deviation, come first and favour saline", () => {
    const original = record("lii-2023");
    const changes = original.results.flatMap((row): Result[] =>
      row.kind === "continuous" && row.outcome === "severity" && row.hours === 24
        ? [
            {
              ...row,
              id: `${row.id}-change`,
              form: "change",
              mean: row.arm === "ket" ? -12.4 : -13.5,
            },
          ]
        : [],
    );
    const both = { ...original, results: [...original.results, ...changes] };
    const row = onlyRow(forestOf([both], points));
    expect([row.form, rounded(row.estimate, 1)]).toEqual(["change", 1.1]);
    const form = (word: string) =>
      Math.sign(onlyRow(forestOf([both], `outcome=severity&window=h24&form=${word}`)).yi);
    expect([form("endpoint"), form("change")]).toEqual([-1, 1]);
  });
});

describe("the sign follows from who did better", () => {
  test("KetECT: remission favours ECT, by counts and by the difference printed the other way round", () => {
    const search = "outcome=remission&window=d28&measure=RD&comparatorClass=ect";
    const counted = forestOf([record("ekstrand-2022-ketect")], search);
    expect(rounded(100 * onlyRow(counted).estimate, 1)).toBe(-16.3);
    expect(counted.favours).toEqual({ left: "favours ECT", right: "favours ketamine" });
    const printed = withResults("ekstrand-2022-ketect", (row) =>
      row.kind === "contrast" ? row : null,
    );
    const row = onlyRow(forestOf([printed], search));
    expect([row.source, rounded(row.estimate, 3)]).toEqual(["contrast", -0.163]);
    expect(row.contrasts[0]?.printed).toContain("16.3");
  });

  test("Grunebaum: 4.96 points less suicidal ideation are printed as plus and turned", () => {
    const answer = forestOf(
      [record("grunebaum-2018")],
      "outcome=suicidal-ideation-severity&window=h24&measure=MD",
    );
    const row = onlyRow(answer);
    expect([row.estimate, row.ciLow, row.ciHigh].map((value) => rounded(value, 2))).toEqual([
      -4.96, -7.59, -2.33,
    ]);
    expect(row.contrasts[0]?.printed).toContain("MD 4.96");
    expect(answer.sentence).toContain("in favour of ketamine");
  });
});

describe("Takahashi: a 90 % interval widened for three doses", () => {
  const points = "outcome=severity&window=d28&measure=MD";

  test("the printed errors are used, not the interval", () => {
    const row = onlyRow(forestOf([record("takahashi-2021")], points));
    expect(row.contrasts.map(({ yi, vi }) => [yi, rounded(vi, 6)])).toEqual([
      [0.6, rounded(2.33 ** 2, 6)],
      [-0.9, rounded(2.26 ** 2, 6)],
    ]);
  });

  test("without them the interval gives no error and the arms' changes answer", () => {
    const withoutErrors = withResults("takahashi-2021", (row) =>
      row.kind === "contrast" ? { ...row, se: undefined } : row,
    );
    const row = onlyRow(forestOf([withoutErrors], points));
    expect([row.source, row.form]).toEqual(["means", "change"]);
    const contrastsOnly = {
      ...withoutErrors,
      results: withoutErrors.results.filter(({ kind }) => kind === "contrast"),
    };
    expect(outOf(forestOf([contrastsOnly], points))).toEqual(["takahashi-2021: known se-missing"]);
  });
});

describe("TRANSFORM: a pooled report beside its trials", () => {
  const three = () =>
    ["turkoz-2021-transform-pooled", "fedgchin-2019-transform1", "popova-2019-transform2"].map(
      record,
    );

  test("at 24 hours only the pooled report has response, and stands for both", () => {
    const row = onlyRow(forestOf(three(), "outcome=response&window=h24"));
    expect(countsOf(row)).toEqual(["esk 55/318 at 24", "pbo 19/203 at 24"]);
    expect(row.standsFor).toEqual(["fedgchin-2019-transform1", "popova-2019-transform2"]);
    expect(flagsIn(row)).toContain("stands-for");
  });

  test("at 28 days the trials answer and the pooled report is out", () => {
    const answer = forestOf(three(), "outcome=response&window=d28");
    expect(answer.included.map(({ key }) => key).toSorted()).toEqual([
      "fedgchin-2019-transform1",
      "popova-2019-transform2",
    ]);
    expect(outOf(answer)).toEqual(["turkoz-2021-transform-pooled: reports pooled-report"]);
  });
});

describe("cancer pain beside depression", () => {
  const both = "indication=cancer-pain&indication=depression";

  test("response on a pain scale never meets response in depression", () => {
    const records = [record("hardy-2012"), record("lii-2023")];
    const mood = forestOf(records, `outcome=response&window=d7&${both}`);
    expect(onlyRow(mood).key).toBe("lii-2023");
    expect(outOf(mood)).toEqual(["hardy-2012: numbers other-domain"]);
    const pain = forestOf(records, `outcome=pain-response&window=d7&${both}`);
    expect(countsOf(onlyRow(pain))).toEqual(["ket 29/93 at 120", "pbo 25/92 at 120"]);
  });
});
