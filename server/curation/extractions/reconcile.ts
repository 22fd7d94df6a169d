import type { InStatement } from "@libsql/client";
import { agreedBeginning } from "#domain/reconciliation/agreed.ts";
import { matchRows } from "#domain/reconciliation/match-rows.ts";
import type { Database } from "../../db/client.ts";
import { publishedStudy } from "../../db/published.ts";
import { recordOf } from "../../db/stored-document.ts";
import { AppError } from "../../errors.ts";
import type { Draft } from "../drafts/contract.ts";
import { readDraft } from "../drafts/read.ts";
import { reopenRevision } from "../drafts/submit.ts";
import { draftInsertion } from "../drafts/write.ts";
import type { Account } from "../guard.ts";
import { agreedOf } from "./agreed-state.ts";
import { type ComparedPair, comparedPair, obstacleTo } from "./comparison.ts";

/**
 * Opens the agreed record: a draft on the main line that is handed over and published like any other.
 * Where it was begun already it is gone on with; where it was returned or thrown away it is reopened.
 */
export async function openAgreed(
  db: Database,
  key: string,
  account: Pick<Account, "id" | "name" | "role">,
): Promise<Draft> {
  const pair = await comparedPair(db, key);
  const agreed = await agreedOf(db, pair.row);
  const obstacle = obstacleTo(pair, agreed, account);
  if (obstacle !== null) throw obstacle;
  if (agreed.state === "draft") return readDraft(db, key);
  if (agreed.state === "left" && agreed.revision !== null)
    return reopenRevision(db, agreed.revision, account);
  await beginAgreed(db, pair, account);
  return readDraft(db, key);
}

async function beginAgreed(
  db: Database,
  pair: ComparedPair,
  account: Pick<Account, "id" | "name">,
): Promise<void> {
  const { row, first, second } = pair;
  const record = recordOf(first);
  const document = agreedBeginning(record, matchRows(record, recordOf(second)), row.figures);
  const writers = [...new Set([...first.writers, ...second.writers, account.id])];
  const beginning = { key: row.key, document, base: await baseOf(db, pair), writers };
  const [, begun] = await db.$client.batch(
    [joinWaiting(pair, account), draftInsertion(beginning, account)],
    "write",
  );
  if (begun === undefined || begun.rowsAffected === 0)
    throw new AppError(
      "conflict",
      `Somebody began a draft of "${row.key}" or handed one over at the same moment; look again.`,
    );
}

/** The first extraction, where it still waits for review, goes into the agreed record instead. */
function joinWaiting(
  { row, first }: ComparedPair,
  { name }: { readonly name: string },
): InStatement {
  return {
    sql: `update revision set state = 'withdrawn', decided_by = ?2, decided_at = ?3,
            decision = 'Joined with the second extraction'
          where id = ?1 and state = 'submitted' and not exists (select 1 from draft
            where kind = 'study' and line = 'main' and key = ?4)`,
    args: [first.id, name, new Date().toISOString(), row.key],
  };
}

/**
 * The published version that the first extraction is, or began from. Where another one was published
 * since, handing over asks to compare with that one first.
 */
async function baseOf(db: Database, { row, first }: ComparedPair): Promise<number | null> {
  const published = await publishedStudy(db, row.key);
  if (
    published !== undefined &&
    JSON.stringify(recordOf(published)) === JSON.stringify(recordOf(first))
  )
    return published.number;
  const isPublication = first.decidedBy === null && first.state !== "submitted";
  return isPublication ? first.number : first.base;
}
