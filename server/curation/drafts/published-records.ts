import type { StudyRecord } from "#domain/study/study-record.ts";
import type { Database } from "../../db/client.ts";
import { readDataset } from "../../db/load.ts";
import { publishedStudies } from "../../db/published.ts";
import { recordOf } from "../../db/stored-document.ts";

/** Every published record with the dataset number it was read at; null before the first load. */
export interface PublishedRecords {
  readonly datasetNumber: number | null;
  readonly records: readonly StudyRecord[];
}

const kept = new WeakMap<Database, PublishedRecords>();

/**
 * The published records, which a draft is checked against at each save. Reading them anew takes a
 * tenth of a second, so they are kept until the dataset number changes.
 */
export async function publishedRecords(db: Database): Promise<PublishedRecords> {
  // The number is read first: what is published in between makes it stale, never the records.
  const datasetNumber = (await readDataset(db))?.number ?? null;
  const known = kept.get(db);
  if (known !== undefined && known.datasetNumber === datasetNumber) return known;
  const records = (await publishedStudies(db)).map(recordOf);
  const read = { datasetNumber, records };
  kept.set(db, read);
  return read;
}
