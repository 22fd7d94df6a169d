import type { CompareOption } from "#domain/compare-question.ts";
import type { ForestAnswer } from "../forest/contract.ts";
import type { AnsweredCell } from "./cell.ts";

/** A column with one of its cells, to be set against another. */
export interface Comparable {
  readonly label: string;
  readonly option: CompareOption;
  readonly answered: AnsweredCell;
}

type Row = ForestAnswer["included"][number];

/**
 * SELECTION 5: why two columns may not share a baseline or be compared through their comparator, or
 * null. Condition and window are chosen once, so they are the same.
 */
export function obstacleBetween(a: Comparable, b: Comparable): string | null {
  const [first, second] = [a.answered.answer.included, b.answered.answer.included];
  if (a.option.kind === "comparator" || b.option.kind === "comparator")
    return "One column is the other side of its trials, so the two have no comparator in common.";
  if (a.option.comparatorClass !== b.option.comparatorClass)
    return "The columns have different kinds of comparator.";
  if (Math.min(first.length, second.length) < 2) return "One side has fewer than two trials.";
  const keys = new Set(first.map(({ key }) => key));
  if (second.some(({ key }) => keys.has(key))) return "The columns share a trial.";
  const differing = traits.filter(([, of]) => new Set([...first, ...second].map(of)).size > 1);
  return differing.length === 0
    ? null
    : `The trials differ in ${differing.map(([words]) => words).join(" and in ")}.`;
}

const traits: readonly (readonly [string, (row: Row) => string])[] = [
  ["the other treatment both sides had", ({ background }) => background.toSorted().join(" ")],
  ["dosing", ({ dosing }) => dosing],
];
