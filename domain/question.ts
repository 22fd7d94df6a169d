import * as z from "zod";
import { comparatorClasses } from "./vocabulary/comparator-classes.ts";
import { doseBands } from "./vocabulary/dose-bands.ts";
import { drugs } from "./vocabulary/drugs.ts";
import { indicationFilterIds } from "./vocabulary/indications.ts";
import { basisViews } from "./vocabulary/provenance-terms.ts";
import { riskJudgements } from "./vocabulary/result-terms.ts";
import { routes } from "./vocabulary/routes.ts";
import {
  ageGroups,
  backgrounds,
  blindingLevels,
  designTypes,
  dosings,
  fundingClasses,
  randomisedValues,
} from "./vocabulary/study-terms.ts";

/**
 * A query string taken apart: each word with its values in the order given. The same words stand
 * in a page's address and in an API call; a repeated key means OR, different keys mean AND.
 */
export type QueryWords = Readonly<Record<string, readonly string[]>>;

/** What is wrong with one word of a query, in the form the API reports it. */
export interface QueryProblem {
  readonly path: string;
  readonly value: string | null;
  readonly message: string;
  readonly allowed?: readonly string[];
}

export type ParsedQuery<T> =
  | { readonly ok: true; readonly query: T }
  | { readonly ok: false; readonly problems: readonly QueryProblem[] };

/** One or more values of a closed list, without repeats, in the list's order. */
export function anyOf<const Ids extends readonly [string, ...string[]]>(ids: Ids) {
  return z
    .array(z.enum(ids))
    .min(1)
    .transform((values) => ids.filter((id) => (values as string[]).includes(id)) as Ids[number][]);
}

/** The schema of the one value behind each word made by `exactlyOne`, for the API's description. */
export const singleWords = new WeakMap<object, z.ZodType>();

/** Exactly one value, handed on to `schema`. */
export function exactlyOne<Schema extends z.ZodType<unknown, string>>(schema: Schema) {
  const word = z
    .array(z.string())
    .length(1, { error: "must be given once" })
    .transform((values) => values[0] as string)
    .pipe(schema);
  singleWords.set(word, schema);
  return word;
}

/** A whole number written with digits only; blanks and signs are refused, never read as 0. */
export function wholeNumber(minimum: number, maximum: number) {
  return z
    .string()
    .regex(/^\d{1,9}$/, { error: "must be a whole number" })
    .transform(Number)
    .pipe(z.number().min(minimum).max(maximum));
}

/** The words of an evidence filter, in the order in which a query string is printed. */
export const filterShape = {
  drug: anyOf(drugs.ids).optional(),
  route: anyOf(routes.ids).optional(),
  indication: anyOf(indicationFilterIds).optional(),
  comparatorClass: anyOf(comparatorClasses.ids).optional(),
  comparatorDrug: anyOf(drugs.ids).optional(),
  background: anyOf(backgrounds.ids).optional(),
  doseBand: anyOf(doseBands.ids).optional(),
  designType: anyOf(designTypes.ids).optional(),
  randomised: anyOf(randomisedValues.ids).optional(),
  blinding: anyOf(blindingLevels.ids).optional(),
  dosing: anyOf(dosings.ids).optional(),
  ageGroup: anyOf(ageGroups.ids).optional(),
  riskOfBias: anyOf(riskJudgements.ids).optional(),
  funding: anyOf(fundingClasses.ids).optional(),
  yearFrom: exactlyOne(wholeNumber(1900, 2100)).optional(),
  yearTo: exactlyOne(wholeNumber(1900, 2100)).optional(),
  minParticipants: exactlyOne(wholeNumber(0, 1_000_000)).optional(),
  basis: exactlyOne(z.enum(basisViews.ids)).optional(),
  text: exactlyOne(z.string().trim().min(1).max(200)).optional(),
  v: exactlyOne(z.string().regex(/^[a-z0-9.-]{1,64}$/i)).optional(),
};

export const evidenceFilter = z.strictObject(filterShape);
export type EvidenceFilter = z.infer<typeof evidenceFilter>;

/** The filter fields with a closed list, offered as values with counts. */
export const facetFieldIds = [
  "drug",
  "route",
  "indication",
  "comparatorClass",
  "comparatorDrug",
  "background",
  "doseBand",
  "designType",
  "randomised",
  "blinding",
  "dosing",
  "ageGroup",
  "riskOfBias",
  "funding",
] as const satisfies readonly (keyof EvidenceFilter)[];
export type FacetFieldId = (typeof facetFieldIds)[number];

/** Splits a query string; a key without `=` counts as given with an empty value. */
export function wordsOfSearch(search: string): QueryWords {
  const words: Record<string, string[]> = {};
  for (const pair of search.replace(/^\?/, "").split("&")) {
    if (pair === "") continue;
    const [key = "", ...value] = pair.split("=");
    (words[decodeWord(key)] ??= []).push(decodeWord(value.join("=")));
  }
  return words;
}

/** A broken percent escape is kept as typed, so that the error can show it. */
function decodeWord(encoded: string): string {
  const spaced = encoded.replaceAll("+", " ");
  try {
    return decodeURIComponent(spaced);
  } catch {
    return spaced;
  }
}

/** Reads words by a strict schema. Every problem names the word, the value and what is allowed. */
export function parseWords<Schema extends z.ZodType>(
  schema: Schema,
  words: QueryWords,
): ParsedQuery<z.infer<Schema>> {
  const parsed = schema.safeParse(words);
  if (parsed.success) return { ok: true, query: parsed.data };
  const known = schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
  const problems = parsed.error.issues.flatMap((issue) => problemsOf(issue, words, known));
  return { ok: false, problems: problems.slice(0, mostProblems) };
}

/** Enough to mend a query by; a query with more is not one a person wrote. */
const mostProblems = 20;

/** Long values are cut in messages, so that an answer is never larger than its question. */
function cut(value: string): string {
  return value.length > 80 ? `${value.slice(0, 80)}…` : value;
}

function problemsOf(
  issue: z.core.$ZodIssue,
  words: QueryWords,
  known: readonly string[],
): QueryProblem[] {
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => ({
      path: cut(key),
      value: cut(words[key]?.join(", ") ?? ""),
      message: `"${cut(key)}" is not a word of this query`,
      allowed: known,
    }));
  const field = String(issue.path[0] ?? "");
  const position = typeof issue.path[1] === "number" ? issue.path[1] : 0;
  const given = words[field];
  const value = given?.[position] === undefined ? null : cut(given[position]);
  if (given !== undefined && issue.code === "too_big" && issue.origin === "array")
    return [
      {
        path: field,
        value,
        message:
          Number(issue.maximum) === 1
            ? `${field} may be given only once`
            : `${field} may be given at most ${issue.maximum} times`,
      },
    ];
  if (value === null)
    return [{ path: field, value, message: `"${field}" must be given`, ...allowedBy(issue) }];
  // A closed list is told apart from other faults: the allowed values stand beside the message.
  const fault = issue.code === "invalid_value" ? "" : `: ${issue.message.toLowerCase()}`;
  return [
    {
      path: field,
      value,
      message: `"${value}" is not a value of ${field}${fault}`,
      ...allowedBy(issue),
    },
  ];
}

function allowedBy(issue: z.core.$ZodIssue): { allowed?: readonly string[] } {
  return issue.code === "invalid_value" ? { allowed: issue.values.map(String) } : {};
}

/**
 * Prints a query in canonical form: words in the order of `shape`, values in list order, absent
 * ones left out. Equal questions give equal strings.
 */
export function printWords(
  shape: Readonly<Record<string, unknown>>,
  query: Readonly<Record<string, unknown>>,
): string {
  const pairs: string[] = [];
  for (const key of Object.keys(shape)) {
    const value = query[key];
    if (value === undefined) continue;
    for (const one of Array.isArray(value) ? value : [value])
      pairs.push(`${key}=${encodeURIComponent(String(one))}`);
  }
  return pairs.join("&");
}
