import type { InStatement } from "@libsql/client";
import type * as z from "zod";
import { roleIncludes } from "#domain/accounts/role.ts";
import type { Database } from "../../db/client.ts";
import { publishedStudy } from "../../db/published.ts";
import { draftDocumentOf } from "../../db/stored-document.ts";
import { AppError } from "../../errors.ts";
import { compareBoth } from "../extractions/compare.ts";
import { assertOwnFigures } from "../extractions/figures.ts";
import type { Account } from "../guard.ts";
import type { Draft, MadeRevision, submission } from "./contract.ts";
import { type DraftRow, draftRow, mainLine, noDraft, problemsOf, readDraft } from "./read.ts";
import { revisionRow } from "./read-submission.ts";
import { assertInOrder } from "./rules.ts";
import { insertDraft, lostRace, type Writer } from "./write.ts";

/** Hands a draft over for review. Throws naming every place that stands in the way. */
export async function submitDraft(
  db: Database,
  key: string,
  { counter, message }: z.output<typeof submission>,
  writer: Writer,
): Promise<MadeRevision> {
  const row = await draftAt(db, key, counter);
  const document = draftDocumentOf(row);
  assertInOrder(await problemsOf(db, document), "submitted");
  await assertOwnFigures(db, document);
  await assertBaseIsPublished(db, row);
  const made = await leaveDrafts(db, row, {
    state: "submitted",
    author: writer.name,
    writers: [...new Set([...row.writers, writer.id])],
    message,
  });
  // A second extraction may have waited for this one.
  await compareBoth(db, key);
  return made;
}

/** Takes a draft off the table; what was typed stays in the history and can be reopened. */
export async function discardDraft(
  db: Database,
  key: string,
  counter: number,
  account: Pick<Account, "id" | "name" | "role">,
): Promise<MadeRevision> {
  const row = await draftAt(db, key, counter);
  if (!row.writers.includes(account.id) && !roleIncludes(account.role, "reviewer"))
    throw new AppError(
      "forbidden",
      `Only those who wrote in this draft, or a reviewer, may discard it; ${row.author} saved it last.`,
    );
  return leaveDrafts(db, row, {
    state: "withdrawn",
    author: row.author,
    writers: row.writers,
    message: "Draft discarded",
    decidedBy: account.name,
  });
}

/** Makes a draft again of what was returned, taken back, discarded or withdrawn from publication. */
export async function reopenRevision(db: Database, id: number, writer: Writer): Promise<Draft> {
  const { key, state, document, writers, ...row } = await revisionRow(db, id);
  if (state !== "rejected" && state !== "withdrawn")
    throw new AppError(
      "conflict",
      state === "submitted"
        ? "This submission waits for review; take it back first."
        : "This version was published; begin a draft from the published study instead.",
    );
  // What ended a publication begins from nothing that is published.
  const base = state === "withdrawn" && row.decidedBy === null ? null : row.base;
  await insertDraft(db, { key, document, base, writers }, writer);
  return readDraft(db, key);
}

/** The draft as it was read. Throws where it moved on since, with what stands there instead. */
export async function draftAt(
  db: Database,
  key: string,
  counter: number,
  line: string = mainLine,
): Promise<DraftRow> {
  const row = await draftRow(db, key, line);
  if (row === undefined) throw await noDraft(db, key, line);
  if (row.counter !== counter) throw await lostRace(db, key, line);
  return row;
}

/** A submission must not undo, unseen, what was published since its draft began. */
export async function assertBaseIsPublished(
  db: Database,
  { key, base }: { readonly key: string; readonly base: number | null },
): Promise<void> {
  const published = await publishedStudy(db, key);
  if ((published?.number ?? null) === base) return;
  const message =
    published === undefined
      ? `"${key}" is no longer published; say so by saving the draft with base null.`
      : `"${key}" was published anew by ${published.author} since this draft began (revision ${published.number}: ${published.message}); compare both, then save with base ${published.number}.`;
  throw new AppError("conflict", message, [
    { path: "base", value: published?.number ?? null, message },
  ]);
}

/** Moves the draft that stands at its counter into the history, in one batch with what follows of it. */
export async function leaveDrafts(
  db: Database,
  { key, line, counter }: Pick<DraftRow, "key" | "line" | "counter">,
  left: {
    readonly state: "submitted" | "withdrawn";
    readonly author: string;
    readonly writers: readonly string[];
    readonly message: string;
    readonly decidedBy?: string;
  },
  following: readonly InStatement[] = [],
): Promise<MadeRevision> {
  const time = new Date().toISOString();
  const decidedAt = left.decidedBy === undefined ? null : time;
  const [made] = await db.$client.batch(
    [
      {
        sql: `insert into revision (kind, key, number, document, document_version, state, line,
                author, message, base, time, writers, decided_by, decision, decided_at)
              select kind, key,
                (select coalesce(max(number), 0) + 1 from revision
                 where kind = draft.kind and key = draft.key and line = draft.line),
                document, document_version, ?3, line, ?4, ?5, base, ?6, ?7, ?8,
                case when ?8 is null then null else ?5 end, ?9
              from draft where kind = 'study' and line = ?10 and key = ?1 and counter = ?2`,
        args: [
          key,
          counter,
          left.state,
          left.author,
          left.message,
          time,
          JSON.stringify(left.writers),
          left.decidedBy ?? null,
          decidedAt,
          line,
        ],
      },
      {
        sql: "delete from draft where kind = 'study' and line = ? and key = ? and counter = ?",
        args: [line, key, counter],
      },
      ...following,
    ],
    "write",
  );
  if (made === undefined || made.rowsAffected === 0) throw await lostRace(db, key, line);
  return { key, revision: Number(made.lastInsertRowid) };
}
