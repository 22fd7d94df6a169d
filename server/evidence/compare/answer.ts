import { type CompareOption, printOption } from "#domain/compare-question.ts";
import { comparatorClasses } from "#domain/vocabulary/comparator-classes.ts";
import { drugs } from "#domain/vocabulary/drugs.ts";
import { routes } from "#domain/vocabulary/routes.ts";
import { backgrounds } from "#domain/vocabulary/study-terms.ts";
import { windows } from "#domain/vocabulary/windows.ts";
import type { ForestAnswer } from "../forest/contract.ts";
import { comparatorWords } from "../forest/direction.ts";
import { insideSentence, listWords } from "../forest/number-words.ts";
import type { Snapshot } from "../snapshot.ts";
import { type AnsweredCell, cellOf, type Evidence } from "./cell.ts";
import type { CompareAnswer } from "./contract.ts";
import { courseWordsOf } from "./course-words.ts";
import { headToHeadsOf } from "./head-to-head.ts";
import { indirectOf } from "./indirect.ts";
import { presetsOf } from "./presets.ts";
import { cellQuestion, type ComparedQuestion, comparedHarms } from "./question.ts";

type Column = CompareAnswer["columns"][number];

interface AnsweredColumn {
  readonly option: CompareOption;
  readonly column: Column;
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
  const defaults = columns[0]?.efficacy[0]?.answer.question.defaults ?? [];
  return {
    question: {
      options: question.options.map(printOption),
      window: question.window,
      windowLabel: windows.label(question.window),
      denominator: question.denominator,
      baseline: question.baseline,
      canonical: question.canonical,
      defaults,
    },
    columns: columns.map(({ column }) => column),
    headToHeads: headToHeadsOf(evidence, question),
    indirect: columns.flatMap((a, place) =>
      columns.slice(place + 1).flatMap((b) => indirectPairs(a, b)),
    ),
    notKnown: [
      "Which of these options is better for one person: the columns are separate trials in different people.",
      "Whether thoughts of suicide that fall on a scale mean fewer suicides: the trials measure thoughts; they could not show an effect on suicide.",
      "What years of treatment do: nearly all trials last days to weeks.",
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
  const efficacy = question.efficacy.map((outcome) =>
    cellOf(evidence, cellQuestion(question, option, outcome, false), question.baseline),
  );
  // A baseline for getting better says nothing about harms, which keep their own.
  const harms = comparedHarms.map((outcome) =>
    cellOf(evidence, cellQuestion(question, option, outcome, true), null),
  );
  const answers = [...efficacy, ...harms].map(({ answer }) => answer);
  const main = answers.find(({ included }) => included.length > 0) ?? answers[0];
  const { denominator: _denominator, ...filter } = question.shared;
  return {
    option,
    efficacy,
    column: {
      option: printOption(option),
      label: `${drugs.label(option.drug)} (${insideSentence(routes.label(option.route))})`,
      ...option,
      comparator: comparatorOf(main, option),
      background: backgroundOf(answers),
      efficacy: efficacy.map(({ cell }) => cell),
      harms: harms.map(({ cell }) => cell),
      presets: efficacy[0] === undefined ? [] : presetsOf(efficacy[0].answer),
      ...courseWordsOf(evidence, filter, option),
    },
  };
}

function comparatorOf(answer: ForestAnswer | undefined, option: CompareOption): string {
  const label = comparatorClasses.label(option.comparatorClass);
  if (answer === undefined || answer.included.length === 0) return label;
  const words = comparatorWords(answer.included);
  return words === insideSentence(label) ? label : `${label}: ${words}`;
}

/** What both sides had besides, in the trials of the column. */
function backgroundOf(answers: readonly ForestAnswer[]): string {
  const used = new Set(
    answers.flatMap(({ included }) => included.flatMap((row) => row.background)),
  );
  return used.size === 0
    ? "not known"
    : listWords([...used].map((id) => insideSentence(backgrounds.label(id))));
}

function indirectPairs(a: AnsweredColumn, b: AnsweredColumn): CompareAnswer["indirect"] {
  return a.efficacy.flatMap((first, place) => {
    const second = b.efficacy[place];
    return second === undefined
      ? []
      : [
          indirectOf(
            {
              label: a.column.label,
              comparatorClass: a.option.comparatorClass,
              answered: first,
            },
            {
              label: b.column.label,
              comparatorClass: b.option.comparatorClass,
              answered: second,
            },
          ),
        ];
  });
}

function warningsOf(columns: readonly AnsweredColumn[]): CompareAnswer["warnings"] {
  const classes = new Set(columns.map(({ option }) => option.comparatorClass));
  const seen = new Set(columns.map(({ column }) => column.background));
  return [
    ...(classes.size > 1
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
