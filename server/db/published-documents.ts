import type { Database } from "./client.ts";
import { publishedCollected, publishedStudies } from "./published.ts";

/** Every published document by the name under which the dataset's digest counts it. */
export async function publishedDocuments(db: Database): Promise<Map<string, string>> {
  const published = [
    ...(await publishedStudies(db)).map((one) => ({ kind: "study", ...one })),
    ...(await publishedCollected(db)),
  ];
  return new Map(published.map((one) => [digestName(one), one.document]));
}

/** A study counts under its key alone; no key has a slash. */
export function digestName({ kind, key }: { readonly kind: string; readonly key: string }): string {
  return kind === "study" ? key : `${kind}/${key}`;
}
