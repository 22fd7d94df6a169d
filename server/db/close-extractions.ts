import type { InStatement } from "@libsql/client";
import type { StudyRecord } from "#domain/study/study-record.ts";

/** A published record that carries the figures of a second extraction brings that one to its end. */
export function closeExtractions(records: readonly StudyRecord[]): InStatement[] {
  return records.flatMap(({ key, extraction }) =>
    extraction === undefined
      ? []
      : [
          {
            sql: "update extraction set published = 1 where key = ? and compared_at = ?",
            args: [key, extraction.date],
          },
        ],
  );
}
