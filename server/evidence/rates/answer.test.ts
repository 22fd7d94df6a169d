import { describe, expect, test } from "vitest";
import { parseWords, wordsOfSearch } from "#domain/question.ts";
import type { StudyRecord } from "#domain/study/study-record.ts";
import { sampleArm, sampleCount, sampleStudy } from "#domain/study/testing.ts";
import { snapshotOf } from "../testing.ts";
import { ratesAnswerOf } from "./answer.ts";
import { type RatesAnswer, ratesAnswer, ratesQuery } from "./contract.ts";
import { ratesQuestionOf } from "./question.ts";

function ask(records: readonly StudyRecord[], search = "outcome=response&window=h24"): RatesAnswer {
  const parsed = parseWords(ratesQuery, wordsOfSearch(search));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return ratesAnswer.parse(
    ratesAnswerOf(snapshotOf(records), ratesQuestionOf(parsed.query), undefined),
  );
}

const counts = (answer: RatesAnswer): string[] =>
  answer.groups.flatMap((group) =>
    [...group.intervention.arms, ...group.comparator.arms].map(
      ({ arm, rate, hours }) => `${arm} ${rate.events}/${rate.n} at ${hours}`,
    ),
  );
const codes = (answer: RatesAnswer): string[] =>
  answer.leftOut.map(({ key, arm, code }) => `${key}${arm === null ? "" : ` ${arm}`}: ${code}`);

describe("a plain trial", () => {
  test("gives each arm its count and the sides their plain sum", () => {
    const answer = ask([sampleStudy(), sampleStudy({ key: "second-2021", short: "Second 2021" })]);
    const [group] = answer.groups;
    expect(group).toMatchObject({ id: "intravenous", designClass: "randomised", dosing: "single" });
    expect(group?.intervention.crude).toMatchObject({ events: 24, n: 40, percent: 60 });
    expect(group?.comparator.crude).toMatchObject({ events: 8, n: 40, percent: 20 });
    expect(answer.included).toBe(2);
    expect(answer.leftOut).toEqual([]);
  });
});

describe("rules about studies", () => {
  const cohort = sampleStudy({
    key: "cohort-2020",
    design: { type: "cohort", randomised: false },
    arms: [sampleArm("ket", { phase: "treatment", comparisonGroup: undefined })],
    results: [sampleCount("ket", 30, 40)],
  });

  test("a cohort is left out by name, and enters its own group when asked for", () => {
    expect(codes(ask([cohort]))).toEqual(["cohort-2020: not-randomised"]);
    const asked = ask(
      [cohort, sampleStudy()],
      "outcome=response&window=h24&randomised=true&randomised=false",
    );
    expect(asked.groups.map((group) => [group.designClass, group.intervention.studies])).toEqual([
      ["randomised", 1],
      ["not-randomised", 1],
    ]);
  });

  test.each([
    ["adolescents", "age-group"],
    ["older-adults", "age-group"],
  ] as const)("a trial in %s is left out unless asked for", (ageGroup, code) => {
    const study = sampleStudy({
      population: { indication: "major-depressive-disorder", ageGroup },
    });
    expect(codes(ask([study]))).toEqual([`sample-2020: ${code}`]);
    expect(ask([study], `outcome=response&window=h24&ageGroup=${ageGroup}`).included).toBe(1);
  });

  test("randomised withdrawal answers nothing but relapse", () => {
    const study = sampleStudy({ design: { type: "randomised-withdrawal", randomised: true } });
    expect(codes(ask([study]))).toEqual(["sample-2020: enriched-withdrawal"]);
  });

  test("bipolar depression is not unipolar depression", () => {
    const study = sampleStudy({ population: { indication: "bipolar-depression" } });
    const answer = ask([study]);
    expect(answer.included + answer.leftOut.length).toBe(0);
    expect(answer.question.defaults).toContain("unipolar depression only");
  });
});

describe("one report for each person", () => {
  const first = sampleStudy({
    key: "first-2019",
    overlap: { group: "same", primary: true, certainty: "certain" },
  });
  const second = sampleStudy({
    key: "second-2020",
    overlap: { group: "same", primary: false, certainty: "possible" },
  });

  test("the primary report counts, the other is left out", () => {
    expect(codes(ask([first, second]))).toEqual(["second-2020: overlap"]);
  });

  test("the other counts where the primary has no number", () => {
    const silent = { ...first, results: [] };
    const answer = ask([silent, second]);
    expect(answer.included).toBe(1);
    expect(codes(answer)).toEqual(["first-2019: outcome-not-reported"]);
  });

  test("a pooled report stands in only where none of its trials answers", () => {
    const pooled = sampleStudy({
      key: "pooled-2021",
      design: { type: "pooled-analysis", randomised: true },
      pooledFrom: ["sample-2020"],
    });
    expect(codes(ask([sampleStudy(), pooled]))).toEqual(["pooled-2021: pooled-report"]);
    expect(ask([sampleStudy({ results: [] }), pooled]).included).toBe(1);
  });
});

describe("rules about arms", () => {
  const doses = sampleStudy({
    arms: [
      sampleArm("low", { dose: { value: 0.1, unit: "mg/kg" }, doseBand: "below-usual" }),
      sampleArm("usual"),
      sampleArm("any", { overlapsArms: ["low", "usual"], comparisonGroup: undefined }),
      sampleArm("later", { phase: "follow-on", comparisonGroup: undefined }),
    ],
    results: [
      sampleCount("low", 1, 10),
      sampleCount("usual", 6, 10),
      sampleCount("any", 7, 20),
      sampleCount("later", 9, 10),
    ],
  });

  test("low doses, repeated people and later phases are named, not counted", () => {
    const answer = ask([doses]);
    expect(counts(answer)).toEqual(["usual 6/10 at 24"]);
    expect(codes(answer)).toEqual([
      "sample-2020 low: dose-below-usual",
      "sample-2020 later: outside-randomised-phase",
      "sample-2020 any: repeats-people",
    ]);
  });

  test("an arm pooled over others counts where the others give no number", () => {
    const pooled = {
      ...doses,
      results: doses.results.filter((row) => row.kind === "binary" && row.arm === "any"),
    };
    expect(counts(ask([pooled]))).toEqual(["any 7/20 at 24"]);
  });

  test("a dose band asked for replaces the default", () => {
    const answer = ask([doses], "outcome=response&window=h24&doseBand=below-usual");
    expect(counts(answer)).toEqual(["low 1/10 at 24"]);
  });

  test("drug and route must be met by one arm", () => {
    const two = sampleStudy({
      arms: [sampleArm("a", { route: "oral" }), sampleArm("b", { drug: "esketamine" })],
      results: [sampleCount("a", 1, 10), sampleCount("b", 2, 10)],
    });
    const answer = ask([two], "outcome=response&window=h24&drug=ketamine&route=intravenous");
    expect(answer.included + answer.leftOut.length).toBe(0);
  });

  test("ketamine is a comparator only where asked for by name", () => {
    const study = sampleStudy({
      arms: [
        sampleArm("esk", { drug: "esketamine", dose: { value: 0.25, unit: "mg/kg" } }),
        sampleArm("ket", { role: "comparator", comparatorClass: "active-drug" }),
      ],
      results: [sampleCount("esk", 8, 20), sampleCount("ket", 7, 20)],
    });
    expect(counts(ask([study]))).toEqual(["esk 8/20 at 24"]);
    expect(codes(ask([study]))).toEqual(["sample-2020 ket: drug-in-both-arms"]);
    const named = ask([study], "outcome=response&window=h24&comparatorClass=active-drug");
    expect(counts(named)).toEqual(["esk 8/20 at 24", "ket 7/20 at 24"]);
  });

  test("ratings after the randomised comparison are not used", () => {
    const study = sampleStudy({
      arms: [sampleArm("ket", { validUntilHours: 12 })],
      results: [sampleCount("ket", 5, 10)],
    });
    expect(codes(ask([study]))).toEqual(["sample-2020: after-randomised-comparison"]);
  });
});

describe("rules about numbers", () => {
  const only = (row: Parameters<typeof sampleCount>[3], events: number | null = 5) =>
    sampleStudy({
      arms: [sampleArm("ket")],
      results: [sampleCount("ket", events ?? undefined, 10, row)],
    });
  const provenance = { report: "paper", locator: "Table 2" };

  test.each([
    ["unverified", { provenance: { ...provenance, basis: "unverified" } }],
    ["caution", { caution: { use: "do-not-use", text: "Misprint." } }],
    ["caution", { caution: { use: "do-not-pool", text: "Other definition." } }],
    ["wrong-timing", { timing: "cumulative" }],
    ["unit-not-people", { unit: "sessions" }],
    ["second-period-only", { period: "second" }],
    ["outside-window", { hours: 72 }],
    ["other-domain", { outcome: "pain-response" }],
    ["outcome-not-reported", { outcome: "ae-nausea" }],
  ] as const)("%s", (code, row) => {
    expect(codes(ask([only(row)]))).toEqual([`sample-2020: ${code}`]);
  });

  test("a percentage without a count is left out", () => {
    expect(codes(ask([only({ percent: 50, missing: { events: "percent-only" } }, null)]))).toEqual([
      "sample-2020: percent-only",
    ]);
  });

  test("unverified numbers enter only when asked for", () => {
    const study = only({ provenance: { ...provenance, basis: "unverified" } });
    expect(ask([study], "outcome=response&window=h24&basis=all").included).toBe(1);
  });

  test("primary sources leave out a number read in a review's table", () => {
    const study = only({
      provenance: { ...provenance, basis: "reported", sourceKind: "review-table" },
    });
    const search = "outcome=response&window=h24&basis=primary-sources";
    expect(codes(ask([study], search))).toEqual(["sample-2020: not-primary-source"]);
  });

  test("a cautious reading is still a number", () => {
    expect(ask([only({ caution: { use: "careful", text: "Small." } })]).included).toBe(1);
  });
});

describe("one slot for all arms of a study", () => {
  const arms = [
    sampleArm("ket"),
    sampleArm("mdz", {
      role: "comparator",
      drug: "midazolam",
      comparatorClass: "active-placebo",
      doseBand: undefined,
    }),
  ];

  test("never takes two arms from two hours", () => {
    const study = sampleStudy({
      arms,
      results: [
        sampleCount("ket", 9, 20, { hours: 24 }),
        sampleCount("ket", 8, 20, { hours: 28 }),
        sampleCount("mdz", 3, 20, { hours: 28 }),
      ],
    });
    expect(counts(ask([study]))).toEqual(["ket 8/20 at 28", "mdz 3/20 at 28"]);
  });

  test("takes the hour nearest the target, the earlier one of two", () => {
    const results = [22, 26].flatMap((hours) => [
      sampleCount("ket", hours, 40, { hours }),
      sampleCount("mdz", 2, 40, { hours }),
    ]);
    expect(counts(ask([sampleStudy({ arms, results })]))).toEqual([
      "ket 22/40 at 22",
      "mdz 2/40 at 22",
    ]);
  });

  test("takes the clinician's scale before the patient's", () => {
    const scale = (id: "madrs" | "qids-sr16", events: number) =>
      arms.map(({ id: arm }) =>
        sampleCount(arm, events, 20, { scale: id, id: `response-${id}-24-${arm}` }),
      );
    const study = sampleStudy({ arms, results: [...scale("qids-sr16", 5), ...scale("madrs", 7)] });
    expect(counts(ask([study]))).toEqual(["ket 7/20 at 24", "mdz 7/20 at 24"]);
  });

  test("takes the first crossover period before both periods", () => {
    const rows = (["both", "first"] as const).flatMap((period) =>
      arms.map(({ id: arm }) =>
        sampleCount(arm, period === "first" ? 3 : 6, period === "first" ? 10 : 20, {
          period,
          id: `response-${period}-${arm}`,
        }),
      ),
    );
    const study = sampleStudy({
      arms,
      results: rows,
      design: { type: "crossover-rct", randomised: true },
    });
    expect(counts(ask([study]))).toEqual(["ket 3/10 at 24", "mdz 3/10 at 24"]);
  });
});

describe("the end of treatment", () => {
  const course = (sessions: number, rows: readonly (readonly [number, number])[]) =>
    sampleStudy({
      arms: [sampleArm("ket", { sessions })],
      results: rows.map(([hours, hoursSinceLastDose]) =>
        sampleCount("ket", 5, 10, { hours, hoursSinceLastDose }),
      ),
    });
  const end = "outcome=response&window=end";

  test("is the last rating within seven days of the last dose", () => {
    const rows = [
      [24, 24],
      [600, 24],
      [672, 96],
      [1000, 424],
    ] as const;
    expect(counts(ask([course(8, rows)], end))).toEqual(["ket 5/10 at 672"]);
  });

  test("is not the rating after the first of eight doses", () => {
    expect(codes(ask([course(8, [[24, 24]])], end))).toEqual(["sample-2020: outside-window"]);
  });

  test("of a single dose is the last rating of its week", () => {
    const rows = [
      [24, 24],
      [168, 168],
      [336, 336],
    ] as const;
    expect(counts(ask([course(1, rows)], end))).toEqual(["ket 5/10 at 168"]);
  });
});

describe("what a reader is warned of", () => {
  const warnings = (records: readonly StudyRecord[]): string[] =>
    ask(records).warnings.map(({ code }) => code);
  const against = (key: string, drug: "saline" | "midazolam") =>
    sampleStudy({
      key,
      arms: [
        sampleArm("ket"),
        sampleArm("pbo", {
          role: "comparator",
          drug,
          comparatorClass: drug === "saline" ? "inert-placebo" : "active-placebo",
          dose: undefined,
          doseBand: undefined,
        }),
      ],
    });

  test("different kinds of comparator in one sum", () => {
    expect(warnings([against("a-2020", "saline"), against("b-2020", "midazolam")])).toEqual([
      "mixed-comparators",
    ]);
    expect(warnings([against("a-2020", "saline"), against("b-2020", "saline")])).toEqual([]);
  });

  test("a drug arm without a comparator number", () => {
    expect(warnings([sampleStudy({ results: [sampleCount("ket", 5, 10)] })])).toEqual([
      "comparator-missing",
    ]);
  });

  test("a pooled report that stands for its trials", () => {
    const pooled = sampleStudy({
      key: "pooled-2021",
      design: { type: "pooled-analysis", randomised: true },
      pooledFrom: ["one-2019", "two-2019"],
    });
    expect(warnings([pooled])).toEqual(["stands-for"]);
  });
});

describe("a question without sense", () => {
  test.each([
    ["outcome=response", "window"],
    ["outcome=ae-nausea&window=h24", "window"],
    ["outcome=response&window=phase", "window"],
    ["outcome=severity&window=h24", "outcome"],
  ])("%s names %s", (search, path) => {
    expect(() => ask([sampleStudy()], search)).toThrow(
      expect.objectContaining({
        code: "invalid-input",
        details: [expect.objectContaining({ path })],
      }),
    );
  });
});
