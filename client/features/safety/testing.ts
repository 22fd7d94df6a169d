import type { SafetyAnswer } from "../../lib/api.ts";
import type { Cell, Column } from "./words.ts";

const noSide = { studies: 0, arms: [], crude: null, pooled: null };

/** A cell of which nothing is known, with what a test says of it. */
export function sampleCell(parts: Partial<Cell> = {}): Cell {
  return {
    column: "intravenous.single",
    trials: 12,
    counted: 0,
    unusable: 0,
    belowThreshold: 0,
    headline: null,
    intervention: noSide,
    comparators: [],
    stretch: null,
    ...parts,
  };
}

const headline = { predictionLow: null, predictionHigh: null } as const;

/** 8 of 20 people in one trial, against 2 of 20 on saline. */
export const countedCell: Cell = sampleCell({
  counted: 1,
  headline: { kind: "one-trial", percent: 40, ciLow: 21.9, ciHigh: 61.3, ...headline },
  intervention: {
    ...noSide,
    studies: 1,
    crude: { events: 8, n: 20, percent: 40, ciLow: 21.9, ciHigh: 61.3 },
  },
  comparators: [
    {
      comparatorClass: "inert-placebo",
      label: "Inert placebo",
      headline: { kind: "one-trial", percent: 10, ciLow: 2.8, ciHigh: 30.1, ...headline },
      side: {
        ...noSide,
        studies: 1,
        crude: { events: 2, n: 20, percent: 10, ciLow: 2.8, ciHigh: 30.1 },
      },
      effect: {
        k: 1,
        people: 40,
        measure: "risk ratio",
        estimate: 4,
        ciLow: 0.97,
        ciHigh: 16.6,
        predictionLow: null,
        predictionHigh: null,
        absolute: {
          baselinePercent: 10,
          treatedPercent: 40,
          difference: 30,
          differenceLow: -0.3,
          differenceHigh: 90,
        },
        certainty: "Very low",
        sentence: "",
        withoutRatio: [],
        trials: [
          {
            key: "a-2020",
            name: "A 2020",
            year: 2020,
            timeLabel: "4 weeks",
            intervention: { events: 8, n: 20, results: ["ae-nausea-ket"] },
            comparator: { events: 2, n: 20, results: ["ae-nausea-pbo"] },
            estimate: 4,
            ciLow: 0.97,
            ciHigh: 16.6,
            weightPercent: 100,
            flags: [],
          },
        ],
        canonical: "outcome=ae-nausea",
      },
    },
  ],
  stretch: { from: 24, to: 672 },
});

const column: Column = {
  key: "intravenous.single",
  id: "intravenous",
  label: "Intravenous",
  designClass: "randomised",
  dosing: "single",
  trials: 12,
};

export const columns: readonly Column[] = [
  column,
  { ...column, key: "oral.repeated", id: "oral", label: "Oral", dosing: "repeated", trials: 7 },
  {
    ...column,
    key: "intravenous.single.not-randomised",
    designClass: "not-randomised",
    trials: 3,
  },
];

/** Nausea in one trial by the vein and one cohort, misuse in nobody's count. */
export const answer: SafetyAnswer = {
  question: { by: "route", canonical: "by=route", defaults: [] },
  columns: [...columns],
  harms: [
    {
      outcome: "ae-misuse",
      label: "Misuse",
      note: "of the drug that was given",
      kind: "serious",
      trials: 19,
      counted: 0,
      cells: [sampleCell(), sampleCell({ column: "oral.repeated" }), sampleCell()],
      notUsed: [],
    },
    {
      outcome: "ae-nausea",
      label: "Nausea",
      note: null,
      kind: "felt",
      trials: 19,
      counted: 1,
      cells: [
        countedCell,
        sampleCell({ column: "oral.repeated", trials: 7, unusable: 2, belowThreshold: 1 }),
        { ...countedCell, column: "intravenous.single.not-randomised", comparators: [] },
      ],
      notUsed: [],
    },
  ],
  sessions: [],
  ownNames: [],
  durations: [],
  collection: { trials: 19, known: [] },
  warnings: [],
  caption: "",
  datasetVersion: "1-00000000",
};
