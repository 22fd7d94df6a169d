import type { SnapshotStudy } from "./snapshot.ts";

/** People in a set of studies, each counted once; studies without a number are counted apart. */
export function peopleIn(studies: readonly SnapshotStudy[]): {
  n: number;
  studies: number;
  unknown: number;
} {
  const counted = studies.filter(({ study }) => study.countedOnce);
  return {
    n: counted.reduce((total, { study }) => total + (study.participants ?? 0), 0),
    studies: counted.length,
    unknown: counted.filter(({ study }) => study.participants === null).length,
  };
}
