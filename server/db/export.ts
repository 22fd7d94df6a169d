import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { StudyRecord } from "#domain/study/study-record.ts";
import type { Database } from "./client.ts";
import { type CollectedDocument, collections } from "./collections.ts";
import { formatDocument } from "./documents.ts";
import { recordOf } from "./stored-document.ts";
import { publishedCollected, publishedStudies } from "./published.ts";

/**
 * Writes the published documents in the format of data/. Loading the result into an empty database
 * gives equal documents, projection and digest. Returns the number of studies.
 */
export async function exportData(db: Database, folder: string): Promise<number> {
  const published = await publishedStudies(db);
  const records = published.map(recordOf);
  await writeRecords(records, folder);
  await writeCollections(await publishedCollected(db), folder);
  return records.length;
}

/** Writes each collection as one file, its documents in key order; an empty one has no file. */
export async function writeCollections(
  documents: readonly (Pick<CollectedDocument, "key" | "document"> & { readonly kind: string })[],
  folder: string,
): Promise<void> {
  for (const { kind, file } of collections) {
    const own = documents
      .filter((one) => one.kind === kind)
      .toSorted((a, b) => (a.key < b.key ? -1 : 1));
    const target = join(folder, file);
    if (own.length === 0) {
      await rm(target, { force: true });
      continue;
    }
    const text = formatDocument(own.map(({ document }) => JSON.parse(document) as unknown));
    await writeFile(`${target}.new`, text);
    await rename(`${target}.new`, target);
  }
}

/** Writes records beside their target and renames, so that a failure leaves the old files. */
export async function writeRecords(records: readonly StudyRecord[], folder: string): Promise<void> {
  const target = join(folder, "studies");
  const fresh = `${target}.new`;
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh, { recursive: true });
  for (const record of records)
    await writeFile(join(fresh, `${record.key}.json`), formatDocument(record));
  await rm(target, { recursive: true, force: true });
  await rename(fresh, target);
}
