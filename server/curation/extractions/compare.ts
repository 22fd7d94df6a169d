import { agreementOf } from "#domain/reconciliation/agreement.ts";
import { matchRows } from "#domain/reconciliation/match-rows.ts";
import type { Extraction } from "#domain/study/extraction.ts";
import { authorOf } from "../../db/author.ts";
import type { Database } from "../../db/client.ts";
import { recordOf } from "../../db/stored-document.ts";
import { firstHandedOver, openExtraction, revisionById, type StudyRevision } from "./rows.ts";

/**
 * Once both extractions have been handed over, fixes which two are compared and how far they agree:
 * from then on both may be read, so what is changed later is not independent any more.
 */
export async function compareBoth(db: Database, key: string): Promise<void> {
  const row = await openExtraction(db, key);
  if (row === undefined || row.secondRevision === null || row.comparedAt !== null) return;
  const first = await firstHandedOver(db, key);
  if (first === undefined) return;
  const second = await revisionById(db, row.secondRevision);
  const date = new Date().toISOString();
  const figures = figuresOf(first, second, date);
  await db.$client.execute({
    sql: `update extraction set first_revision = ?2, compared_at = ?3, figures = ?4
          where id = ?1 and compared_at is null and second_revision = ?5
            and exists (select 1 from revision where id = ?2 and state in ('submitted', 'published'))`,
    args: [row.id, first.id, date, JSON.stringify(figures), second.id],
  });
}

function figuresOf(first: StudyRevision, second: StudyRevision, date: string): Extraction {
  const { cells, percent, kappa } = agreementOf(matchRows(recordOf(first), recordOf(second)));
  return {
    extractors: [
      { name: authorOf(first), part: "first" },
      { name: second.author, part: "second" },
    ],
    ...(percent === null ? {} : { agreementPercent: rounded(percent, 1) }),
    cells,
    ...(kappa === null ? {} : { kappa: rounded(kappa, 3) }),
    date,
  };
}

function rounded(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}
