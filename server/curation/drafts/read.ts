import { and, eq } from "drizzle-orm";
import type { DraftDocument } from "#domain/study/draft.ts";
import type { Database } from "../../db/client.ts";
import { publishedStudy } from "../../db/published.ts";
import { draft } from "../../db/schema.ts";
import { draftDocumentOf, recordOf } from "../../db/stored-document.ts";
import { AppError } from "../../errors.ts";
import type { Draft } from "./contract.ts";
import { publishedRecords } from "./published-records.ts";
import { checkAmong } from "./rules.ts";

/** A draft with what it will replace and what is wrong with it. Throws `not-found` saying where it is. */
export async function readDraft(db: Database, key: string): Promise<Draft> {
  const row = await draftRow(db, key);
  if (row === undefined) throw await noDraft(db, key);
  const published = await publishedStudy(db, key);
  const document = draftDocumentOf(row);
  return {
    key,
    counter: row.counter,
    document,
    author: row.author,
    time: row.time,
    base: row.base,
    published: published === undefined ? null : recordOf(published),
    publishedNumber: published?.number ?? null,
    problems: await problemsOf(db, document),
  };
}

export type DraftRow = typeof draft.$inferSelect;

/** The line of publications; every second extractor has another one. */
export const mainLine = "main";

/** The draft of a study on a line as it is stored, or undefined. */
export async function draftRow(
  db: Database,
  key: string,
  line: string = mainLine,
): Promise<DraftRow | undefined> {
  const [row] = await db
    .select()
    .from(draft)
    .where(and(eq(draft.kind, "study"), eq(draft.key, key), eq(draft.line, line)));
  return row;
}

export async function problemsOf(
  db: Database,
  document: DraftDocument,
): Promise<Draft["problems"]> {
  const { records } = await publishedRecords(db);
  return checkAmong(document, records).problems;
}

/** The newest thing a person did to a study that is no draft now, told as a sentence. */
export async function noDraft(
  db: Database,
  key: string,
  line: string = mainLine,
): Promise<AppError> {
  if (line !== mainLine)
    return new AppError(
      "not-found",
      `Your second extraction of "${key}" is no draft any more: it was handed over, given up or set aside.`,
    );
  const answer = await db.$client.execute({
    sql: `select id, state, author, coalesce(decided_by, author) as decider,
                 coalesce(decided_at, time) as at, decided_by
          from revision
          where kind = 'study' and line = 'main' and key = ? and writers <> '[]'
          order by number desc limit 1`,
    args: [key],
  });
  const [row] = answer.rows;
  const where: Readonly<Record<string, string>> = {
    submitted: "it was submitted by {author} and waits for review",
    rejected: "it was returned by {decider}; reopen it to go on",
    withdrawn:
      row?.["decided_by"] === null
        ? "the study was withdrawn by {decider}; reopen it to write it anew"
        : "it was taken back by {decider}; reopen it to go on",
  };
  const sentence = where[String(row?.["state"])];
  if (row === undefined || sentence === undefined)
    return new AppError("not-found", `There is no draft of "${key}".`);
  const told = sentence
    .replace("{author}", String(row["author"]))
    .replace("{decider}", String(row["decider"]));
  return new AppError(
    "not-found",
    `There is no draft of "${key}": ${told} (revision ${String(row["id"])}).`,
    [{ path: "revision", value: Number(row["id"]), message: told }],
  );
}
