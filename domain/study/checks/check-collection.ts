import type { StudyRecord } from "../study-record.ts";
import type { Problem } from "./problem.ts";

type CollectionProblem = Problem & { readonly key: string };

/** Rules about records beside each other: keys, identifiers, overlap groups. */
export function checkCollection(records: readonly StudyRecord[]): CollectionProblem[] {
  return [
    ...sharedKeys(records),
    ...sharedIdentifiers(records),
    ...overlapGroups(records),
    ...unknownKeys(records),
  ];
}

function problem(key: string, check: string, at: string, message: string): CollectionProblem {
  return { key, check, level: "error", at, message };
}

function sharedKeys(records: readonly StudyRecord[]): CollectionProblem[] {
  return shared(
    records.flatMap(({ key, formerKeys }) => [key, ...formerKeys].map((value) => ({ key, value }))),
  ).map(({ key, value, others }) =>
    problem(key, "key-unique", "key", `the key "${value}" is also used by ${others.join(", ")}`),
  );
}

/** A study's own article is its first report; companions and reviews may be shared. */
function sharedIdentifiers(records: readonly StudyRecord[]): CollectionProblem[] {
  const own = records.flatMap(({ key, reports }) => {
    const [main] = reports;
    return [main?.doi?.toLowerCase(), main?.pmid && `PMID ${main.pmid}`].flatMap((value) =>
      value === undefined ? [] : [{ key, value }],
    );
  });
  return shared(own).map(({ key, value, others }) =>
    problem(
      key,
      "identifier-unique",
      "reports",
      `${value} is also the paper of ${others.join(", ")}`,
    ),
  );
}

function shared(
  values: readonly { readonly key: string; readonly value: string }[],
): { key: string; value: string; others: string[] }[] {
  const keysOf = new Map<string, string[]>();
  for (const { key, value } of values) keysOf.set(value, [...(keysOf.get(value) ?? []), key]);
  return [...keysOf].flatMap(([value, keys]) => {
    const [key = "", ...others] = keys;
    return others.length === 0 ? [] : [{ key, value, others }];
  });
}

function overlapGroups(records: readonly StudyRecord[]): CollectionProblem[] {
  const groups = new Map<string, StudyRecord[]>();
  for (const record of records) {
    const group = record.overlap?.group;
    if (group !== undefined) groups.set(group, [...(groups.get(group) ?? []), record]);
  }
  return [...groups].flatMap(([group, members]) => {
    const primaries = members.filter((record) => record.overlap?.primary === true);
    return primaries.length === 1
      ? []
      : [
          problem(
            members[0]?.key ?? group,
            "one-primary",
            "overlap",
            `the overlap group ${group} has ${primaries.length} primary reports, it must have one`,
          ),
        ];
  });
}

function unknownKeys(records: readonly StudyRecord[]): CollectionProblem[] {
  const known = new Set(records.map(({ key }) => key));
  return records.flatMap((record) => {
    const named = [
      ...record.pooledFrom.map((key) => ["pooledFrom", key] as const),
      ...record.sharesRegistrationWith.map((key) => ["sharesRegistrationWith", key] as const),
      ...(record.overlap?.with ?? []).map((key) => ["overlap.with", key] as const),
    ];
    return named
      .filter(([, key]) => !known.has(key))
      .map(([at, key]) => problem(record.key, "study-exists", at, `there is no study "${key}"`));
  });
}
