import { checkDraft, type DraftProblem } from "#domain/study/check-draft.ts";
import { checkCollection } from "#domain/study/checks/check-collection.ts";
import type { DraftDocument } from "#domain/study/draft.ts";
import type { StudyRecord } from "#domain/study/study-record.ts";
import { AppError, type ErrorDetail } from "../../errors.ts";

export interface CheckedDraft {
  /** The record, where the document has its shape; null otherwise. */
  readonly record: StudyRecord | null;
  readonly problems: readonly DraftProblem[];
}

/** Checks a draft alone and, once it has a record's shape, beside the published studies. */
export function checkAmong(
  document: DraftDocument,
  published: readonly StudyRecord[],
): CheckedDraft {
  const { record, problems } = checkDraft(document);
  if (record === null) return { record, problems };
  return { record, problems: [...problems, ...problemsAmong(record, published)] };
}

/** What the record would bring into the collection: its own problems, and those it gives others. */
function problemsAmong(record: StudyRecord, published: readonly StudyRecord[]): DraftProblem[] {
  const others = published.filter(({ key }) => key !== record.key);
  const before = new Set(checkCollection(published).map(asText));
  return checkCollection([record, ...others])
    .filter((problem) => problem.key === record.key || !before.has(asText(problem)))
    .map(({ key, message, ...problem }) => ({
      ...problem,
      message: key === record.key ? message : `${key}: ${message}`,
    }));
}

/** What the collection would lack without one of its studies. */
export function problemsWithout(key: string, published: readonly StudyRecord[]) {
  const before = new Set(checkCollection(published).map(asText));
  return checkCollection(published.filter((one) => one.key !== key)).filter(
    (problem) => !before.has(asText(problem)),
  );
}

function asText(problem: { readonly key: string; readonly at: string; readonly message: string }) {
  return `${problem.key} ${problem.at} ${problem.message}`;
}

/**
 * Throws naming every place that must be put right before a review or a publication: errors, and
 * warnings without a reason. Hints stand in nobody's way.
 */
export function assertInOrder(
  problems: readonly DraftProblem[],
  what: "submitted" | "published",
): void {
  const details = problems
    .filter(({ level }) => level !== "hint")
    .map(({ check, level, at, path, message }): ErrorDetail => {
      // An answer to a warning that is gone can only be taken out.
      const answerable = level === "warning" && check !== "stale-answer";
      const reason = answerable ? "; put it right or give a reason" : "";
      return { path: path ?? at, value: null, message: `${at}: ${message}${reason}` };
    });
  if (details.length === 0) return;
  const places = details.length === 1 ? "One place stands" : `${details.length} places stand`;
  throw new AppError(
    "invalid-input",
    `${places} in the way of this being ${what}. Errors must be put right; warnings need a reason.`,
    details,
  );
}
