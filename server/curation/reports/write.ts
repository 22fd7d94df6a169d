import type * as z from "zod";
import type { Database } from "../../db/client.ts";
import { publicRevisions } from "../../db/history.ts";
import { AppError } from "../../errors.ts";
import { findInSnapshot } from "../../evidence/study/find.ts";
import type { Snapshot } from "../../evidence/snapshot.ts";
import type { MadeReport, newReport, ReportDecision } from "./contract.ts";

/** Reports that may wait on one study: more is no help to anybody. */
const mostWaiting = 50;

/** Keeps what a reader says is wrong until a curator answers it. */
export async function makeReport(
  db: Database,
  snapshot: Snapshot,
  { key: asked, result, message, contact }: z.output<typeof newReport>,
): Promise<MadeReport> {
  const { study, results } = findInSnapshot(snapshot, asked);
  if (result !== null && !results.some(({ id }) => id === result)) {
    const problem = `"${study.key}" has no result "${result}"`;
    throw new AppError("invalid-input", `${problem}.`, [
      { path: "result", value: result, message: problem },
    ]);
  }
  const made = await db.$client.execute({
    sql: `insert into reader_report (key, result, number, message, contact, time, state)
          select ?1, ?2, (select number from revision where kind = 'study' and line = 'main'
                            and key = ?1 and state = 'published'), ?3, ?4, ?5, 'open'
          where (select count(*) from reader_report where key = ?1 and state = 'open') < ?6`,
    args: [
      study.key,
      result,
      message,
      contact === undefined || contact === "" ? null : contact,
      new Date().toISOString(),
      mostWaiting,
    ],
  });
  if (made.rowsAffected === 0)
    throw new AppError(
      "rate-limited",
      `${mostWaiting} reports about this study wait to be read; please come back once they are answered.`,
    );
  return { id: Number(made.lastInsertRowid) };
}

/** Answers a report that waits. The words of both become public, except for spam. */
export async function answerReport(
  db: Database,
  id: number,
  decision: ReportDecision,
  curator: { readonly name: string },
): Promise<void> {
  if (decision.outcome === "accepted") await assertPublished(db, id, decision.mendedBy);
  const answered = await db.$client.execute({
    sql: `update reader_report set state = ?, answer = ?, mended_by = ?, answered_by = ?,
            answered_at = ?, contact = null
          where id = ? and state = 'open'`,
    args: [
      decision.outcome,
      decision.outcome === "spam" ? null : decision.answer,
      decision.outcome === "accepted" ? decision.mendedBy : null,
      curator.name,
      new Date().toISOString(),
      id,
    ],
  });
  if (answered.rowsAffected === 0) throw await notWaiting(db, id);
}

/** What mended a number must be a revision that readers can see. */
async function assertPublished(db: Database, id: number, number: number): Promise<void> {
  const key = (await reportRow(db, id))?.key;
  if (key === undefined) throw await notWaiting(db, id);
  const revisions = await publicRevisions(db, key);
  if (revisions.some((one) => one.number === number)) return;
  const message = `revision ${number} of "${key}" was never published`;
  throw new AppError("invalid-input", `R${message.slice(1)}.`, [
    { path: "mendedBy", value: number, message },
  ]);
}

async function notWaiting(db: Database, id: number): Promise<AppError> {
  const row = await reportRow(db, id);
  return row === undefined
    ? new AppError("not-found", `There is no report ${id}.`)
    : new AppError("conflict", `Report ${id} was answered by ${row.answeredBy} already.`);
}

async function reportRow(
  db: Database,
  id: number,
): Promise<{ readonly key: string; readonly answeredBy: string } | undefined> {
  const answer = await db.$client.execute({
    sql: "select key, answered_by from reader_report where id = ?",
    args: [id],
  });
  return answer.rows.map((row) => ({
    key: String(row["key"]),
    answeredBy: String(row["answered_by"]),
  }))[0];
}
