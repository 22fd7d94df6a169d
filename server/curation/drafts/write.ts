import type { InStatement } from "@libsql/client";
import type { DraftDocument } from "#domain/study/draft.ts";
import { studyDocumentVersion } from "#domain/study/study-record.ts";
import type * as z from "zod";
import type { Database } from "../../db/client.ts";
import { publishedStudy } from "../../db/published.ts";
import { draftDocumentOf, recordOf } from "../../db/stored-document.ts";
import { AppError } from "../../errors.ts";
import type { Conflict, Draft, newDraft, Saved, savedDraft } from "./contract.ts";
import { publishedRecords } from "./published-records.ts";
import { draftRow, mainLine, noDraft, problemsOf, readDraft } from "./read.ts";

/** Who writes: an account's id, which stays private, and its name, which is shown. */
export interface Writer {
  readonly id: string;
  readonly name: string;
}

/** Begins a draft. Throws `conflict` where the key is taken or its study is being worked on. */
export async function createDraft(
  db: Database,
  asked: z.output<typeof newDraft>,
  writer: Writer,
): Promise<Draft> {
  const { key } = asked;
  if (asked.document !== undefined) assertKey(asked.document, key);
  const begun = await beginning(db, asked);
  await insertDraft(db, { key, ...begun, writers: [writer.id] }, writer);
  return readDraft(db, key);
}

/** What a draft begins with and the published revision it is based on. */
async function beginning(
  db: Database,
  { key, from, document }: z.output<typeof newDraft>,
): Promise<{ document: DraftDocument; base: number | null }> {
  if (from === "published") {
    const published = await publishedStudy(db, key);
    if (published === undefined)
      throw new AppError("not-found", `There is no published study with the key "${key}".`);
    return { document: document ?? recordOf(published), base: published.number };
  }
  const { records } = await publishedRecords(db);
  const taken = records.find((one) => one.key === key || one.formerKeys.includes(key));
  if (taken !== undefined) {
    const message =
      taken.key === key
        ? `There is a published study with the key "${key}"; begin from it instead.`
        : `"${key}" is a former key of ${taken.key}; choose another.`;
    throw new AppError("conflict", message, [{ path: "key", value: key, message }]);
  }
  return { document: document ?? { key }, base: null };
}

/**
 * Inserts the row of a draft. Throws `conflict` where there is a draft already or a submission of
 * the study waits for review: two versions of one study cannot be written at once.
 */
export async function insertDraft(db: Database, begun: Beginning, writer: Writer): Promise<void> {
  const inserted = await db.$client.execute(draftInsertion(begun, writer));
  if (inserted.rowsAffected > 0) return;
  const present = await draftRow(db, begun.key);
  const message =
    present === undefined
      ? `A submission of "${begun.key}" waits for review; it must be returned or taken back first.`
      : `There is a draft of "${begun.key}" already, last saved by ${present.author}.`;
  throw new AppError("conflict", message, [{ path: "key", value: begun.key, message }]);
}

/** What a draft on the main line begins with. */
interface Beginning {
  readonly key: string;
  readonly document: DraftDocument;
  readonly base: number | null;
  readonly writers: readonly string[];
}

/** Changes no row where there is a draft already or a submission waits. */
export function draftInsertion(begun: Beginning, { name }: Writer): InStatement {
  return {
    sql: `insert into draft (kind, key, line, document, document_version, author, time, writers, base)
          select 'study', ?1, 'main', ?2, ?3, ?4, ?5, ?6, ?7
          where not exists (select 1 from revision where kind = 'study' and line = 'main'
            and key = ?1 and state = 'submitted')
          on conflict do nothing`,
    args: [
      begun.key,
      JSON.stringify(begun.document),
      studyDocumentVersion,
      name,
      new Date().toISOString(),
      JSON.stringify(begun.writers),
      begun.base,
    ],
  };
}

/** Saves over the state that was read at `counter`. Throws `conflict` with what stands there instead. */
export async function saveDraft(
  db: Database,
  key: string,
  { counter, document, base }: z.output<typeof savedDraft>,
  writer: Writer,
  line: string = mainLine,
): Promise<Saved> {
  assertKey(document, key);
  const time = new Date().toISOString();
  const saved = await db.$client.execute({
    sql: `update draft set counter = counter + 1, document = ?3, document_version = ?4,
            author = ?5, time = ?6, base = case when ?9 then ?8 else base end,
            writers = case when exists (select 1 from json_each(writers) where value = ?7)
              then writers else json_insert(writers, '$[#]', ?7) end
          where kind = 'study' and line = ?10 and key = ?1 and counter = ?2`,
    args: [
      key,
      counter,
      JSON.stringify(document),
      studyDocumentVersion,
      writer.name,
      time,
      writer.id,
      base ?? null,
      base === undefined ? 0 : 1,
      line,
    ],
  });
  if (saved.rowsAffected === 0) throw await lostRace(db, key, line);
  return { counter: counter + 1, time, problems: await problemsOf(db, document) };
}

/** The refusal of a write that came after another one; it carries what the other one left. */
export async function lostRace(
  db: Database,
  key: string,
  line: string = mainLine,
): Promise<AppError> {
  const row = await draftRow(db, key, line);
  if (row === undefined) return noDraft(db, key, line);
  const other: Conflict = {
    counter: row.counter,
    document: draftDocumentOf(row),
    author: row.author,
    time: row.time,
  };
  const message = `${row.author} saved this draft in between; compare both before saving again.`;
  return new AppError("conflict", message, [{ path: "document", value: other, message }]);
}

function assertKey(document: DraftDocument, key: string): void {
  if (document.key === key) return;
  const message = `the document's key is "${document.key}", the address says "${key}"`;
  throw new AppError("invalid-input", `The draft cannot be kept: ${message}.`, [
    { path: "document.key", value: document.key, message },
  ]);
}
