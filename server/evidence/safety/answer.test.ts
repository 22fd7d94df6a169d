import { describe, expect, test } from "vitest";
import { parseWords, wordsOfSearch } from "#domain/question.ts";
import type { StudyRecord } from "#domain/study/study-record.ts";
import { sampleArm, sampleComparator, sampleCount, sampleStudy } from "#domain/study/testing.ts";
import type { OutcomeId } from "#domain/vocabulary/outcomes.ts";
import { snapshotOf } from "../testing.ts";
import { safetyAnswerOf } from "./answer.ts";
import { type SafetyAnswer, safetyAnswer, safetyQuery } from "./contract.ts";
import { safetyQuestionOf } from "./question.ts";

function ask(records: readonly StudyRecord[], search = ""): SafetyAnswer {
  const parsed = parseWords(safetyQuery, wordsOfSearch(search));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return safetyAnswer.parse(
    safetyAnswerOf(snapshotOf(records), safetyQuestionOf(parsed.query), undefined),
  );
}

type Row = Parameters<typeof sampleCount>[3];

/** People with nausea over the phase of a trial. */
function nausea(arm: string, events: number | undefined, n: number | undefined, row: Row = {}) {
  return sampleCount(arm, events, n, {
    id: `${row.outcome ?? "ae-nausea"}-${arm}`,
    outcome: "ae-nausea",
    scale: undefined,
    criterion: undefined,
    timing: "period",
    ...row,
  });
}

const trial = (key: string, parts: Parameters<typeof sampleStudy>[0] = {}) =>
  sampleStudy({
    key,
    short: key,
    results: [nausea("ket", 8, 20), nausea("pbo", 2, 20)],
    ...parts,
  });

const silentTrial = (key: string, parts: Parameters<typeof sampleStudy>[0] = {}) =>
  trial(key, { results: [], ...parts });

function cellOf(answer: SafetyAnswer, outcome: OutcomeId = "ae-nausea", column?: string) {
  const place = column === undefined ? 0 : answer.columns.findIndex(({ key }) => key === column);
  const cell = answer.harms.find((harm) => harm.outcome === outcome)?.cells[place];
  if (cell === undefined) throw new Error(`no cell of ${outcome} in ${column}`);
  return cell;
}

const keys = (answer: SafetyAnswer) => answer.columns.map(({ key }) => key);

describe("a harm in trials", () => {
  test("stands per 100 people with its interval, beside the comparator and its risk ratio", () => {
    const cell = cellOf(ask([trial("a-2020")]));
    expect(cell.headline).toMatchObject({ kind: "one-trial", percent: 40 });
    expect(cell.headline?.ciLow).toBeCloseTo(21.9, 1);
    expect(cell.comparators).toHaveLength(1);
    const [comparator] = cell.comparators;
    expect(comparator?.side.crude).toMatchObject({ events: 2, n: 20, percent: 10 });
    expect(comparator?.effect).toMatchObject({ k: 1, estimate: 4, people: 40 });
    expect(comparator?.effect?.canonical).toContain("route=intravenous");
    expect(comparator?.effect?.canonical).toContain("dosing=single");
    expect(comparator?.effect?.canonical).toContain("comparatorClass=inert-placebo");
    expect(comparator?.effect?.trials[0]?.intervention).toEqual({
      events: 8,
      n: 20,
      results: ["ae-nausea-ket"],
    });
  });

  test("is pooled from three trials on, and a plain sum where one of them had no event", () => {
    const three = ["a-2020", "b-2020", "c-2020"].map((key) => trial(key));
    expect(cellOf(ask(three)).headline?.kind).toBe("pooled");
    const none = trial("d-2020", { results: [nausea("ket", 0, 20), nausea("pbo", 0, 20)] });
    expect(cellOf(ask([...three, none])).headline).toMatchObject({ kind: "sum", percent: 30 });
  });

  test("kinds of comparator stay apart", () => {
    const midazolam = trial("m-2020", {
      arms: [
        sampleArm("ket"),
        sampleComparator("pbo", { drug: "midazolam", comparatorClass: "active-placebo" }),
      ],
    });
    const cell = cellOf(ask([trial("a-2020"), midazolam]));
    expect(cell.comparators.map(({ comparatorClass }) => comparatorClass)).toEqual([
      "inert-placebo",
      "active-placebo",
    ]);
    expect(cell.comparators.map(({ effect }) => effect?.k)).toEqual([1, 1]);
  });

  test("without an event in either arm gives no ratio, and says of which trial", () => {
    const none = trial("d-2020", { results: [nausea("ket", 0, 20), nausea("pbo", 0, 20)] });
    const cell = cellOf(ask([none]));
    expect(cell.headline).toMatchObject({ percent: 0 });
    expect(cell.headline?.ciHigh).toBeGreaterThan(10);
    expect(cell.comparators[0]?.effect).toMatchObject({ k: 0, estimate: null });
    expect(cell.comparators[0]?.effect?.withoutRatio.map(({ key }) => key)).toEqual(["d-2020"]);
  });
});

describe("what was not measured", () => {
  test("is no zero: the cell says by how many of the trials it was counted", () => {
    const answer = ask([trial("a-2020"), silentTrial("b-2020"), silentTrial("c-2020")]);
    expect(cellOf(answer)).toMatchObject({ trials: 3, counted: 1, unusable: 0 });
    const death = cellOf(answer, "ae-death");
    expect(death).toMatchObject({ trials: 3, counted: 0, headline: null });
    expect(death.intervention.crude).toBeNull();
    const warning = answer.warnings.find(({ code }) => code === "never-counted");
    expect(warning?.message).toContain("misuse");
    expect(warning?.message).not.toContain("nausea");
  });

  test("a share without a count is told apart from silence, and named", () => {
    const percent = trial("p-2020", {
      results: [
        nausea("ket", undefined, 20, { percent: 33, missing: { events: "percent-only" } }),
        nausea("pbo", 1, 20),
      ],
    });
    const answer = ask([trial("a-2020"), percent]);
    expect(cellOf(answer)).toMatchObject({ trials: 2, counted: 1, unusable: 1 });
    const harm = answer.harms.find(({ outcome }) => outcome === "ae-nausea");
    expect(harm?.notUsed.map(({ key, code }) => [key, code])).toEqual([["p-2020", "percent-only"]]);
  });

  test("a trial that prints only frequent harms is told apart too", () => {
    const threshold = silentTrial("t-2020", {
      harmsCollection: { method: "asked", reportingThresholdPercent: 5 },
    });
    const answer = ask([trial("a-2020"), threshold]);
    expect(cellOf(answer)).toMatchObject({ trials: 2, counted: 1, belowThreshold: 1 });
    expect(cellOf(answer, "sae-any").belowThreshold).toBe(0);
    expect(answer.collection).toMatchObject({
      trials: 2,
      known: [{ key: "t-2020", method: "by asking for each", thresholdPercent: 5 }],
    });
  });

  test("two reports of the same people are one trial", () => {
    const group = { group: "same", certainty: "certain" } as const;
    const answer = ask([
      trial("a-2020", { overlap: { ...group, primary: true } }),
      silentTrial("b-2020", { overlap: { ...group, primary: false } }),
    ]);
    expect(answer.columns[0]?.trials).toBe(1);
    expect(cellOf(answer)).toMatchObject({ trials: 1, counted: 1, unusable: 0 });
  });

  test("a pooled report counts for the trials it is made of", () => {
    const pooled = trial("pool-2021", {
      design: { type: "pooled-analysis", randomised: true, dosing: "single" },
      pooledFrom: ["a-2020", "b-2020"],
    });
    const answer = ask([silentTrial("a-2020"), silentTrial("b-2020"), pooled]);
    expect(cellOf(answer)).toMatchObject({ trials: 2, counted: 2 });
  });
});

describe("groups", () => {
  const cohort = trial("cohort-2020", {
    design: { type: "cohort", randomised: false, dosing: "single" },
    arms: [sampleArm("ket", { phase: "treatment", comparisonGroup: undefined })],
    results: [nausea("ket", 30, 40)],
  });

  test("cohorts stand apart from trials, and are compared with nothing", () => {
    const answer = ask([trial("a-2020"), cohort]);
    expect(keys(answer)).toEqual(["intravenous.single", "intravenous.single.not-randomised"]);
    expect(cellOf(answer).intervention.crude?.n).toBe(20);
    const apart = cellOf(answer, "ae-nausea", "intravenous.single.not-randomised");
    expect(apart).toMatchObject({ counted: 1, comparators: [] });
    const harm = answer.harms.find(({ outcome }) => outcome === "ae-nausea");
    expect(harm).toMatchObject({ trials: 1, counted: 1 });
    expect(keys(ask([trial("a-2020"), cohort], "randomised=true"))).toEqual(["intravenous.single"]);
  });

  test("single and repeated dosing are never added up", () => {
    const repeated = trial("r-2020", {
      design: { type: "parallel-rct", randomised: true, dosing: "repeated" },
    });
    const answer = ask([trial("a-2020"), repeated]);
    expect(keys(answer)).toEqual(["intravenous.single", "intravenous.repeated"]);
    expect(cellOf(answer).intervention.crude?.n).toBe(20);
  });

  const doses = trial("doses-2020", {
    arms: [
      sampleArm("low", { dose: { value: 0.1, unit: "mg/kg" }, doseBand: "below-usual" }),
      sampleArm("usual"),
      sampleArm("odd", { route: "oral", doseBand: undefined }),
      sampleComparator("pbo"),
    ],
    results: [
      nausea("low", 1, 20),
      nausea("usual", 6, 20),
      nausea("odd", 7, 20),
      nausea("pbo", 2, 20),
    ],
  });

  test("low doses are left out by route, and a group of their own by dose", () => {
    const byRoute = ask([doses]);
    expect(cellOf(byRoute).intervention.arms.map(({ arm }) => arm)).toEqual(["usual"]);
    const byDose = ask([doses], "by=dose");
    expect(keys(byDose)).toEqual(["below-usual.single", "usual.single", "no-dose-band.single"]);
    expect(
      keys(byDose).map((key) => cellOf(byDose, "ae-nausea", key).intervention.crude?.events),
    ).toEqual([1, 6, 7]);
    expect(cellOf(byDose).comparators[0]?.effect?.canonical).toContain("doseBand=below-usual");
    expect(byDose.question.defaults).toContain("every dose, in groups");
  });

  test("a group that no word asks for has no comparison of its own", () => {
    const cell = cellOf(ask([doses], "by=dose"), "ae-nausea", "no-dose-band.single");
    expect(cell.comparators[0]).toMatchObject({ effect: null, side: { crude: { events: 2 } } });
  });

  test("by drug", () => {
    const answer = ask(
      [
        trial("a-2020"),
        trial("e-2020", {
          arms: [sampleArm("ket", { drug: "esketamine" }), sampleComparator("pbo")],
        }),
      ],
      "by=drug",
    );
    expect(keys(answer)).toEqual(["ketamine.single", "esketamine.single"]);
  });
});

describe("beside the counts of people", () => {
  test("sessions stand apart", () => {
    const sessions = trial("s-2020", {
      results: [nausea("ket", 59, 2532, { unit: "sessions", definition: "per injection" })],
    });
    const answer = ask([sessions]);
    expect(cellOf(answer)).toMatchObject({ counted: 0, unusable: 1, headline: null });
    expect(answer.sessions).toMatchObject([
      { key: "s-2020", events: 59, n: 2532, words: "per injection" },
    ]);
  });

  test("harms under a name of their own, and how long harms lasted, are handed on as they stand", () => {
    const own = trial("o-2020", {
      notes: "Dissociation was gone within an hour.",
      results: [
        nausea("ket", 3, 20, { outcome: "other", reportedAs: "diplopia" }),
        nausea("pbo", 3, 20, { outcome: "other", reportedAs: "remission kept" }),
      ],
    });
    const answer = ask([own]);
    expect(answer.ownNames.map(({ label, percent }) => [label, percent])).toEqual([
      ["diplopia", 15],
    ]);
    expect(answer.durations).toEqual([
      {
        key: "o-2020",
        name: "o-2020",
        harm: null,
        text: "Dissociation was gone within an hour",
        result: null,
      },
    ]);
  });
});

test("nothing inside the filter is an empty answer, not an error", () => {
  const answer = ask([trial("a-2020")], "route=oral");
  expect(answer.columns).toEqual([]);
  expect(answer.collection.trials).toBe(0);
});
