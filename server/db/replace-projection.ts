import type { InStatement } from "@libsql/client";
import type { StudyRecord } from "#domain/study/study-record.ts";
import { project, type StudyText } from "./project.ts";
import { arm, result, study } from "./schema.ts";
import { insertRows } from "./table-rows.ts";

/** Replaces the rows of the studies in `keys`, or all rows where `keys` is undefined. */
export function replaceProjection(
  records: readonly StudyRecord[],
  keys: readonly string[] | undefined,
): InStatement[] {
  const projection = project(records);
  const clear = (table: string, column: string): InStatement =>
    keys === undefined
      ? `delete from ${table}`
      : {
          sql: `delete from ${table} where ${column} in (select value from json_each(?))`,
          args: [JSON.stringify(keys)],
        };
  return [
    clear("study", "key"),
    clear("arm", "study"),
    clear("result", "study"),
    clear("study_text", "key"),
    insertRows(study, projection.studies),
    insertRows(arm, projection.arms),
    insertRows(result, projection.results),
    insertTexts(projection.texts),
  ];
}

/** The full-text table is virtual, so it has no Drizzle table to take its columns from. */
function insertTexts(texts: readonly StudyText[]): InStatement {
  return {
    sql: `insert into study_text (key, title, author, notes, arms)
          select json_extract(value, '$.key'), json_extract(value, '$.title'),
                 json_extract(value, '$.author'), json_extract(value, '$.notes'),
                 json_extract(value, '$.arms')
          from json_each(?)`,
    args: [JSON.stringify(texts)],
  };
}
