import type { SourceProblem } from "../suggestion.ts";
import type { TextColumn } from "./columns.ts";
import type { MetapsyRow } from "./raw.ts";
import { blindingOf, designOf, indicationOf } from "./words.ts";

/** Parts of a study that its rows repeat, and what could not be taken from them. */
export interface StudyParts {
  readonly design: Readonly<Record<string, unknown>>;
  readonly population: Readonly<Record<string, unknown>>;
  readonly read: Readonly<Record<string, string>>;
  readonly dropped: Readonly<Record<string, string>>;
  readonly problems: readonly SourceProblem[];
}

/** Design and people. A figure that differs between the rows of a study is about no part of it alone. */
export function partsOf(rows: readonly MetapsyRow[]): StudyParts {
  const read: Record<string, string> = {};
  const dropped: Record<string, string> = {};
  const problems: SourceProblem[] = [];
  const one = (column: TextColumn): string | undefined => {
    const values = distinctText(rows, column);
    if (values.length > 1) dropped[column] = `${values.join("; ")} (differs between rows)`;
    return values.length === 1 ? values[0] : undefined;
  };
  const inWords = <Value>(
    column: TextColumn,
    path: string,
    meaning: (word: string) => Value | undefined,
  ): Value | undefined => {
    const word = one(column);
    if (word === undefined) return undefined;
    const value = meaning(word);
    if (value !== undefined) read[path] = `${column} ${word}`;
    else problems.push(notKnown(rows, column, word));
    return value;
  };
  const figure = (column: "mean_age" | "percent_women", path: string, highest: number) => {
    const values = [...new Set(rows.flatMap(({ number }) => number[column] ?? []))];
    if (values.length > 1) dropped[column] = `${values.join("; ")} (differs between rows)`;
    const [value] = values;
    if (values.length !== 1 || value === undefined) return undefined;
    if (value < 0 || value > highest) {
      problems.push({
        row: rows[0]?.row ?? null,
        field: column,
        value: String(value),
        message: `${column} ${value} is not between 0 and ${highest}; it is left out.`,
      });
      return undefined;
    }
    read[path] = `${column} ${value}`;
    return value;
  };
  const type = inWords("design", "design.type", designOf);
  const blinding = inWords("blinding", "design.blinding", blindingOf);
  const indication = inWords("diagnosis", "population.indication", indicationOf);
  const diagnosis = one("diagnosis");
  const target = one("target_group");
  const ageMean = figure("mean_age", "population.ageMean", 120);
  const femalePercent = figure("percent_women", "population.femalePercent", 100);
  const dosing = dosingOf(rows);
  if (dosing !== undefined) read["design.dosing"] = "the largest n_dosing_sessions of its rows";
  return {
    design: {
      ...(type === undefined ? {} : { type }),
      ...(type?.endsWith("-rct") === true ? { randomised: true } : {}),
      ...(blinding === undefined ? {} : { blinding }),
      ...(dosing === undefined ? {} : { dosing }),
    },
    population: {
      ...(indication === undefined ? {} : { indication }),
      ...(indication === undefined && diagnosis !== undefined
        ? { indicationDetail: diagnosis }
        : {}),
      ...(target === undefined ? {} : { summary: target }),
      ...(ageMean === undefined ? {} : { ageMean }),
      ...(femalePercent === undefined ? {} : { femalePercent }),
    },
    read,
    dropped,
    problems,
  };
}

/** The different texts in a column over the rows of a study. */
export function distinctText(rows: readonly MetapsyRow[], column: TextColumn): string[] {
  return [...new Set(rows.flatMap(({ text }) => text[column] ?? []))];
}

function notKnown(rows: readonly MetapsyRow[], field: TextColumn, value: string): SourceProblem {
  const row = rows.find(({ text }) => text[field] !== undefined)?.row ?? null;
  return {
    row,
    field,
    value,
    message: `${field} "${value}" is none of the Atlas's values; choose one in the draft.`,
  };
}

function dosingOf(rows: readonly MetapsyRow[]): "single" | "repeated" | undefined {
  const sessions = Math.max(0, ...rows.map(({ number }) => number.n_dosing_sessions ?? 0));
  if (sessions === 0) return undefined;
  return sessions > 1 ? "repeated" : "single";
}
