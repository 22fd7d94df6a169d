import { SourceError } from "../suggestion.ts";

/** One record of the file, whatever it holds. */
export interface RawRecord {
  /** 1-based place in the file. */
  readonly row: number;
  readonly value: unknown;
}

/**
 * The records of a file: one record, an array of them, the answer of GET /api/studies/{key}, or one
 * that holds records under `records`. Throws a SourceError where the file holds none.
 */
export function readRecords(text: string): RawRecord[] {
  const value = parsed(text.replace(/^\uFEFF/, ""));
  const list = Array.isArray(value)
    ? value
    : [isObject(value) && "record" in value ? value["record"] : value];
  if (list.length === 0) throw new SourceError("The file is an empty list.");
  const records = list.map((one: unknown, index) => ({ row: index + 1, value: one }));
  if (!records.some((one) => isRecordLike(one.value)))
    throw new SourceError(
      "This JSON holds no study record of the Atlas: a record has a title and arms, reports or results.",
    );
  return records;
}

/** Whether something looks like a study record, complete or not. */
export function isRecordLike(value: unknown): value is Readonly<Record<string, unknown>> {
  return (
    isObject(value) &&
    ("title" in value || "key" in value) &&
    ["arms", "reports", "results", "population", "design"].some((part) => part in value)
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (failure) {
    if (!(failure instanceof SyntaxError)) throw failure;
    throw new SourceError(`The file is not JSON: ${failure.message}.`);
  }
}
