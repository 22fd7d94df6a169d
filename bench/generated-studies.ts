import type { StudyRecord } from "#domain/study/study-record.ts";

/**
 * As many studies as asked for, made from the shipped ones with new keys: the same spread of routes,
 * conditions and designs, so a filter finds the same share.
 */
export function generatedStudies(shipped: readonly StudyRecord[], count: number): StudyRecord[] {
  return Array.from({ length: count }, (_, position) => {
    const record = shipped[position % shipped.length] as StudyRecord;
    return { ...record, key: `${record.key}-${position}`, formerKeys: [] };
  });
}
