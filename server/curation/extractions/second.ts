import type * as z from "zod";
import type { Database } from "../../db/client.ts";
import { draftDocumentOf } from "../../db/stored-document.ts";
import { AppError } from "../../errors.ts";
import type { Draft, MadeRevision, Saved, savedDraft, submission } from "../drafts/contract.ts";
import { draftRow, problemsOf } from "../drafts/read.ts";
import { assertInOrder } from "../drafts/rules.ts";
import { draftAt, leaveDrafts } from "../drafts/submit.ts";
import { saveDraft, type Writer } from "../drafts/write.ts";
import { compareBoth } from "./compare.ts";
import { secondLine } from "./line.ts";
import { extractionOf, type ExtractionRow } from "./rows.ts";

/** The second extractor's own draft, with nothing beside it that anybody else wrote. */
export async function readSecond(db: Database, key: string, writer: Writer): Promise<Draft> {
  const own = await ownExtraction(db, key, writer);
  const row = await draftRow(db, key, secondLine(writer));
  if (row === undefined) throw notADraft(own);
  const document = draftDocumentOf(row);
  return {
    key,
    counter: row.counter,
    document,
    author: row.author,
    time: row.time,
    base: null,
    published: null,
    publishedNumber: null,
    problems: await problemsOf(db, document),
  };
}

/** Throws `forbidden` for everybody but the extractor: until both are in, nobody else reads it. */
async function ownExtraction(db: Database, key: string, writer: Writer): Promise<ExtractionRow> {
  const row = await extractionOf(db, key);
  if (row.extractorId === writer.id) return row;
  throw new AppError(
    "forbidden",
    row.extractor === null
      ? `Nobody has taken the second extraction of "${key}" up; take it up first.`
      : `${row.extractor} extracts "${key}" the second time; nobody else reads it until both extractions have been handed over.`,
  );
}

function notADraft({ key, comparedAt }: ExtractionRow): AppError {
  return new AppError(
    "not-found",
    comparedAt === null
      ? `Your second extraction of "${key}" is handed over and waits for the first one; take it back to go on with it.`
      : `Your second extraction of "${key}" is handed over; both can be compared and joined now.`,
  );
}

export async function saveSecond(
  db: Database,
  key: string,
  asked: z.output<typeof savedDraft>,
  writer: Writer,
): Promise<Saved> {
  await ownExtraction(db, key, writer);
  return saveDraft(db, key, asked, writer, secondLine(writer));
}

/** Hands the second extraction over. Throws naming every place that stands in the way. */
export async function submitSecond(
  db: Database,
  key: string,
  { counter, message }: z.output<typeof submission>,
  writer: Writer,
): Promise<MadeRevision> {
  const own = await ownExtraction(db, key, writer);
  const line = secondLine(writer);
  const row = await draftAt(db, key, counter, line);
  assertInOrder(await problemsOf(db, draftDocumentOf(row)), "submitted");
  const made = await leaveDrafts(
    db,
    row,
    { state: "submitted", author: writer.name, writers: row.writers, message },
    [
      {
        sql: `update extraction set second_revision = (select max(id) from revision
                where kind = 'study' and key = extraction.key and line = ?2 and state = 'submitted')
              where id = ?1`,
        args: [own.id, line],
      },
    ],
  );
  await compareBoth(db, key);
  return made;
}

/** Leaves the second extraction to somebody else; what was typed is found again if taken up anew. */
export async function giveUpSecond(
  db: Database,
  key: string,
  counter: number,
  writer: Writer,
): Promise<MadeRevision> {
  const own = await ownExtraction(db, key, writer);
  const line = secondLine(writer);
  const row = await draftAt(db, key, counter, line);
  return leaveDrafts(
    db,
    row,
    {
      state: "withdrawn",
      author: row.author,
      writers: row.writers,
      message: "Second extraction given up",
      decidedBy: writer.name,
    },
    [
      {
        sql: `update extraction set extractor_id = null, extractor = null, taken_at = null
              where id = ?1 and extractor_id = ?3 and second_revision is null and ended_at is null
                and not exists (select 1 from draft
                  where kind = 'study' and key = extraction.key and line = ?2)`,
        args: [own.id, line, writer.id],
      },
    ],
  );
}

/** Makes the handed over second extraction a draft again, as long as the first one is not in. */
export async function takeBackSecond(db: Database, key: string, writer: Writer): Promise<void> {
  const own = await ownExtraction(db, key, writer);
  if (own.secondRevision === null) throw nothingToTakeBack(key);
  const line = secondLine(writer);
  const waits = "select second_revision from extraction where id = ?1 and compared_at is null";
  const [, begun] = await db.$client.batch(
    [
      {
        sql: `update revision set state = 'withdrawn', decided_by = ?2, decision = 'Taken back',
                decided_at = ?3
              where state = 'submitted' and id = (${waits})`,
        args: [own.id, writer.name, new Date().toISOString()],
      },
      {
        sql: `insert into draft (kind, key, line, document, document_version, author, time, writers)
              select kind, key, line, document, document_version, ?2, ?3, writers from revision
              where id = (${waits}) and line = ?4 on conflict do nothing`,
        args: [own.id, writer.name, new Date().toISOString(), line],
      },
      {
        sql: "update extraction set second_revision = null where id = ? and compared_at is null",
        args: [own.id],
      },
    ],
    "write",
  );
  if (begun !== undefined && begun.rowsAffected > 0) return;
  const now = await extractionOf(db, key);
  throw now.comparedAt === null
    ? nothingToTakeBack(key)
    : new AppError(
        "conflict",
        `Both extractions of "${key}" have been handed over and can be read; correct it while joining them.`,
      );
}

function nothingToTakeBack(key: string): AppError {
  return new AppError("conflict", `Your second extraction of "${key}" is a draft already.`);
}
