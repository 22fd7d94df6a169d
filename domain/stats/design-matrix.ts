import { fullRankColumns } from "./full-rank-columns.ts";

export interface Moderator {
  readonly name: string;
  readonly values: readonly (number | string)[];
}

export interface NamedDesign {
  readonly names: readonly string[];
  readonly columns: readonly Float64Array[];
  readonly hasIntercept: boolean;
  /** Columns left out because they repeat what others say. */
  readonly redundant: readonly string[];
}

/**
 * The design of an intercept and moderators. A moderator of numbers is one column under its own name. Any other is a
 * factor: one 0/1 column for each level but the first in code-unit order, named as in R, `<name><level>`.
 */
export function designMatrix(moderators: readonly Moderator[], k: number): NamedDesign {
  const named = [
    { name: "intrcpt", column: new Float64Array(k).fill(1) },
    ...moderators.flatMap(moderatorColumns),
  ];
  const kept = new Set(fullRankColumns(named.map(({ column }) => column)));
  const used = named.filter((_, index) => kept.has(index));
  return {
    names: used.map(({ name }) => name),
    columns: used.map(({ column }) => column),
    hasIntercept: true,
    redundant: named.filter((_, index) => !kept.has(index)).map(({ name }) => name),
  };
}

/** One 0/1 column for each level and no intercept: every coefficient is the mean of its group. */
export function cellMeansDesign(groups: readonly string[]): NamedDesign {
  const levels = factorLevels(groups);
  return {
    names: levels,
    columns: levels.map((level) => indicator(groups, level)),
    hasIntercept: false,
    redundant: [],
  };
}

/** The distinct values in code-unit order, which does not depend on the language of the machine. */
export function factorLevels(values: readonly string[]): string[] {
  return [...new Set(values)].toSorted((left, right) => (left < right ? -1 : 1));
}

function moderatorColumns({ name, values }: Moderator): { name: string; column: Float64Array }[] {
  if (values.every((value) => typeof value === "number"))
    return [{ name, column: Float64Array.from(values) }];
  const groups = values.map(String);
  return factorLevels(groups)
    .slice(1)
    .map((level) => ({ name: `${name}${level}`, column: indicator(groups, level) }));
}

function indicator(groups: readonly string[], level: string): Float64Array {
  return Float64Array.from(groups, (group) => (group === level ? 1 : 0));
}
