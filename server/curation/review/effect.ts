import { checkDraft } from "#domain/study/check-draft.ts";
import type { Database } from "../../db/client.ts";
import { AppError } from "../../errors.ts";
import { changeAnswerOf } from "../../evidence/change/answer.ts";
import type { ChangeAnswer } from "../../evidence/change/contract.ts";
import type { Snapshot } from "../../evidence/snapshot.ts";
import { assertWaits } from "../drafts/decide.ts";
import { revisionRow } from "../drafts/read-submission.ts";

/** What publishing a submission would change in the answers. Throws `conflict` once it is decided. */
export async function effectOfSubmission(
  db: Database,
  snapshot: Snapshot,
  id: number,
): Promise<ChangeAnswer> {
  const row = await revisionRow(db, id);
  assertWaits(row);
  const { record } = checkDraft(row.document);
  if (record === null)
    throw new AppError(
      "conflict",
      "This submission no longer has the shape of a record, so its effect cannot be computed.",
    );
  return changeAnswerOf(snapshot, row.key, record);
}
