import { and, eq } from "drizzle-orm";
import type { DraftDocument } from "#domain/study/draft.ts";
import type { Database } from "../../db/client.ts";
import { publishedStudy } from "../../db/published.ts";
import { revision } from "../../db/schema.ts";
import { draftDocumentOf, recordOf } from "../../db/stored-document.ts";
import { AppError } from "../../errors.ts";
import type { Submitted } from "./contract.ts";
import { problemsOf } from "./read.ts";

/** A submission as a reviewer sees it, beside what it replaces. */
export async function readSubmission(
  db: Database,
  id: number,
  reader: { readonly id: string },
): Promise<Submitted> {
  const row = await revisionRow(db, id);
  const { decidedBy, decision, decidedAt } = row;
  return {
    revision: row.id,
    key: row.key,
    document: row.document,
    published: await replacedBy(db, row),
    author: row.author,
    message: row.message,
    time: row.time,
    state: row.state,
    own: row.writers.includes(reader.id),
    decision:
      decidedBy === null
        ? null
        : { by: decidedBy, message: decision ?? "", time: decidedAt ?? row.time },
    problems: await problemsOf(db, row.document),
  };
}

type RevisionRow = Omit<typeof revision.$inferSelect, "document"> & {
  readonly document: DraftDocument;
};

/** A revision of a study that a person wrote. Throws `not-found` for any other. */
export async function revisionRow(db: Database, id: number): Promise<RevisionRow> {
  const [row] = await db
    .select()
    .from(revision)
    .where(and(eq(revision.id, id), eq(revision.kind, "study"), eq(revision.line, "main")));
  if (row === undefined || row.writers.length === 0)
    throw new AppError("not-found", `There is no submission ${id}.`);
  return { ...row, document: draftDocumentOf(row) };
}

/** While it waits, what is published now; afterwards, what was published when it was written. */
async function replacedBy(
  db: Database,
  { key, state, base }: RevisionRow,
): Promise<DraftDocument | null> {
  if (state === "submitted") {
    const published = await publishedStudy(db, key);
    return published === undefined ? null : recordOf(published);
  }
  if (base === null) return null;
  const [row] = await db
    .select({ document: revision.document, documentVersion: revision.documentVersion })
    .from(revision)
    .where(
      and(
        eq(revision.kind, "study"),
        eq(revision.line, "main"),
        eq(revision.key, key),
        eq(revision.number, base),
      ),
    );
  return row === undefined ? null : recordOf(row);
}
