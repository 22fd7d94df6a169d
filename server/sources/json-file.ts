import { deepestNesting, isNestedDeeper } from "#domain/nesting.ts";
import * as z from "zod";
import { shortened } from "./plain-text.ts";
import { SourceError, type SourceProblem } from "./suggestion.ts";

/** The value of a JSON file, or a SourceError that says in which line it breaks off. */
export function jsonOf(text: string): unknown {
  const value = valueOf(text);
  if (!isNestedDeeper(value)) return value;
  throw new SourceError(
    `The file nests lists and objects deeper than ${deepestNesting} levels; no record does.`,
  );
}

function valueOf(text: string): unknown {
  const bare = text.replace(/^\uFEFF/, "");
  try {
    return JSON.parse(bare);
  } catch (error) {
    const message = error instanceof Error ? error.message : "";
    const position = Number(/position (\d+)/.exec(message)?.[1] ?? bare.length);
    const line = bare.slice(0, position).split("\n").length;
    throw new SourceError(
      `The file is not valid JSON: it breaks off or goes wrong in line ${line}.`,
      {
        cause: error,
      },
    );
  }
}

/** True where a file looks like JSON, for `recognises`. */
export function looksLikeJson(text: string): boolean {
  return /^\s*[[{]/.test(text.replace(/^\uFEFF/, ""));
}

/** Reads the records of a file one by one: those that fit the schema, and a problem for each other. */
export function readRecords<Schema extends z.ZodType>(
  schema: Schema,
  records: readonly unknown[],
): { read: { row: number; raw: unknown; record: z.infer<Schema> }[]; problems: SourceProblem[] } {
  const read: { row: number; raw: unknown; record: z.infer<Schema> }[] = [];
  const problems: SourceProblem[] = [];
  for (const [index, raw] of records.entries()) {
    const row = index + 1;
    const parsed = schema.safeParse(raw);
    if (parsed.success) read.push({ row, raw, record: parsed.data });
    else {
      const [issue] = parsed.error.issues;
      const path = issue?.path.join(".") ?? "";
      problems.push({
        row,
        field: path === "" ? null : path,
        value: shortened(JSON.stringify(valueAt(raw, issue?.path ?? [])) ?? "", 80),
        message: `Record ${row} does not have the form of this format${path === "" ? "" : ` at ${path}`}: ${issue?.message ?? "unknown"}.`,
      });
    }
  }
  return { read, problems };
}

function valueAt(raw: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined,
    raw,
  );
}

/**
 * Every value of a record that no carried path leads to, by path ("a.b[].c"). A carried path covers
 * what lies below it. Blank values are left out.
 */
export function leftOut(record: unknown, carried: readonly string[]): Record<string, string> {
  const left = new Map<string, Set<string>>();
  const walk = (value: unknown, path: string): void => {
    if (path !== "" && carried.includes(path)) return;
    if (Array.isArray(value)) for (const member of value) walk(member, `${path}[]`);
    else if (typeof value === "object" && value !== null)
      for (const [key, member] of Object.entries(value))
        walk(member, path === "" ? key : `${path}.${key}`);
    else if (value !== undefined && value !== null && value !== "") {
      const values = left.get(path) ?? new Set();
      left.set(path, values.add(String(value)));
    }
  };
  walk(record, "");
  return Object.fromEntries(
    [...left].map(([path, values]) => [path, shortened([...values].join(" | "), 500)]),
  );
}
