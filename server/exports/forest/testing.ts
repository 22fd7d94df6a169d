import { measures } from "#domain/measures/index.ts";
import { metaAnalysis } from "#domain/stats/meta-analysis.ts";
import { parseMetaAnalysisRequest } from "#domain/stats/meta-analysis-request.ts";
import type { EffectRow, ForestAnswer } from "../../evidence/forest/contract.ts";

type Arm = EffectRow["intervention"]["arms"][number];

function sideOf(change: Partial<Arm>): EffectRow["intervention"] {
  const { events = null, n = null, nRandomised = n, mean = null, sd = null } = change;
  const arm: Arm = {
    arm: "a",
    label: "Arm",
    drug: "ketamine",
    route: "intravenous",
    dose: "0.5 mg/kg",
    doseBand: "usual",
    result: "response-madrs-24-a",
    events,
    n,
    nRandomised,
    mean,
    sd,
    ...change,
  };
  return { arms: [arm], events, n, nRandomised, mean, sd };
}

/** A row made by hand: one trial of ketamine against midazolam with its counts. */
export function countsRow(
  key: string,
  [ai, n1i, ci, n2i]: readonly [number, number, number, number],
  change: Partial<EffectRow> = {},
): EffectRow {
  const [effect] = measures.OR.read([{ ai, n1i, ci, n2i }]).effects(measures.OR.zeroCellRule);
  if (effect === undefined || effect.reason !== null) throw new Error("no effect");
  return {
    key,
    name: `Trial ${key}`,
    year: 2014,
    indication: "treatment-resistant-depression",
    designType: "parallel-rct",
    randomised: true,
    dosing: "single",
    comparatorClass: ["active-placebo"],
    background: ["continued-antidepressant"],
    funding: "public",
    riskOfBias: { overall: "some-concerns", tool: "rob-2", domains: [] },
    hours: 24,
    hoursSinceLastDose: 24,
    timeLabel: "24 hours",
    scale: "madrs",
    criterion: "MADRS fall of at least 50 %",
    form: null,
    period: "not-applicable",
    analysisSet: "randomised",
    basis: "reported",
    sourceKind: "paper",
    source: "counts",
    intervention: sideOf({ arm: "k", label: "Ketamine", events: ai, n: n1i, result: "response-k" }),
    comparator: sideOf({
      arm: "m",
      label: "Midazolam",
      drug: "midazolam",
      dose: "0.045 mg/kg",
      doseBand: null,
      events: ci,
      n: n2i,
      result: "response-m",
    }),
    contrasts: [],
    subRows: [],
    flags: [],
    standsFor: [],
    leftOutArms: [],
    people: n1i + n2i,
    yi: effect.yi,
    vi: effect.vi,
    weightPercent: null,
    estimate: Math.exp(effect.yi),
    ciLow: Math.exp(effect.yi - 1.96 * Math.sqrt(effect.vi)),
    ciHigh: Math.exp(effect.yi + 1.96 * Math.sqrt(effect.vi)),
    ...change,
  };
}

/** An answer made by hand about response at 24 h, pooled by the real engine. */
export function answerOf(
  rows: readonly EffectRow[],
  change: Partial<ForestAnswer> = {},
): ForestAnswer {
  const test = rows.length >= 3 ? "knha" : "z";
  const pooled =
    rows.length === 0
      ? null
      : metaAnalysis(
          parseMetaAnalysisRequest({
            measure: "GEN",
            scale: "log",
            test,
            rows: rows.map(({ name, yi, vi }) => ({ slab: name, yi, vi })),
          }),
        );
  return {
    question: {
      outcome: "response",
      window: "h24",
      measure: "OR",
      measureLabel: "odds ratio",
      method: "REML",
      test,
      level: 95,
      denominator: "reported",
      crossover: "all",
      correlation: 0.5,
      form: "endpoint",
      scale: null,
      subgroup: null,
      moderators: [],
      canonical: "outcome=response&window=h24&measure=OR&method=REML",
      defaults: ["randomised studies only"],
      measures: ["OR", "RR", "RD", "PETO"],
    },
    sentence: "Response was more frequent.",
    included: rows.map((row, index) => ({
      ...row,
      weightPercent: pooled?.rows[index]?.weightPercent ?? null,
    })),
    takenOut: [],
    leftOut: [],
    knownButNotPooled: [],
    ledger: {
      inside: rows.length,
      steps: [],
      knownButNotPooled: { studies: 0, people: 0, primaryMissed: 0, sizeUnknown: 0 },
      included: rows.length,
    },
    people: rows.reduce((total, { people }) => total + (people ?? 0), 0),
    pooled: pooled === null ? null : { ...pooled, cautious: null, otherTest: null },
    byDosing: [],
    absolute: null,
    certainty: null,
    favours: { left: "favours comparator", right: "favours ketamine" },
    axis: "log",
    nullValue: 1,
    subgroups: null,
    regression: null,
    bias: null,
    leaveOneOut: null,
    cumulative: null,
    influence: null,
    estimators: null,
    views: null,
    otherDenominator: null,
    warnings: [],
    caption: "Odds ratios.",
    datasetVersion: "1-test0000",
    ...change,
  };
}
