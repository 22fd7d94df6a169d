import type * as z from "zod";
import { secondBeginning } from "#domain/reconciliation/second-beginning.ts";
import type { DraftDocument } from "#domain/study/draft.ts";
import { studyDocumentVersion } from "#domain/study/study-record.ts";
import type { Database } from "../../db/client.ts";
import { draftDocumentOf } from "../../db/stored-document.ts";
import { AppError } from "../../errors.ts";
import { draftRow } from "../drafts/read.ts";
import type { Writer } from "../drafts/write.ts";
import type { askedExtraction } from "./contract.ts";
import { secondLine } from "./line.ts";
import { extractionOf, type ExtractionRow, firstHandedOver, firstWriters } from "./rows.ts";

/** Asks for a second extraction of what is published or waits for review; once a study at a time. */
export async function askForExtraction(
  db: Database,
  { key, message = "" }: z.output<typeof askedExtraction>,
  asker: Writer,
): Promise<void> {
  if ((await firstHandedOver(db, key)) === undefined)
    throw new AppError(
      "not-found",
      `"${key}" is neither published nor handed over for review; a second extraction can be asked for once it is.`,
    );
  const asked = await db.$client.execute({
    sql: `insert into extraction (key, asked_by, asked_by_id, asked_at, message)
          values (?, ?, ?, ?, ?) on conflict do nothing`,
    args: [key, asker.name, asker.id, new Date().toISOString(), message],
  });
  if (asked.rowsAffected > 0) return;
  const open = await extractionOf(db, key);
  const by = open.extractor === null ? "" : ` and ${open.extractor} has taken it up`;
  throw new AppError(
    "conflict",
    `A second extraction of "${key}" was asked for by ${open.askedBy} already${by}.`,
  );
}

/**
 * Takes a second extraction up: begins a draft on the extractor's own line that holds nothing of the
 * first but which study it is. Whoever has it already finds it as it was.
 */
export async function takeUpExtraction(db: Database, key: string, writer: Writer): Promise<void> {
  const row = await extractionOf(db, key);
  if (row.extractorId === writer.id) return;
  assertFree(row);
  const refusal = await refusalFor(db, row, writer);
  if (refusal !== null) throw new AppError("forbidden", refusal);
  const time = new Date().toISOString();
  const line = secondLine(writer);
  const document = (await ownEarlierWork(db, row, line)) ?? (await beginningOf(db, key));
  const [, taken] = await db.$client.batch(
    [
      {
        sql: `insert into draft (kind, key, line, document, document_version, author, time, writers)
              select 'study', key, ?2, ?3, ?4, ?5, ?6, ?7 from extraction
              where id = ?1 and extractor_id is null and ended_at is null on conflict do nothing`,
        args: [
          row.id,
          line,
          JSON.stringify(document),
          studyDocumentVersion,
          writer.name,
          time,
          JSON.stringify([writer.id]),
        ],
      },
      {
        sql: `update extraction set extractor_id = ?2, extractor = ?3, taken_at = ?4
              where id = ?1 and extractor_id is null and ended_at is null`,
        args: [row.id, writer.id, writer.name, time],
      },
    ],
    "write",
  );
  if (taken === undefined || taken.rowsAffected === 0) assertFree(await extractionOf(db, key));
}

function assertFree({ key, extractor, extractorId }: ExtractionRow): void {
  if (extractorId === null) return;
  throw new AppError("conflict", `${extractor} extracts "${key}" the second time already.`);
}

/** Why an account cannot extract a study the second time; null where it can. */
export async function refusalFor(
  db: Database,
  { key, askedAt }: Pick<ExtractionRow, "key" | "askedAt">,
  { id }: { readonly id: string },
): Promise<string | null> {
  if ((await firstWriters(db, key)).has(id))
    return `You wrote in the first extraction of "${key}"; somebody else must extract it the second time.`;
  const earlier = await db.$client.execute({
    sql: "select 1 from revision where kind = 'study' and key = ? and line = ? and time < ? limit 1",
    args: [key, secondLine({ id }), askedAt],
  });
  return earlier.rows.length === 0
    ? null
    : `You have extracted "${key}" before and may have seen the first extraction since; somebody else must do it.`;
}

/** What the same person had typed before giving it up. */
async function ownEarlierWork(
  db: Database,
  { key, askedAt }: ExtractionRow,
  line: string,
): Promise<DraftDocument | undefined> {
  const answer = await db.$client.execute({
    sql: `select document from revision
          where kind = 'study' and key = ? and line = ? and time >= ? order by number desc limit 1`,
    args: [key, line, askedAt],
  });
  const document = answer.rows[0]?.["document"];
  return document === undefined ? undefined : draftDocumentOf({ document: String(document) });
}

async function beginningOf(db: Database, key: string): Promise<DraftDocument> {
  // Taken back since it was asked for, the first extraction may be a draft again.
  const first = (await firstHandedOver(db, key)) ?? (await draftRow(db, key));
  if (first === undefined)
    throw new AppError(
      "conflict",
      `The first extraction of "${key}" is no draft, not handed over and not published now; wait until it is.`,
    );
  return secondBeginning(draftDocumentOf(first));
}

/** Ends a second extraction without a publication; what was typed stays in the history. */
export async function setAsideExtraction(
  db: Database,
  key: string,
  message: string,
  account: Writer,
  isReviewer: boolean,
): Promise<void> {
  const row = await extractionOf(db, key);
  if (!isReviewer && !(row.askedById === account.id && row.extractorId === null))
    throw new AppError(
      "forbidden",
      `Only a reviewer may set it aside, or ${row.askedBy}, who asked, while nobody has taken it up.`,
    );
  const line = row.extractorId === null ? "" : secondLine({ id: row.extractorId });
  const time = new Date().toISOString();
  const still = `exists (select 1 from extraction where id = ?1 and ended_at is null and published = 0)`;
  const [ended] = await db.$client.batch(
    [
      {
        sql: `update extraction set ended_at = ?2, ended_by = ?3, end_reason = ?4
              where id = ?1 and ended_at is null and published = 0 and extractor_id is ?5
                and not exists (select 1 from draft where kind = 'study' and line = 'main'
                  and key = extraction.key
                  and json_extract(document, '$.extraction.date') = extraction.compared_at)
                and not exists (select 1 from revision where kind = 'study' and line = 'main'
                  and key = extraction.key and state = 'submitted'
                  and json_extract(document, '$.extraction.date') = extraction.compared_at)`,
        args: [row.id, time, account.name, message, row.extractorId],
      },
      {
        sql: `insert into revision (kind, key, number, document, document_version, state, line, author,
                message, base, time, writers, decided_by, decision, decided_at)
              select kind, key,
                (select coalesce(max(number), 0) + 1 from revision
                 where kind = draft.kind and key = draft.key and line = draft.line),
                document, document_version, 'withdrawn', line, author, 'Set aside', base, ?3, writers,
                ?4, ?5, ?3
              from draft where kind = 'study' and key = ?6 and line = ?2 and not ${still}`,
        args: [row.id, line, time, account.name, message, key],
      },
      {
        sql: `delete from draft where kind = 'study' and key = ?3 and line = ?2 and not ${still}`,
        args: [row.id, line, key],
      },
    ],
    "write",
  );
  if (ended !== undefined && ended.rowsAffected > 0) return;
  const now = await extractionOf(db, key);
  if (now.extractorId !== row.extractorId)
    throw new AppError(
      "conflict",
      now.extractor === null
        ? `${row.extractor} gave the second extraction of "${key}" up at the same moment; look again.`
        : `${now.extractor} took the second extraction of "${key}" up at the same moment; look again.`,
    );
  throw new AppError(
    "conflict",
    `The agreed record of "${key}" is being written or reviewed; it must be thrown away or returned first.`,
  );
}
