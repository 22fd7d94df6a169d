import type { StudyRecord } from "#domain/study/study-record.ts";
import { infusionMinutesOf, project } from "../db/project.ts";
import { makeSnapshot, type Snapshot, type SnapshotStudy } from "./snapshot.ts";

/**
 * The snapshot as it would be with one study's record in place of the published one, or without the
 * study where `record` is null. It is no published state, so nothing of it may be kept or cached.
 */
export function withStudyReplaced(
  snapshot: Snapshot,
  key: string,
  record: StudyRecord | null,
): Snapshot {
  const records = record === null ? [] : [record];
  const projected = makeSnapshot(project(records), "preview", snapshot.lastChange);
  // The other studies stay the same objects, so what is kept about them serves here too.
  const studies = [
    ...snapshot.studies.filter(({ study }) => study.key !== key),
    ...projected.studies,
  ].toSorted(byKey);
  return {
    ...snapshot,
    studies,
    byKey: new Map(studies.map((one) => [one.study.key, one])),
    formerKeys: new Map([
      ...[...snapshot.formerKeys].filter(([, present]) => present !== key),
      ...projected.formerKeys,
    ]),
    infusionMinutes: new Map([
      ...[...snapshot.infusionMinutes].filter(([place]) => !place.startsWith(`${key} `)),
      ...infusionMinutesOf(records),
    ]),
    datasetVersion: projected.datasetVersion,
  };
}

function byKey(a: SnapshotStudy, b: SnapshotStudy): number {
  return a.study.key < b.study.key ? -1 : 1;
}
