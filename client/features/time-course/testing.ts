import type { Answer, Group, Trial, Window } from "./groups.ts";

/** Two trials after one dose of each route's kind, as the server would answer. For tests. */
export const answer: Answer = {
  question: {
    outcome: "response",
    measure: "OR",
    measureLabel: "odds ratio",
    method: "REML",
    test: "z",
    level: 95,
    denominator: "reported",
    crossover: "all",
    correlation: 0.5,
    form: "endpoint",
    scale: null,
    by: "route",
    trials: "all",
    canonical: "outcome=response",
    defaults: [],
    measures: ["OR", "RR", "RD", "PETO"],
  },
  groups: [
    group("intravenous", "Intravenous", "single", {
      trials: [
        trial("first-2000", "First 2000", [
          [4, "h4", 3.1],
          [24, "h24", 6.2],
          [168, "d7", 1.9],
        ]),
        trial("second-2010", "Second 2010", [
          [24, "h24", 9.4],
          [40, null, 5.5],
          [168, "d7", 1.4],
        ]),
      ],
      windows: [
        window("h4", "4 hours", 4, 1, null),
        { ...window("h24", "24 hours", 24, 2, [7.5, 2.4, 23]), entered: ["second-2010"] },
        window("d7", "7 days", 168, 2, [1.6, 0.6, 4.1]),
      ],
      separated: "h24",
    }),
    group("intranasal", "Intranasal", "repeated", {
      trials: [trial("third-2019", "Third 2019", [[672, "d28", 2.2]])],
      windows: [window("d28", "28 days", 672, 1, null)],
      separated: null,
    }),
  ],
  windowsLeftOut: [],
  studies: 3,
  people: 300,
  sentence: "",
  favours: { left: "favours comparator", right: "favours ketamine" },
  axis: "log",
  nullValue: 1,
  warnings: [],
  caption: "Odds ratios.",
  datasetVersion: "1-00000000",
};

function trial(
  key: string,
  name: string,
  points: readonly (readonly [number, Window["window"] | null, number])[],
): Trial {
  return {
    key,
    name,
    year: 2000,
    points: points.map(([hours, inWindow, estimate]) => ({
      hours,
      hoursSinceLastDose: hours,
      timeLabel: `${hours} h`,
      window: inWindow,
      estimate,
      ciLow: estimate / 4,
      ciHigh: estimate * 4,
      people: 40,
      separated: false,
      results: [`response-madrs-${hours}-ket`, `response-madrs-${hours}-pbo`],
    })),
  };
}

function window(
  id: Window["window"],
  label: string,
  hours: number,
  k: number,
  pooled: readonly [number, number, number] | null,
): Window {
  const share = (events: number) => ({
    events,
    n: 60,
    percent: events / 0.6,
    ciLow: 5,
    ciHigh: 60,
  });
  return {
    window: id,
    label,
    hours,
    k,
    people: k * 40,
    keys: [],
    effects: [],
    entered: [],
    left: [],
    estimate: pooled?.[0] ?? null,
    ciLow: pooled?.[1] ?? null,
    ciHigh: pooled?.[2] ?? null,
    predictionLow: null,
    predictionHigh: null,
    tau2: null,
    separated: null,
    rates: { intervention: share(27), comparator: share(9) },
    canonical: `outcome=response&window=${id}`,
  };
}

function group(
  id: string,
  label: string,
  dosing: Group["dosing"],
  rest: { trials: Trial[]; windows: Window[]; separated: Window["window"] | null },
): Group {
  const separation =
    rest.separated === null
      ? null
      : { window: rest.separated, label: "24 hours", k: 2, words: "Apart at 24 hours." };
  return {
    id,
    label,
    dosing,
    trials: rest.trials,
    windows: rest.windows,
    firstSeparation: separation,
    lastSeparation: separation,
  };
}
