import { checkRecord } from "./checks/check-record.ts";
import type { Problem } from "./checks/problem.ts";
import type { DraftDocument } from "./draft.ts";
import { shapeWords } from "./shape-words.ts";
import { type StudyRecord, studyRecord } from "./study-record.ts";
import { wellShapedOf } from "./well-shaped.ts";

/** What stands between a draft and publication. */
export interface DraftProblem extends Problem {
  /** Where the value stands in the document, as `results.3.sd`; absent for rules about a whole part. */
  readonly path?: string;
}

export interface DraftCheck {
  /** The record, where the document has its shape; null otherwise. */
  readonly record: StudyRecord | null;
  readonly problems: readonly DraftProblem[];
}

/**
 * Checks a draft's shape and every rule about records. While parts of it do not have their shape, the
 * rules are asked about the others, so that a curator sees everything at once.
 */
export function checkDraft(document: DraftDocument): DraftCheck {
  const parsed = studyRecord.safeParse(document, { error: shapeWords });
  if (parsed.success) return { record: parsed.data, problems: checkRecord(parsed.data).problems };
  const misshapen = parsed.error.issues.map(({ path, message }) => ({
    check: "shape",
    level: "error" as const,
    at: placeOf(document, path),
    path: path.join("."),
    message,
  }));
  return { record: null, problems: [...misshapen, ...problemsOfTheRest(document)] };
}

function problemsOfTheRest(document: DraftDocument): readonly Problem[] {
  const { record, unknownParts, unknownIds } = wellShapedOf(document);
  return checkRecord(record, unknownParts).problems.filter(
    // An answered warning may be about a row that cannot be asked about yet.
    ({ at, check }) => !unknownIds.has(at) && check !== "stale-answer",
  );
}

/** The id of the row, arm or report a path leads into, as the rules about records name it. */
function placeOf(document: DraftDocument, path: readonly PropertyKey[]): string {
  const [part, position] = path;
  const list = document[String(part)];
  const id: unknown =
    Array.isArray(list) && typeof position === "number"
      ? (list[position] as { id?: unknown } | undefined)?.id
      : undefined;
  return typeof id === "string" ? id : String(part ?? "record");
}
