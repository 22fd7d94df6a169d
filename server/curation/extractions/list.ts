import { roleIncludes } from "#domain/accounts/role.ts";
import { draftName } from "#domain/study/draft-name.ts";
import { authorOf } from "../../db/author.ts";
import type { Database } from "../../db/client.ts";
import { draftDocumentOf } from "../../db/stored-document.ts";
import { draftRow } from "../drafts/read.ts";
import type { Account } from "../guard.ts";
import { type Agreed, agreedOf } from "./agreed-state.ts";
import { refusalFor } from "./ask.ts";
import type { ExtractionItem } from "./contract.ts";
import {
  type ExtractionRow,
  firstHandedOver,
  firstWriters,
  openExtractions,
  revisionById,
} from "./rows.ts";

type Asking = Pick<Account, "id" | "role">;

/** Second extractions under way, the one longest in its state first. */
export async function readExtractions(db: Database, account: Asking): Promise<ExtractionItem[]> {
  const rows = await openExtractions(db);
  const items = await Promise.all(rows.map((row) => itemOf(db, row, account)));
  return items.toSorted((a, b) => (a.since < b.since ? -1 : 1));
}

async function itemOf(db: Database, row: ExtractionRow, account: Asking): Promise<ExtractionItem> {
  const { key, askedBy, message, extractor, extractorId } = row;
  const handed = await firstHandedOver(db, key);
  const first = handed ?? (await draftRow(db, key));
  const agreed = row.comparedAt === null ? null : await agreedOf(db, row);
  const second = row.secondRevision === null ? null : await revisionById(db, row.secondRevision);
  const isReviewer = roleIncludes(account.role, "reviewer");
  const tookPart = extractorId === account.id || (await firstWriters(db, key)).has(account.id);
  return {
    key,
    name: first === undefined ? key : draftName(draftDocumentOf(first)),
    ...stateOf(row, second?.time ?? null, agreed),
    askedBy,
    message,
    first: {
      author: first === undefined ? "somebody" : authorOf(first),
      state: handed?.state === "published" || handed?.state === "submitted" ? handed.state : "open",
    },
    second: extractor,
    own: extractorId === account.id,
    refusal: extractorId === null ? await refusalFor(db, row, account) : null,
    mayReconcile: row.comparedAt !== null && (isReviewer || tookPart),
    maySetAside: isReviewer || (row.askedById === account.id && extractorId === null),
  };
}

function stateOf(
  { askedAt, takenAt, comparedAt }: ExtractionRow,
  handedOver: string | null,
  agreed: Agreed | null,
): Pick<ExtractionItem, "state" | "since"> {
  if (comparedAt !== null && agreed !== null) {
    if (agreed.state === "draft")
      return { state: "reconciling", since: agreed.since ?? comparedAt };
    return agreed.state === "submitted"
      ? { state: "agreed-submitted", since: agreed.since ?? comparedAt }
      : { state: "to-reconcile", since: comparedAt };
  }
  if (handedOver !== null) return { state: "second-handed-over", since: handedOver };
  return takenAt === null
    ? { state: "wanted", since: askedAt }
    : { state: "second-under-way", since: takenAt };
}
