import type * as z from "zod";
import { sameValue } from "#domain/study/same-value.ts";
import type { StudyRecord } from "#domain/study/study-record.ts";
import type { Database } from "../../db/client.ts";
import { publicRevisions } from "../../db/history.ts";
import { publishedStudy } from "../../db/published.ts";
import { recordOf } from "../../db/stored-document.ts";
import { AppError } from "../../errors.ts";
import { revisionAnswerOf } from "../../evidence/history/answer.ts";
import type { Published } from "../drafts/contract.ts";
import { publishOrConflict } from "../drafts/publish-or-conflict.ts";
import { publishedRecords } from "../drafts/published-records.ts";
import { assertInOrder, checkAmong, problemsWithout } from "../drafts/rules.ts";
import type { Writer } from "../drafts/write.ts";
import type { restoration, withdrawal } from "./contract.ts";

/**
 * Publishes an earlier revision again as a new one, in one batch. A second person approved of it when it
 * was published first, so no other is asked; what may have changed since is checked as at publication.
 */
export async function restoreRevision(
  db: Database,
  key: string,
  { number, message }: z.output<typeof restoration>,
  reviewer: Writer,
): Promise<Published> {
  // Read before anything is checked: what is published after this moment undoes the batch.
  const { datasetNumber, records } = await publishedRecords(db);
  const record = await publishedRecordAt(db, key, number);
  const present = await publishedStudy(db, key);
  if (present !== undefined && sameValue(recordOf(present), record))
    throw new AppError(
      "conflict",
      `Revision ${number} of "${key}" says the same as what is published (revision ${present.number}).`,
    );
  assertInOrder(checkAmong(record, records).problems, "published");
  return publishOrConflict(db, key, {
    records: [record],
    withdrawn: [],
    author: reviewer.name,
    message: `Restored revision ${number}: ${message}`,
    time: new Date().toISOString(),
    writers: [reviewer.id],
    checkedAt: datasetNumber,
  });
}

/** Takes a study out of publication, in one batch. Its history stays public, with the reason. */
export async function withdrawStudy(
  db: Database,
  key: string,
  { message }: z.output<typeof withdrawal>,
  reviewer: Writer,
): Promise<Published> {
  const { datasetNumber, records } = await publishedRecords(db);
  if (!records.some((record) => record.key === key)) throw await notPublished(db, key);
  assertNamedByNobody(key, records);
  return publishOrConflict(db, key, {
    records: [],
    withdrawn: [key],
    author: reviewer.name,
    message,
    time: new Date().toISOString(),
    writers: [reviewer.id],
    checkedAt: datasetNumber,
  });
}

/** Another study may pool it or point to it, which would then lead nowhere. */
function assertNamedByNobody(key: string, records: readonly StudyRecord[]): void {
  const details = problemsWithout(key, records).map((problem) => ({
    path: problem.key,
    value: key,
    message: `it names "${key}" in ${problem.at}`,
  }));
  if (details.length === 0) return;
  const others = [...new Set(details.map(({ path }) => path))].join(", ");
  throw new AppError(
    "conflict",
    `"${key}" is named by ${others}; take it out of them first, then withdraw it.`,
    details,
  );
}

/** The record of a revision that was published once. Throws `not-found` naming those there are. */
export async function publishedRecordAt(
  db: Database,
  key: string,
  number: number,
): Promise<StudyRecord> {
  const revisions = await publicRevisions(db, key);
  if (revisions.length === 0) throw new AppError("not-found", `There is no study "${key}".`);
  return revisionAnswerOf(key, revisions, number).record;
}

async function notPublished(db: Database, key: string): Promise<AppError> {
  const last = (await publicRevisions(db, key)).at(-1);
  return last === undefined
    ? new AppError("not-found", `There is no published study "${key}".`)
    : new AppError("conflict", `"${key}" was withdrawn by ${last.author} already: ${last.message}`);
}
