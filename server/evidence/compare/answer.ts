import { insideSentence } from "#domain/label-words.ts";
import { type CompareOption, printOption } from "#domain/compare-question.ts";
import { comparatorClasses } from "#domain/vocabulary/comparator-classes.ts";
import { windows } from "#domain/vocabulary/windows.ts";
import { comparatorWords } from "../forest/direction.ts";

import type { Snapshot } from "../snapshot.ts";
import { backgroundWords, countedBackgrounds } from "./background.ts";
import { type AnsweredCell, cellOf, type Evidence } from "./cell.ts";
import type { CompareAnswer, CompareColumn } from "./contract.ts";
import { courseWordsOf } from "./course-words.ts";
import { headToHeadsOf } from "./head-to-head.ts";
import { indirectOf } from "./indirect.ts";
import { choicesOf } from "./choices.ts";
import { licencesOf } from "./licences.ts";
import { againstLabel, drugWithRoute, optionLabel } from "./option-words.ts";
import type { Comparable } from "./obstacle.ts";
import { cellQuestion, columnFilter, type ComparedQuestion, comparedHarms } from "./question.ts";
import { sharedBaselineOf } from "./shared-baseline.ts";

interface AnsweredColumn {
  readonly option: CompareOption;
  readonly column: CompareColumn;
  readonly efficacy: readonly AnsweredCell[];
}

/**
 * Options side by side, each against its own comparator: columns are not compared with each other but
 * where trials did so or a common comparator allows it.
 */
export function compareAnswerOf(
  snapshot: Snapshot,
  question: ComparedQuestion,
  foundByText: ReadonlySet<string> | undefined,
): CompareAnswer {
  const evidence: Evidence = { snapshot, foundByText };
  const columns = question.options.map((option) => columnOf(evidence, question, option));
  return {
    question: {
      options: question.options.map(printOption),
      window: question.window,
      windowLabel: windows.label(question.window),
      denominator: question.denominator,
      canonical: question.canonical,
      defaults: [
        ...question.defaults,
        ...(columns[0]?.efficacy[0]?.answer.question.defaults ?? []),
      ],
    },
    columns: columns.map(({ column }) => column),
    choices: choicesOf(evidence, question),
    sharedBaseline: question.efficacy.flatMap(
      (_outcome, place) => sharedBaselineOf(comparables(columns, place)) ?? [],
    ),
    headToHeads: headToHeadsOf(evidence, question),
    indirect: question.efficacy.flatMap((_outcome, place) =>
      pairsOf(comparables(columns, place)).map(([a, b]) => indirectOf(a, b)),
    ),
    notKnown: [
      "Which of these options is better for one person: the columns are separate trials in different people.",
      "Whether fewer thoughts of suicide mean fewer suicides: the trials measure thoughts on a scale; these trials could not show an effect on suicide.",
      "What years of treatment do: nearly all of these trials last days to weeks.",
      "Rare harms: trials of this size cannot show what happens to one person in a thousand.",
    ],
    warnings: warningsOf(columns),
    datasetVersion: snapshot.datasetVersion,
  };
}

function columnOf(
  evidence: Evidence,
  question: ComparedQuestion,
  option: CompareOption,
): AnsweredColumn {
  const filter = columnFilter(question.shared, option);
  const name = printOption(option);
  const efficacy = question.efficacy.map((outcome) =>
    cellOf(
      evidence,
      cellQuestion(question, filter, outcome),
      option.kind,
      question.baselines.find((one) => one.option === name && one.outcome === outcome) ?? null,
    ),
  );
  // A baseline for getting better says nothing about harms, which keep that of their own trials.
  const harms = comparedHarms.map((outcome) =>
    cellOf(evidence, cellQuestion(question, filter, outcome), option.kind),
  );
  const rows = [...efficacy, ...harms].flatMap(({ answer }) => answer.included);
  return {
    option,
    efficacy,
    column: {
      option: name,
      label: optionLabel(option),
      kind: option.kind,
      drug: option.drug,
      route: option.route,
      comparatorClass: option.kind === "drug" ? option.comparatorClass : null,
      comparator: comparatorOf(option, rows),
      background: rows.length === 0 ? "not known" : countedBackgrounds(rows),
      efficacy: efficacy.map(({ cell }) => cell),
      harms: harms.map(({ cell }) => cell),
      ...courseWordsOf(evidence, filter, option),
      licences: licencesOf(evidence.snapshot, option),
    },
  };
}

/** "midazolam (active placebo)"; a class that says no more than the comparator is not repeated. */
function comparatorOf(
  option: CompareOption,
  rows: readonly AnsweredCell["answer"]["included"][number][],
): string {
  if (option.kind === "comparator") return insideSentence(drugWithRoute(option));
  const label = insideSentence(comparatorClasses.label(option.comparatorClass));
  if (rows.length === 0) return label;
  const words = comparatorWords(rows);
  return words === label || words === "the comparator" ? label : `${words} (${label})`;
}

function comparables(columns: readonly AnsweredColumn[], place: number): Comparable[] {
  return columns.flatMap(({ option, column, efficacy }) => {
    const answered = efficacy[place];
    // Two columns may be one drug against two comparators.
    const label = `${column.label} against ${againstLabel(option)}`;
    return answered === undefined ? [] : [{ label, option, answered }];
  });
}

function pairsOf<One>(list: readonly One[]): (readonly [One, One])[] {
  return list.flatMap((a, place) => list.slice(place + 1).map((b) => [a, b] as const));
}

function warningsOf(columns: readonly AnsweredColumn[]): CompareAnswer["warnings"] {
  const comparators = new Set(
    columns.map(({ option }) =>
      option.kind === "drug" ? option.comparatorClass : `other side of ${option.drug}`,
    ),
  );
  const seen = new Set(
    columns.map(({ efficacy }) =>
      backgroundWords(efficacy.flatMap(({ answer }) => answer.included)),
    ),
  );
  return [
    ...(comparators.size > 1
      ? [
          {
            code: "comparators-differ",
            message:
              "The columns have different comparators, so their differences cannot be set against each other.",
          },
        ]
      : []),
    ...(seen.size > 1
      ? [
          {
            code: "backgrounds-differ",
            message:
              "People had different other treatment in the columns, so the same comparator does not mean the same.",
          },
        ]
      : []),
  ];
}
