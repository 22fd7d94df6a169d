import { studyDocumentVersion } from "#domain/study/study-record.ts";
import { loader } from "./author.ts";
import type { Database } from "./client.ts";
import type { CollectedDocument } from "./collections.ts";
import type { DataFiles } from "./data-files.ts";
import { endedPublication } from "./history.ts";
import { projectionVersion } from "./project.ts";
import { publish, rebuildProjection } from "./publish.ts";

export interface LoadReport {
  /** "unchanged": data/ is what was loaded last time. */
  readonly outcome: "loaded" | "unchanged";
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly withdrawn: readonly string[];
  /** Documents that differ from data/ but were last written by a person, so they were left alone. */
  readonly kept: readonly string[];
  readonly rebuilt: boolean;
}

/**
 * Brings the database to the state of data/ in one batch, through the same publication as any
 * other change. A document last written by a person is left alone; what vanished is withdrawn.
 */
export async function loadData(
  db: Database,
  files: DataFiles,
  now: Date = new Date(),
): Promise<LoadReport> {
  const dataset = await readDataset(db);
  const rebuilt = dataset !== undefined && dataset.projectionVersion !== projectionVersion;
  if (rebuilt) await rebuildProjection(db);
  const nothing = { added: [], changed: [], withdrawn: [], kept: [], rebuilt };
  if (dataset?.dataDigest === files.digest) return { outcome: "unchanged", ...nothing };

  const newest = await newestRevisions(db);
  const wanted = [
    ...files.records.map((record) => ({
      kind: "study" as const,
      key: record.key,
      document: JSON.stringify(record),
      version: studyDocumentVersion,
      record,
    })),
    ...files.collected,
  ];
  const differs = wanted.filter((one) => {
    const stored = newest.get(nameOf(one));
    return (
      stored?.state !== "published" ||
      stored.documentVersion !== one.version ||
      stored.document !== one.document
    );
  });
  const inFiles = new Set(wanted.map(nameOf));
  const vanished = [...newest]
    .filter(([name, { state }]) => state === "published" && !inFiles.has(name))
    .map(([, stored]) => stored);
  const byPerson = (one: DocumentId): boolean => newest.get(nameOf(one))?.byPerson ?? false;
  const changed = differs.filter((one) => !byPerson(one));
  const withdrawn = vanished.filter((one) => !byPerson(one));

  await publish(db, {
    records: changed.flatMap((one) => ("record" in one ? [one.record] : [])),
    withdrawn: withdrawn.filter(({ kind }) => kind === "study").map(({ key }) => key),
    collected: changed.filter((one) => one.kind !== "study"),
    withdrawnCollected: withdrawn.flatMap(({ kind, key }) =>
      kind === "study" ? [] : [{ kind, key }],
    ),
    author: loader,
    message: "Loaded from data/",
    withdrawalMessage: "Taken out of data/",
    time: now.toISOString(),
    dataDigest: files.digest,
  });
  const isNew = (one: DocumentId): boolean => !newest.has(nameOf(one));
  return {
    outcome: "loaded",
    added: changed.filter(isNew).map(nameOf),
    changed: changed.filter((one) => !isNew(one)).map(nameOf),
    withdrawn: withdrawn.map(nameOf),
    kept: [...differs, ...vanished].filter(byPerson).map(nameOf),
    rebuilt,
  };
}

interface DocumentId {
  readonly kind: "study" | CollectedDocument["kind"];
  readonly key: string;
}

/** A study goes by its key, a claim as "claim/…". */
function nameOf({ kind, key }: DocumentId): string {
  return kind === "study" ? key : `${kind}/${key}`;
}

export interface Dataset {
  readonly number: number;
  readonly digest: string;
  readonly dataDigest: string;
  readonly projectionVersion: number;
  readonly time: string;
}

/** The published state, or undefined before the first load. */
export async function readDataset(db: Database): Promise<Dataset | undefined> {
  const answer = await db.$client.execute(
    "select number, digest, data_digest, projection_version, time from dataset where id = 1",
  );
  const row = answer.rows[0];
  if (row === undefined) return undefined;
  return {
    number: Number(row["number"]),
    digest: String(row["digest"]),
    dataDigest: String(row["data_digest"]),
    projectionVersion: Number(row["projection_version"]),
    time: String(row["time"]),
  };
}

interface NewestRevision extends DocumentId {
  /** A person may bear the loader's name, but the loader has no account. */
  readonly byPerson: boolean;
  readonly state: string;
  readonly document: string;
  readonly documentVersion: number;
}

/**
 * The newest revision of every document on the main line, by its name, among those that are
 * published, ended a publication, or are the loader's own. What people submitted, returned or
 * discarded is not published and neither keeps a file out nor is touched by one.
 */
async function newestRevisions(db: Database): Promise<Map<string, NewestRevision>> {
  const answer = await db.$client.execute(
    `select kind, key, author <> '${loader}' or writers <> '[]' as by_person, state, document,
       document_version, max(number)
     from revision
     where line = 'main'
       and (state = 'published' or ${endedPublication} or (author = '${loader}' and writers = '[]'))
     group by kind, key`,
  );
  return new Map(
    answer.rows.map((row) => {
      const one = {
        kind: String(row["kind"]) as DocumentId["kind"],
        key: String(row["key"]),
        byPerson: row["by_person"] === 1,
        state: String(row["state"]),
        document: String(row["document"]),
        documentVersion: Number(row["document_version"]),
      };
      return [nameOf(one), one];
    }),
  );
}
