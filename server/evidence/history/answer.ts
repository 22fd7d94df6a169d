import { documentChanges } from "#domain/study/document-changes.ts";
import { studyName } from "#domain/study/study-record.ts";
import type { PublicRevision } from "../../db/history.ts";
import { recordOf } from "../../db/stored-document.ts";
import { AppError } from "../../errors.ts";
import type { ComparisonAnswer, HistoryAnswer, RevisionAnswer } from "./contract.ts";

/** The revisions of a study, newest first, each with how much it changed. */
export function historyAnswerOf(key: string, revisions: readonly PublicRevision[]): HistoryAnswer {
  const records = revisions.map(recordOf);
  const newest = records.at(-1);
  return {
    key,
    name: newest === undefined ? key : studyName(newest),
    revisions: revisions
      .map((revision, at) => ({
        ...headOf(revision),
        changes: at === 0 ? null : documentChanges(records[at - 1], records[at]).length,
      }))
      .toReversed(),
  };
}

/** One revision with its record, lifted to the present shape. */
export function revisionAnswerOf(
  key: string,
  revisions: readonly PublicRevision[],
  number: number,
): RevisionAnswer {
  const found = revisionAt(key, revisions, number);
  return { revision: headOf(found), record: recordOf(found) };
}

export function comparisonAnswerOf(
  key: string,
  revisions: readonly PublicRevision[],
  { from, to }: { readonly from: number; readonly to: number },
): ComparisonAnswer {
  const [before, after] = [revisionAt(key, revisions, from), revisionAt(key, revisions, to)];
  return {
    key,
    from: headOf(before),
    to: headOf(after),
    changes: documentChanges(recordOf(before), recordOf(after)).map(({ path, ...values }) => ({
      path: [...path],
      ...values,
    })),
  };
}

/** Throws `not-found` naming the revisions there are. */
function revisionAt(
  key: string,
  revisions: readonly PublicRevision[],
  number: number,
): PublicRevision {
  const found = revisions.find((one) => one.number === number);
  if (found !== undefined) return found;
  const known = revisions.map((one) => one.number).join(", ");
  throw new AppError(
    "not-found",
    `Revision ${number} of "${key}" was never published; published were ${known}.`,
  );
}

function headOf({ number, state, author, message, time }: PublicRevision) {
  return { number, state, author, message, time };
}
