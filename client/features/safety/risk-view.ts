import { insideSentence } from "#domain/label-words.ts";
import { routes } from "#domain/vocabulary/routes.ts";
import type { SafetyAnswer } from "../../lib/api.ts";
import {
  axisOfRows,
  type IntervalList,
  type IntervalRow,
  squareOutline,
} from "../../ui/interval-rows.ts";
import { plural } from "../../ui/number-format.ts";
import { predictionOf, spanOf } from "../../ui/reading.ts";
import { routeColor } from "../../ui/route-shape.ts";
import type { Harm } from "./question.ts";
import { type Cell, type Column, columnWords, shortColumn, sideCounts } from "./words.ts";

export interface Comparison {
  readonly column: Column;
  /** "inert placebo" */
  readonly against: string;
  readonly effect: NonNullable<Cell["comparators"][number]["effect"]>;
}

/** The comparisons of one harm that randomised trials made, in the order of the columns. */
export function comparisonsOf({ columns }: SafetyAnswer, harm: Harm): Comparison[] {
  return harm.cells.flatMap((cell, place) => {
    const column = columns[place];
    return cell.comparators.flatMap(({ label, effect }) =>
      column === undefined || effect === null
        ? []
        : [{ column, against: insideSentence(label), effect }],
    );
  });
}

/** Every trial with its ratio, then what its group comes to; one trial alone is not pooled. */
export function riskList(answer: SafetyAnswer, comparisons: readonly Comparison[]): IntervalList {
  const rows = comparisons.flatMap(({ column, against, effect }): IntervalRow[] => {
    const color =
      answer.question.by === "route" && routes.has(column.id)
        ? routeColor(column.id)
        : "var(--accent)";
    const group = `${columnWords(column)}, against ${against}`;
    const short = `${shortColumn(column)}: ${against}`;
    const look = { color, outline: squareOutline };
    const alone = effect.k === 1;
    const trials = effect.trials.map((trial): IntervalRow => {
      const counts = `${sideCounts(trial.intervention)} against ${sideCounts(trial.comparator)}`;
      return {
        id: `${column.key} ${against} ${trial.key}`,
        label: alone ? short : trial.name,
        detail: alone ? trial.name : counts,
        span: spanOf(trial),
        prediction: null,
        mark: alone ? "one" : "point",
        strong: alone,
        more: [...(alone ? [counts] : []), group, trial.timeLabel, ...trial.flags],
        ...look,
      };
    });
    if (effect.k < 2) return trials;
    const sum: IntervalRow = {
      id: `${column.key} ${against}`,
      label: short,
      detail: plural(effect.k, "trial"),
      span: spanOf(effect),
      prediction: predictionOf(effect),
      mark: "sum",
      strong: true,
      more: [group, plural(effect.people, "person", "people")],
      ...look,
    };
    return [...trials, sum];
  });
  return {
    rows,
    axis: axisOfRows("log", rows, [1]),
    nullAt: 1,
    reference: null,
    favours: { left: "fewer with the drug", right: "more with the drug" },
    heads: { label: "Trial", effect: "Risk ratio [95 %]" },
  };
}

export function riskSummary(harm: Harm, comparisons: readonly Comparison[]): string {
  const told = comparisons.map(
    ({ column, against, effect }) =>
      `${columnWords(column)} against ${against}: ${plural(effect.k, "trial")}`,
  );
  return `Risk of ${insideSentence(harm.label)} with the drug against the comparator. ${told.join("; ")}.`;
}
