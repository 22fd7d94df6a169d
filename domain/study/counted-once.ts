import type { StudyRecord } from "./study-record.ts";

/**
 * True where a study's people may be added to a total: it is neither a pooled report of trials
 * that stand on their own nor the second report of an overlap group.
 */
export function isCountedOnce(
  record: Pick<StudyRecord, "design" | "overlap" | "pooledFrom">,
): boolean {
  const pooled = record.design.type === "pooled-analysis" || record.pooledFrom.length > 0;
  return !pooled && record.overlap?.primary !== false;
}
