import type { StudyRecord } from "#domain/study/study-record.ts";
import { resultTitle } from "../../ui/result-title.ts";

/** What a report is about: the number as its row and column call it; its id where the record lacks it. */
export function reportedWords(record: StudyRecord | undefined, result: string): string {
  const reported = record?.results.find(({ id }) => id === result);
  if (record === undefined || reported === undefined) return result;
  return resultTitle(reported, new Map(record.arms.map(({ id, label }) => [id, label])));
}
