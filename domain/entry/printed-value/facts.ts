import type { PrintedValues } from "./reading.ts";
import type { PrintedNumber } from "./tokens.ts";

type Spread = "sd" | "se";
export type IntervalKind = "ci" | "iqr" | "range";

/** What a printed value says, sorted by form; nothing is interpreted yet. */
export interface Facts {
  /** The first number that stands for itself. */
  head: PrintedNumber | null;
  headAs: "mean" | "median" | null;
  /** The head was printed with a percent sign. */
  headPercent: boolean;
  /** A second number after ± or in brackets, and what it was called. */
  second: PrintedNumber | null;
  secondBy: "plus-minus" | "bracket" | null;
  spread: Partial<Record<Spread, number>>;
  interval: { low: number; high: number; as: IntervalKind | null } | null;
  level: number | null;
  percent: PrintedNumber | null;
  share: { events: PrintedNumber; of: PrintedNumber } | null;
  n: number | null;
  p: { value: number; operator: NonNullable<PrintedValues["pOperator"]> } | null;
  /** Labels that stood without a number of their own: "mean (SD) 12.3 (4.5)". */
  labels: Set<Spread | IntervalKind>;
}

/** Nothing read yet. */
export function noFacts(): Facts {
  return {
    head: null,
    headAs: null,
    headPercent: false,
    second: null,
    secondBy: null,
    spread: {},
    interval: null,
    level: null,
    percent: null,
    share: null,
    n: null,
    p: null,
    labels: new Set(),
  };
}

/** Labels that stood apart name what had no name of its own. */
export function nameByLabels(facts: Facts): Facts {
  const spreads = (["sd", "se"] as const).filter((label) => facts.labels.has(label));
  if (facts.second !== null && spreads.length === 1) {
    facts.spread[spreads[0]!] = facts.second.value;
    facts.second = null;
  }
  const kinds = (["ci", "iqr", "range"] as const).filter((label) => facts.labels.has(label));
  if (facts.interval?.as === null && kinds.length === 1) facts.interval.as = kinds[0]!;
  return facts;
}
