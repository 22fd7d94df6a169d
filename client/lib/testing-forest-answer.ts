import { logScale } from "#domain/measures/reading-scales.ts";
import { metaAnalysis } from "#domain/stats/meta-analysis.ts";
import { metaAnalysisRequest } from "#domain/stats/meta-analysis-request.ts";
import type { RouteId } from "#domain/vocabulary/routes.ts";
import type { ForestAnswer } from "./api.ts";

type Row = ForestAnswer["included"][number];
type Side = Row["intervention"];

interface Trial {
  readonly key: string;
  readonly name: string;
  readonly year: number;
  readonly route: RouteId;
  /** mg/kg; null where it cannot be said. */
  readonly dose: number | null;
  /** Events and people with the drug, events and people with the comparator. */
  readonly counts: readonly [number, number, number, number];
}

const trials: readonly Trial[] = [
  trial("zarate-2006", "Zarate 2006", 2006, "intravenous", 0.5, [9, 17, 0, 17]),
  trial("diazgranados-2010", "Diazgranados 2010", 2010, "intravenous", 0.5, [7, 16, 0, 16]),
  trial("sos-2013", "Sos 2013", 2013, "intravenous", 0.54, [10, 27, 1, 27]),
  trial("murrough-2013", "Murrough 2013", 2013, "intravenous", 0.5, [30, 47, 7, 25]),
  trial("lapidus-2014", "Lapidus 2014", 2014, "intranasal", null, [8, 18, 1, 18]),
  trial("hu-2016", "Hu 2016", 2016, "intravenous", 0.5, [9, 13, 2, 14]),
  trial("singh-2016", "Singh 2016", 2016, "intravenous", 0.4, [12, 20, 0, 10]),
  trial("grunebaum-2018", "Grunebaum 2018", 2018, "intravenous", 0.5, [22, 40, 12, 40]),
  trial("canuso-2018", "Canuso 2018", 2018, "intranasal", null, [14, 35, 6, 31]),
  trial("fava-2020", "Fava 2020", 2020, "intravenous", 0.5, [12, 22, 4, 19]),
  trial("su-2017", "Su 2017", 2017, "intravenous", 0.2, [5, 23, 2, 24]),
  trial("lii-2023", "Lii 2023", 2023, "intravenous", 0.5, [12, 20, 10, 20]),
];

/**
 * A small answer with real figures, for tests: response at 24 hours as an odds ratio. `first` takes
 * the earliest trials only, so that a test can ask what few trials look like.
 */
export function testingForestAnswer(first = trials.length): ForestAnswer {
  const used = trials.toSorted((a, b) => a.year - b.year).slice(0, first);
  const request = metaAnalysisRequest.parse({
    measure: "OR",
    test: used.length >= 3 ? "knha" : "z",
    rows: used.map(({ key, year, route, dose, counts: [ai, n1i, ci, n2i] }) => ({
      slab: key,
      ai,
      n1i,
      ci,
      n2i,
      mods: { year, route, dose },
    })),
    moderators: ["year"],
    subgroup: "route",
    include: ["bias", "leaveOneOut", "cumulative", "influence"],
  });
  const figures = metaAnalysis(request);
  const rows = used.map((one, index) => effectRow(one, figures.rows[index]!));
  const people = rows.reduce((sum, row) => sum + (row.people ?? 0), 0);
  return {
    question: {
      outcome: "response",
      window: "h24",
      measure: "OR",
      measureLabel: "odds ratio",
      method: "REML",
      test: request.test,
      level: 95,
      denominator: "reported",
      crossover: "all",
      correlation: 0.5,
      form: "endpoint",
      scale: null,
      subgroup: "route",
      moderators: ["year"],
      canonical: "outcome=response&window=h24",
      defaults: [],
      measures: ["OR", "RR", "RD"],
    },
    sentence: "",
    included: rows,
    takenOut: [],
    leftOut: [
      leftOut("carspecken-2018", "Carspecken 2018", 50, "study", "not-randomised"),
      leftOut("ionescu-2016", "Ionescu 2016", 14, "study", "not-randomised"),
      leftOut("dwyer-2021", "Dwyer 2021", 17, "study", "age-group"),
      leftOut("phillips-2019", "Phillips 2019", 41, "numbers", "outside-window"),
    ],
    knownButNotPooled: [
      {
        key: "fedgchin-2019-transform1",
        name: "TRANSFORM-1",
        people: 346,
        primaryOutcomeMet: "false",
        code: "outcome-not-reported",
        reason: "no number for this outcome",
      },
      {
        key: "ochs-ross-2020-transform3",
        name: "TRANSFORM-3",
        people: 138,
        primaryOutcomeMet: "unknown",
        code: "outcome-not-reported",
        reason: "no number for this outcome",
      },
    ],
    ledger: {
      inside: used.length + 6,
      steps: [
        { step: "study", label: "Not the kind of study asked for", out: 3, left: used.length + 1 },
        { step: "arms", label: "No arms that fit the question", out: 0, left: used.length + 1 },
        { step: "numbers", label: "No usable number at this time", out: 1, left: used.length },
      ],
      knownButNotPooled: { studies: 2, people: 484, primaryMissed: 1, sizeUnknown: 0 },
      included: used.length,
    },
    people,
    pooled: pooledOf(figures),
    byDosing: [],
    absolute: null,
    certainty: null,
    favours: { left: "favours the comparator", right: "favours ketamine" },
    axis: "log",
    nullValue: 1,
    subgroups:
      figures.subgroups === null
        ? null
        : {
            by: "route",
            levels: figures.subgroups.groups.map((group) => {
              const members = rows.filter((_, index) => used[index]?.route === group.level);
              return {
                level: group.level,
                label: group.level === "intravenous" ? "Intravenous" : "Intranasal",
                k: group.k,
                people: members.reduce((sum, row) => sum + (row.people ?? 0), 0),
                ...group.transformed,
                tau2: group.tau2,
                i2: group.i2,
                keys: members.map(({ key }) => key),
              };
            }),
            effects: rows.map(({ key, yi, vi }, index) => ({
              key,
              level: used[index]?.route ?? "",
              yi: yi ?? 0,
              vi: vi ?? 1,
            })),
            qm: figures.subgroups.qm,
            qmDf: figures.subgroups.qmDf ?? 0,
            qmPValue: figures.subgroups.qmPValue,
          },
    regression: {
      model: figures.regression,
      points: rows.map(({ key, name, yi, vi }, index) => ({
        key,
        name,
        moderators: { year: used[index]?.year ?? null },
        yi,
        vi,
      })),
      line: null,
    },
    bias: figures.bias,
    leaveOneOut: figures.leaveOneOut,
    cumulative: figures.cumulative,
    influence: figures.influence,
    estimators: (["REML", "DL", "PM", "EE"] as const).map((method) => {
      const { tau2, transformed } = metaAnalysis({ ...request, method });
      const { estimate, ciLow, ciHigh } = transformed;
      return { method, test: request.test, label: method, tau2, estimate, ciLow, ciHigh };
    }),
    views: null,
    otherDenominator: null,
    warnings: [],
    caption: "Odds ratio of response at 24 hours.",
    datasetVersion: "1-00000000",
  };
}

function trial(
  key: string,
  name: string,
  year: number,
  route: RouteId,
  dose: number | null,
  counts: Trial["counts"],
): Trial {
  return { key, name, year, route, dose, counts };
}

function leftOut(
  key: string,
  name: string,
  people: number,
  step: ForestAnswer["leftOut"][number]["step"],
  code: ForestAnswer["leftOut"][number]["code"],
): ForestAnswer["leftOut"][number] {
  return { key, name, people, step, code, reason: code.replaceAll("-", " ") };
}

function pooledOf(figures: ReturnType<typeof metaAnalysis>): ForestAnswer["pooled"] {
  const beside = ["rows", "omitted", "warnings", "regression", "subgroups", "bias"];
  const pooled = Object.entries(figures).filter(([name]) => !beside.includes(name));
  return {
    ...Object.fromEntries(pooled),
    cautious: null,
    otherTest: null,
  } as unknown as ForestAnswer["pooled"];
}

function effectRow(
  { key, name, year, counts: [events1, n1, events2, n2] }: Trial,
  { yi, vi, weightPercent }: { yi: number | null; vi: number | null; weightPercent: number | null },
): Row {
  const [effect, variance] = [yi ?? 0, vi ?? 1];
  const half = 1.96 * Math.sqrt(variance);
  return {
    key,
    name,
    year,
    indication: "treatment-resistant-depression",
    designType: "parallel-rct",
    randomised: true,
    dosing: "single",
    comparatorClass: ["inert-placebo"],
    background: ["none"],
    funding: "public",
    riskOfBias: { overall: "not-rated", tool: null, domains: [] },
    hours: 24,
    hoursSinceLastDose: 24,
    timeLabel: "24 hours",
    scale: "madrs",
    criterion: "MADRS ≥ 50 %",
    form: null,
    period: "not-applicable",
    analysisSet: "randomised",
    basis: "reported",
    sourceKind: "paper",
    source: "counts",
    intervention: side(events1, n1),
    comparator: side(events2, n2),
    contrasts: [],
    subRows: [],
    flags: [],
    standsFor: [],
    leftOutArms: [],
    people: n1 + n2,
    yi: effect,
    vi: variance,
    weightPercent: weightPercent ?? 0,
    estimate: logScale.toReading(effect, null),
    ciLow: logScale.toReading(effect - half, null),
    ciHigh: logScale.toReading(effect + half, null),
  };
}

function side(events: number, n: number): Side {
  return { arms: [], events, n, nRandomised: n, mean: null, sd: null };
}
