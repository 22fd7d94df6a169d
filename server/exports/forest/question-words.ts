import { outcomes } from "#domain/vocabulary/outcomes.ts";
import { scales } from "#domain/vocabulary/scales.ts";
import { windows } from "#domain/vocabulary/windows.ts";
import type { ForestAnswer } from "../../evidence/forest/contract.ts";
import { address, plain } from "../markdown/write.ts";

const crossovers = {
  all: "crossover trials with all their usable rows",
  "first-period": "of crossover trials only the first period",
  none: "no crossover trials",
} as const;

/** The question with everything that was used to answer it. */
export function questionList(question: ForestAnswer["question"]): string[] {
  return [
    `Outcome: ${outcomes.label(question.outcome)}, ${windows.label(question.window).toLowerCase()}`,
    ...methodList(question),
    ...(question.subgroup === null ? [] : [`Subgroups by ${question.subgroup}`]),
    ...(question.moderators.length === 0 ? [] : [`Moderators: ${question.moderators.join(", ")}`]),
    ...question.defaults.map((words) => `By default: ${plain(words)}`),
    `Address: ${address("forest", question.canonical)}`,
  ];
}

/** What a question about one time and a question about the course have in common. */
export function methodList(
  question: Pick<
    ForestAnswer["question"],
    | "outcome"
    | "measureLabel"
    | "method"
    | "test"
    | "level"
    | "denominator"
    | "crossover"
    | "correlation"
    | "form"
    | "scale"
  >,
): string[] {
  return [
    `Measure: ${plain(question.measureLabel)}${question.scale === null ? "" : `, on ${plain(scales.label(question.scale))} alone`}`,
    `Pooled by ${question.method}, test ${question.test}, intervals of ${question.level} %`,
    `Below the line: people ${question.denominator === "randomised" ? "randomised" : "as each paper counts them"}; ${crossovers[question.crossover]} (correlation ${question.correlation} where none is printed)`,
    ...(outcomes.get(question.outcome).kind === "continuous"
      ? [
          `Scores as ${question.form === "endpoint" ? "they stand at the time" : "change from baseline"}, where the measure needs one form`,
        ]
      : []),
  ];
}
