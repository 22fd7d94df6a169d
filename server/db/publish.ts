import type { InStatement } from "@libsql/client";
import { type StudyRecord, studyDocumentVersion } from "#domain/study/study-record.ts";
import type { Database } from "./client.ts";
import { closeExtractions } from "./close-extractions.ts";
import type { CollectedDocument } from "./collections.ts";
import { digestOf } from "./documents.ts";
import { projectionVersion } from "./project.ts";
import { publishedStudies } from "./published.ts";
import { digestName, publishedDocuments } from "./published-documents.ts";
import { replaceProjection } from "./replace-projection.ts";
import { revision } from "./schema.ts";
import { recordOf } from "./stored-document.ts";
import { insertRows } from "./table-rows.ts";

export interface Publication {
  /** Records to publish as new revisions. */
  readonly records: readonly StudyRecord[];
  /** Keys of published studies to withdraw: a revision of its own says who took each out, and why. */
  readonly withdrawn: readonly string[];
  /** The same for documents that are no study, such as claims. */
  readonly collected?: readonly CollectedDocument[];
  readonly withdrawnCollected?: readonly Pick<CollectedDocument, "kind" | "key">[];
  readonly author: string;
  readonly message: string;
  /** Said of what is withdrawn instead of `message`. */
  readonly withdrawalMessage?: string;
  readonly time: string;
  /** Digest of data/ after a load; absent when something else publishes. */
  readonly dataDigest?: string;
  /** Ids of the accounts that wrote the records; absent for what the program loads itself. */
  readonly writers?: readonly string[];
  /** The submission this publishes, which must still wait when the batch runs. */
  readonly submission?: DecidedSubmission;
  /** Dataset number at which the records were checked; absent, the present one. */
  readonly checkedAt?: number | null;
}

/** A submitted revision and what a reviewer said with its publication. */
interface DecidedSubmission {
  readonly id: number;
  readonly decidedBy: string;
  readonly decision: string;
}

/**
 * True where a publication was undone because something else was published, or the submission
 * decided, in between.
 */
export function isLostRace(failure: unknown): boolean {
  return (
    failure instanceof Error &&
    /constraint failed: (?:dataset\.number|revision\.state|revision\.kind)/.test(failure.message)
  );
}

/**
 * Publishes in one batch: appends revisions, replaces the projection of what changed and raises the
 * dataset version. Either all of it happens or nothing. Rejects with a constraint error when another
 * process published in between.
 */
export async function publish(db: Database, publication: Publication): Promise<void> {
  const { records, withdrawn, collected = [], withdrawnCollected = [] } = publication;
  const { submission, checkedAt } = publication;
  const expected = checkedAt === undefined ? await datasetNumber(db) : checkedAt;
  const numbers = await newestNumbers(db);
  const documents: readonly NewDocument[] = [
    ...records.map((record) => ({
      kind: "study" as const,
      key: record.key,
      document: JSON.stringify(record),
      version: studyDocumentVersion,
    })),
    ...collected,
  ];
  const gone = [
    ...withdrawn.map((key) => ({ kind: "study" as const, key })),
    ...withdrawnCollected,
  ];
  const after = await documentsAfter(db, documents, gone);
  await db.$client.batch(
    [
      ...(submission === undefined ? [] : [closeSubmission(submission, publication.time)]),
      ...withdraw(gone, publication),
      ...retire([...documents, ...gone]),
      insertRows(
        revision,
        documents.map(({ kind, key, document, version }) => ({
          kind,
          key,
          number: (numbers.get(`${kind}/${key}`) ?? 0) + 1,
          document,
          documentVersion: version,
          state: "published" as const,
          line: "main",
          author: publication.author,
          message: publication.message,
          base: numbers.get(`${kind}/${key}`) ?? null,
          time: publication.time,
          writers: [...(publication.writers ?? [])],
        })),
      ),
      ...closeExtractions(records),
      ...replaceProjection(records, [...records.map(({ key }) => key), ...withdrawn]),
      raiseDataset(digestOf(after), expected, publication),
    ],
    "write",
  );
}

interface DocumentId {
  readonly kind: "study" | CollectedDocument["kind"];
  readonly key: string;
}

interface NewDocument extends DocumentId {
  readonly document: string;
  readonly version: number;
}

/** Makes the whole projection again from the published revisions, in one batch. */
export async function rebuildProjection(db: Database): Promise<void> {
  const published = await publishedStudies(db);
  const records = published.map(recordOf);
  await db.$client.batch(
    [
      ...replaceProjection(records, undefined),
      { sql: "update dataset set projection_version = ?", args: [projectionVersion] },
    ],
    "write",
  );
}

async function datasetNumber(db: Database): Promise<number | null> {
  const answer = await db.$client.execute("select number from dataset where id = 1");
  const number = answer.rows[0]?.["number"];
  return number === undefined ? null : Number(number);
}

/** The newest revision number of every document, by kind and key. */
async function newestNumbers(db: Database): Promise<Map<string, number>> {
  const answer = await db.$client.execute(
    "select kind, key, max(number) as number from revision where line = 'main' group by kind, key",
  );
  return new Map(
    answer.rows.map((row) => [
      `${String(row["kind"])}/${String(row["key"])}`,
      Number(row["number"]),
    ]),
  );
}

/** What will be published, by the names under which the digest counts it. */
async function documentsAfter(
  db: Database,
  published: readonly NewDocument[],
  withdrawn: readonly DocumentId[],
): Promise<Map<string, string>> {
  const documents = await publishedDocuments(db);
  for (const one of withdrawn) documents.delete(digestName(one));
  for (const one of published) documents.set(digestName(one), one.document);
  return documents;
}

/** A submission that waits no longer yields null for its state, which undoes the whole batch. */
function closeSubmission(
  { id, decidedBy, decision }: DecidedSubmission,
  time: string,
): InStatement {
  return {
    sql: `update revision set state = case when state = 'submitted' then 'superseded' end,
            decided_by = ?, decision = ?, decided_at = ?
          where id = ?`,
    args: [decidedBy, decision, time, id],
  };
}

/**
 * Appends a revision that ends the publication of each document, one statement a kind. It repeats the
 * last document, so that whoever goes on with it has something to begin from.
 */
function withdraw(
  documents: readonly DocumentId[],
  { author, message, withdrawalMessage = message, time, writers = [] }: Publication,
): InStatement[] {
  return byKind(documents).map(([kind, keys]) => ({
    sql: `insert into revision (kind, key, number, document, document_version, state, line,
            author, message, base, time, writers)
          select kind, key,
            (select max(number) + 1 from revision as any_other
             where any_other.kind = ended.kind and any_other.key = ended.key
               and any_other.line = ended.line),
            document, document_version, 'withdrawn', line, ?3, ?4, number, ?5, ?6
          from revision as ended
          where kind = ?1 and line = 'main' and state = 'published'
            and key in (select value from json_each(?2))`,
    args: [kind, keys, author, withdrawalMessage, time, JSON.stringify(writers)],
  }));
}

/** Supersedes the published revision of each document, one statement a kind. */
function retire(documents: readonly DocumentId[]): InStatement[] {
  return byKind(documents).map(([kind, keys]) => ({
    sql: `update revision set state = 'superseded' where kind = ? and line = 'main'
          and state = 'published' and key in (select value from json_each(?))`,
    args: [kind, keys],
  }));
}

/** Each kind with its keys as a JSON list. */
function byKind(documents: readonly DocumentId[]): [DocumentId["kind"], string][] {
  const kinds = [...new Set(documents.map(({ kind }) => kind))];
  return kinds.map((kind) => [
    kind,
    JSON.stringify(documents.filter((one) => one.kind === kind).map(({ key }) => key)),
  ]);
}

/**
 * The digest was computed from what was published at `expected`. Where the number has moved since,
 * the assignment yields null, the column refuses it and the whole batch is undone.
 */
function raiseDataset(
  digest: string,
  expected: number | null,
  publication: Publication,
): InStatement {
  return {
    sql: `insert into dataset (id, number, digest, data_digest, projection_version, time)
          values (1, 1, ?, ?, ?, ?)
          on conflict (id) do update set
            number = case when number is ? then number + (digest <> excluded.digest) end,
            digest = excluded.digest,
            data_digest = case when ? then excluded.data_digest else data_digest end,
            projection_version = excluded.projection_version,
            time = case when digest <> excluded.digest then excluded.time else time end`,
    args: [
      digest,
      publication.dataDigest ?? "",
      projectionVersion,
      publication.time,
      expected,
      publication.dataDigest === undefined ? 0 : 1,
    ],
  };
}
