import type { StudyRecord } from "#domain/study/study-record.ts";
import { dataFolder, readDataFiles } from "../db/data-files.ts";
import { project } from "../db/project.ts";
import { makeSnapshot, type Snapshot } from "./snapshot.ts";

/** A snapshot of records that never were in a database. */
export function snapshotOf(records: readonly StudyRecord[]): Snapshot {
  return makeSnapshot(project(records), "1-test0000", "2026-01-01T00:00:00.000Z");
}

/** The shipped evidence, without a database. */
export async function shippedSnapshot(): Promise<Snapshot> {
  return snapshotOf((await readDataFiles(dataFolder)).records);
}
