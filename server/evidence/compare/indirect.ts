import { measures } from "#domain/measures/index.ts";
import { indirectComparison } from "#domain/stats/indirect-comparison.ts";
import { certaintyLevels } from "../certainty/contract.ts";
import type { ForestAnswer } from "../forest/contract.ts";
import type { AnsweredCell } from "./cell.ts";
import type { CompareAnswer } from "./contract.ts";

type Indirect = CompareAnswer["indirect"][number];

/** A column's label with the cell to be compared. */
export interface Comparable {
  readonly label: string;
  readonly comparatorClass: string;
  readonly answered: AnsweredCell;
}

/**
 * SELECTION 5: two columns through their common comparator (Bucher), only where everything else is
 * the same, with at least two trials a side and none shared; otherwise why not.
 */
export function indirectOf(a: Comparable, b: Comparable): Indirect {
  const [first, second] = [a.answered.answer, b.answered.answer];
  const base = {
    a: a.label,
    b: b.label,
    outcome: a.answered.cell.outcome,
    measure: a.answered.cell.measure,
  };
  const reason = obstacle(a, b);
  const figures = figuresOf(first, second);
  if (reason !== null || figures === null)
    return {
      ...base,
      allowed: false,
      reason: reason ?? "A pooled number is missing on one side.",
      estimate: null,
      ciLow: null,
      ciHigh: null,
      certainty: null,
    };
  return {
    ...base,
    allowed: true,
    reason:
      "Through the common comparator: no trial compared them, so people and settings may differ. The certainty is one level below the lower of the two.",
    ...figures,
    certainty: lowered(first, second),
  };
}

function obstacle(a: Comparable, b: Comparable): string | null {
  const [first, second] = [a.answered.answer, b.answered.answer];
  const fewest = Math.min(first.included.length, second.included.length);
  if (a.comparatorClass !== b.comparatorClass)
    return "The columns have different kinds of comparator.";
  if (fewest < 2) return "One side has fewer than two trials.";
  const keys = new Set(first.included.map(({ key }) => key));
  if (second.included.some(({ key }) => keys.has(key))) return "The columns share a trial.";
  const traits = [
    ["other treatment", (row: ForestAnswer["included"][number]) => row.background.join(" ")],
    ["dosing", (row: ForestAnswer["included"][number]) => row.dosing],
  ] as const;
  for (const [words, of] of traits)
    if (new Set([...first.included, ...second.included].map(of)).size > 1)
      return `The trials differ in ${words}.`;
  return null;
}

function figuresOf(
  first: ForestAnswer,
  second: ForestAnswer,
): Pick<Indirect, "estimate" | "ciLow" | "ciHigh"> | null {
  const [a, b] = [first.pooled, second.pooled];
  if (a?.estimate == null || a.se === null || b?.estimate == null || b.se === null) return null;
  const { level, measure } = first.question;
  const { estimate, ciLow, ciHigh } = indirectComparison(
    { estimate: a.estimate, se: a.se },
    { estimate: b.estimate, se: b.se },
    level,
  );
  const read = (value: number): number => measures[measure].reading.toReading(value, null);
  return { estimate: read(estimate), ciLow: read(ciLow), ciHigh: read(ciHigh) };
}

function lowered(first: ForestAnswer, second: ForestAnswer): Indirect["certainty"] {
  const places = [first, second].map(({ certainty }) =>
    certainty === null ? certaintyLevels.length - 1 : certaintyLevels.indexOf(certainty.level),
  );
  const level = certaintyLevels[Math.min(Math.max(...places) + 1, certaintyLevels.length - 1)];
  return level === undefined
    ? null
    : { level, label: `${level.charAt(0).toUpperCase()}${level.slice(1).replace("-", " ")}` };
}
