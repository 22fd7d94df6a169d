import type { DraftDocument } from "#domain/study/draft.ts";
import { isObject, sameValue } from "#domain/study/same-value.ts";
import type { Suggestion } from "./contract.ts";

type Words = Readonly<Record<string, string>>;
type Part = Readonly<Record<string, unknown>>;

/** Settled by what the study is, not by what a file says. */
const settled: ReadonlySet<string> = new Set(["key", "formerKeys", "acceptedWarnings"]);

/**
 * Words by which a study's parts are told apart. Another source has others for the same parts, which
 * are no better; only whole records of the Atlas change them.
 */
const ownWords: ReadonlySet<string> = new Set(["label", "timeLabel", "timing", "comparisonGroup"]);

/**
 * What an imported document would bring, one by one in the document's order. What the study holds
 * already is no suggestion; what it holds otherwise comes with the value that stands there.
 */
export function suggestionsFor(
  document: DraftDocument,
  existing: DraftDocument | null,
  { read, wholeRecord }: { readonly read: Words; readonly wholeRecord: boolean },
): Suggestion[] {
  const all = Object.entries(document).flatMap(([part, value]) => {
    const current: unknown = existing?.[part];
    if (settled.has(part) || value === undefined) return [];
    if (Array.isArray(value)) return ofList(part, value, current, { read, wholeRecord });
    return isObject(value)
      ? ofFields(part, value, isObject(current) ? current : {}, existing !== null, read)
      : ofValue(part, value, current, read);
  });
  return existing === null ? all : all.filter((one) => !isIdleReport(one, all));
}

/** A table that gives none of the study's numbers is no report of it. */
function isIdleReport({ path, value }: Suggestion, all: readonly Suggestion[]): boolean {
  if (!/^reports\.\d+$/.test(path) || !isObject(value)) return false;
  const { id, kind } = value;
  if (kind !== "review-table" && kind !== "secondary") return false;
  const pointer = `"report":${JSON.stringify(id)}`;
  return !all.some((other) => JSON.stringify(other.value)?.includes(pointer) === true);
}

function ofValue(path: string, value: unknown, current: unknown, read: Words): Suggestion[] {
  if (saysNothing(value, current)) return [];
  const words = read[path];
  return [
    {
      path,
      value,
      ...(current === undefined ? {} : { current }),
      ...(words === undefined ? {} : { read: words }),
    },
  ];
}

/** The same value, or a source that knows less than the study: "unknown", "Murrough" for "Murrough JW". */
function saysNothing(value: unknown, current: unknown): boolean {
  if (sameValue(value, current)) return true;
  if (typeof value !== "string" || current === undefined) return false;
  if (value === "unknown") return true;
  if (typeof current !== "string") return false;
  // Capitals make no difference in a DOI, nor in the link it stands in.
  if (isDoi(value) && value.toLowerCase() === current.toLowerCase()) return true;
  return current.startsWith(`${value} `);
}

function isDoi(value: string): boolean {
  return /^(?:https:\/\/doi\.org\/)?10\.\d{4,9}\/\S+$/i.test(value);
}

function ofFields(
  path: string,
  value: Part,
  current: Part,
  exists: boolean,
  read: Words,
): Suggestion[] {
  return Object.entries(value).flatMap(([field, one]) =>
    // Reasons for absent values say nothing against values that are there.
    one === undefined || (exists && field === "missing")
      ? []
      : ofValue(`${path}.${field}`, one, current[field], read),
  );
}

function ofList(
  part: string,
  imported: readonly unknown[],
  current: unknown,
  { read, wholeRecord }: { readonly read: Words; readonly wholeRecord: boolean },
): Suggestion[] {
  const present: readonly unknown[] = Array.isArray(current) ? current : [];
  let added = 0;
  return imported.flatMap((value, position) => {
    const words = read[`${part}.${position}`];
    const id = isObject(value) ? value["id"] : undefined;
    const place = present.findIndex((one) => isObject(one) && id !== undefined && one["id"] === id);
    const before = present[place];
    if (isObject(value) && isObject(before) && typeof id === "string") {
      const fields = wholeRecord
        ? value
        : Object.fromEntries(
            Object.entries(value).filter(
              ([field]) => !ownWords.has(field) || before[field] === undefined,
            ),
          );
      return ofMember(`${part}.${place}`, id, fields, before, words);
    }
    if (id === undefined && present.some((one) => sameValue(one, value))) return [];
    added += 1;
    const path = `${part}.${present.length + added - 1}`;
    return [{ path, value, ...(words === undefined ? {} : { read: words }) }];
  });
}

/** Where a value was read makes no difference to it, so a source or a note alone is no suggestion. */
function ofMember(
  path: string,
  member: string,
  value: Part,
  before: Part,
  words: string | undefined,
): Suggestion[] {
  const differing = Object.entries(value).filter(
    ([field, one]) => field !== "missing" && field !== "id" && !saysNothing(one, before[field]),
  );
  if (differing.every(([field]) => field === "provenance" || field === "note")) return [];
  return differing.map(([field, one]) => ({
    path: `${path}.${field}`,
    value: one,
    member,
    ...(before[field] === undefined ? {} : { current: before[field] }),
    ...(words === undefined ? {} : { read: words }),
  }));
}
