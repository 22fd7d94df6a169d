import { authorOfRow } from "./author.ts";
import type { Database } from "./client.ts";

/** The newest published revision of a document. */
export interface PublishedDocument {
  readonly key: string;
  readonly number: number;
  readonly document: string;
  readonly documentVersion: number;
  /** For readers: what the program loaded itself says so. */
  readonly author: string;
  readonly message: string;
  readonly time: string;
}

const columns = "key, number, document, document_version, author, writers, message, time";

/** Every published study document, in key order. */
export async function publishedStudies(db: Database): Promise<PublishedDocument[]> {
  const answer = await db.$client.execute(
    `select ${columns} from revision
     where kind = 'study' and line = 'main' and state = 'published' order by key`,
  );
  return answer.rows.map(toPublished);
}

/** Every published document that is no study, such as a claim, by kind and key. */
export async function publishedCollected(
  db: Database,
): Promise<(PublishedDocument & { readonly kind: string })[]> {
  const answer = await db.$client.execute(
    `select kind, ${columns} from revision
     where kind <> 'study' and line = 'main' and state = 'published' order by kind, key`,
  );
  return answer.rows.map((row) => ({ kind: String(row["kind"]), ...toPublished(row) }));
}

/** Minutes each published infusion lasts, by "<study> <arm>"; the projection does not hold them. */
export async function publishedInfusionMinutes(db: Database): Promise<Map<string, number>> {
  const answer = await db.$client.execute(
    `select revision.key as study, json_extract(arm.value, '$.id') as arm,
            json_extract(arm.value, '$.infusionMinutes') as minutes
     from revision, json_each(revision.document, '$.arms') as arm
     where kind = 'study' and line = 'main' and state = 'published' and minutes is not null`,
  );
  return new Map(
    answer.rows.map((row) => [
      `${String(row["study"])} ${String(row["arm"])}`,
      Number(row["minutes"]),
    ]),
  );
}

/** The published document of one study, or undefined. */
export async function publishedStudy(
  db: Database,
  key: string,
): Promise<PublishedDocument | undefined> {
  const answer = await db.$client.execute({
    sql: `select ${columns} from revision
          where kind = 'study' and line = 'main' and state = 'published' and key = ?`,
    args: [key],
  });
  return answer.rows.map(toPublished)[0];
}

function toPublished(row: Record<string, unknown>): PublishedDocument {
  return {
    key: String(row["key"]),
    number: Number(row["number"]),
    document: String(row["document"]),
    documentVersion: Number(row["document_version"]),
    author: authorOfRow(row),
    message: String(row["message"]),
    time: String(row["time"]),
  };
}
