import type { Result } from "../result.ts";
import type { StudyRecord } from "../study-record.ts";

/** Errors block publication, warnings need a reason, hints hint. */
export type Level = "error" | "warning" | "hint";

export interface Problem {
  readonly check: string;
  readonly level: Level;
  /** Id of the row, arm or report it is about, or the name of the part. */
  readonly at: string;
  /** A sentence that names the field and the value. */
  readonly message: string;
}

/** One rule about a record. `find` names what is wrong; it never throws and never changes. */
export interface Check {
  readonly id: string;
  readonly level: Level;
  /**
   * Parts it looks at as a whole. It is not asked while one of them does not have its shape; rows and
   * arms are simply left out then.
   */
  readonly reads?: readonly (keyof StudyRecord)[];
  readonly find: (record: StudyRecord) => readonly Finding[];
}

export interface Finding {
  readonly at: string;
  readonly message: string;
}

/** A rule about single rows of results: null where the row is in order. */
export function rowCheck(
  id: string,
  level: Level,
  find: (row: Result, record: StudyRecord) => string | null,
): Check {
  return {
    id,
    level,
    find: (record) =>
      record.results.flatMap((row) => {
        const message = find(row, record);
        return message === null ? [] : [{ at: row.id, message }];
      }),
  };
}
