import { studyDocumentVersion } from "#domain/study/study-record.ts";
import type { Database } from "./client.ts";
import type { DataFiles } from "./data-files.ts";
import { projectionVersion } from "./project.ts";
import { publish, rebuildProjection } from "./publish.ts";

const loader = "loader";

export interface LoadReport {
  /** "unchanged": data/ is what was loaded last time. */
  readonly outcome: "loaded" | "unchanged";
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly withdrawn: readonly string[];
  /** Studies that differ from data/ but were last written by a person, so they were left alone. */
  readonly kept: readonly string[];
  readonly rebuilt: boolean;
}

/**
 * Brings the database to the state of data/ in one batch, through the same publication as any
 * other change. A study last written by a person is left alone; a vanished file withdraws its study.
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
  const differs = files.records.filter((record) => {
    const stored = newest.get(record.key);
    return (
      stored?.state !== "published" ||
      stored.documentVersion !== studyDocumentVersion ||
      stored.document !== JSON.stringify(record)
    );
  });
  const byPerson = (key: string): boolean => (newest.get(key)?.author ?? loader) !== loader;
  const inFiles = new Set(files.records.map((record) => record.key));
  const vanished = [...newest]
    .filter(([key, stored]) => stored.state === "published" && !inFiles.has(key))
    .map(([key]) => key);
  const records = differs.filter((record) => !byPerson(record.key));
  const withdrawn = vanished.filter((key) => !byPerson(key));

  await publish(db, {
    records,
    withdrawn,
    author: loader,
    message: "Loaded from data/",
    time: now.toISOString(),
    dataDigest: files.digest,
  });
  return {
    outcome: "loaded",
    added: records.filter((record) => !newest.has(record.key)).map((record) => record.key),
    changed: records.filter((record) => newest.has(record.key)).map((record) => record.key),
    withdrawn,
    kept: [...differs.map((record) => record.key), ...vanished].filter(byPerson),
    rebuilt,
  };
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

interface NewestRevision {
  readonly author: string;
  readonly state: string;
  readonly document: string;
  readonly documentVersion: number;
}

async function newestRevisions(db: Database): Promise<Map<string, NewestRevision>> {
  const answer = await db.$client.execute(
    `select key, author, state, document, document_version from revision as newest
     where kind = 'study' and line = 'main' and number =
       (select max(number) from revision where kind = 'study' and line = 'main' and key = newest.key)`,
  );
  return new Map(
    answer.rows.map((row) => [
      String(row["key"]),
      {
        author: String(row["author"]),
        state: String(row["state"]),
        document: String(row["document"]),
        documentVersion: Number(row["document_version"]),
      },
    ]),
  );
}
