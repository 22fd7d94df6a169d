import type { Database } from "./client.ts";

/** The newest published revision of a document. */
export interface PublishedDocument {
  readonly key: string;
  readonly number: number;
  readonly document: string;
  readonly documentVersion: number;
  readonly author: string;
  readonly message: string;
  readonly time: string;
}

const columns = "key, number, document, document_version, author, message, time";

/** Every published study document, in key order. */
export async function publishedStudies(db: Database): Promise<PublishedDocument[]> {
  const answer = await db.$client.execute(
    `select ${columns} from revision
     where kind = 'study' and line = 'main' and state = 'published' order by key`,
  );
  return answer.rows.map(toPublished);
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
    author: String(row["author"]),
    message: String(row["message"]),
    time: String(row["time"]),
  };
}
