import type { Database } from "../../db/client.ts";
import { AppError } from "../../errors.ts";
import { assertOwnFigures } from "../extractions/figures.ts";
import type { MadeRevision, Published } from "./contract.ts";
import { publishOrConflict } from "./publish-or-conflict.ts";
import { publishedRecords } from "./published-records.ts";
import { revisionRow } from "./read-submission.ts";
import { assertInOrder, checkAmong } from "./rules.ts";
import { assertBaseIsPublished } from "./submit.ts";
import type { Writer } from "./write.ts";

/**
 * Publishes a submission as a new revision by its author, in one batch: previous version superseded,
 * projection replaced, dataset version raised. The reviewer is named in its message.
 */
export async function publishSubmission(
  db: Database,
  id: number,
  { message }: { readonly message: string },
  reviewer: Writer,
): Promise<Published> {
  // Read before anything is checked: what is published after this moment undoes the batch.
  const { datasetNumber, records } = await publishedRecords(db);
  const row = await revisionRow(db, id);
  assertWaits(row);
  if (row.writers.includes(reviewer.id))
    throw new AppError(
      "forbidden",
      "You wrote in this submission yourself; a second person must publish it.",
    );
  const { record, problems } = checkAmong(row.document, records);
  assertInOrder(problems, "published");
  if (record === null) throw new Error(`submission ${id} has no problem and yet is no record`);
  await assertOwnFigures(db, row.document);
  await assertBaseIsPublished(db, row);
  return publishOrConflict(db, row.key, {
    records: [record],
    withdrawn: [],
    author: row.author,
    message: `${row.message} (published by ${reviewer.name}: ${message})`,
    time: new Date().toISOString(),
    writers: row.writers,
    submission: { id, decidedBy: reviewer.name, decision: message },
    checkedAt: datasetNumber,
  });
}

/** Sends a submission back to its author, who can reopen it as a draft. */
export async function returnSubmission(
  db: Database,
  id: number,
  { message }: { readonly message: string },
  reviewer: Writer,
): Promise<MadeRevision> {
  const row = await revisionRow(db, id);
  assertWaits(row);
  await settle(db, id, { from: ["submitted"], to: "rejected", by: reviewer.name, message });
  return { key: row.key, revision: id };
}

/** Takes one's own submission back, while it waits or after it was returned. */
export async function withdrawSubmission(
  db: Database,
  id: number,
  writer: Writer,
): Promise<MadeRevision> {
  const row = await revisionRow(db, id);
  if (!row.writers.includes(writer.id))
    throw new AppError(
      "forbidden",
      `Only those who wrote it may take it back; ${row.author} submitted it.`,
    );
  if (row.state !== "rejected") assertWaits(row);
  await settle(db, id, {
    from: ["submitted", "rejected"],
    to: "withdrawn",
    by: writer.name,
    message: "Taken back",
  });
  return { key: row.key, revision: id };
}

/** One statement, so that of two decisions one counts. */
async function settle(
  db: Database,
  id: number,
  {
    from,
    to,
    by,
    message,
  }: {
    readonly from: readonly ("submitted" | "rejected")[];
    readonly to: "rejected" | "withdrawn";
    readonly by: string;
    readonly message: string;
  },
): Promise<void> {
  const settled = await db.$client.execute({
    sql: `update revision set state = ?, decided_by = ?, decision = ?, decided_at = ?
          where id = ? and state in (select value from json_each(?))`,
    args: [to, by, message, new Date().toISOString(), id, JSON.stringify(from)],
  });
  if (settled.rowsAffected === 0) assertWaits(await revisionRow(db, id));
}

/** Throws `conflict` naming what became of a submission that no longer waits. */
export function assertWaits({
  state,
  decidedBy,
}: {
  readonly state: string;
  readonly decidedBy: string | null;
}): void {
  if (state === "submitted") return;
  const became: Readonly<Record<string, string>> = {
    superseded: "published",
    rejected: "returned",
    withdrawn: "taken back",
  };
  const by = decidedBy === null ? "" : ` by ${decidedBy}`;
  throw new AppError("conflict", `This submission was ${became[state] ?? state}${by} already.`);
}
