import type { Database } from "../../db/client.ts";
import type { ExtractionsAnswer } from "./contract.ts";
import type { ExtractionRow } from "./rows.ts";

/** Where the agreed record is, and what else is being written about its study. */
export interface Agreed {
  readonly state: ExtractionsAnswer["agreed"]["state"];
  readonly by: string | null;
  readonly revision: number | null;
  readonly since: string | null;
  /** Who saved a draft on the main line that is not the agreed record. */
  readonly otherDraftBy: string | null;
  /** Who handed over a version that is neither the agreed record nor the first extraction. */
  readonly otherSubmissionBy: string | null;
}

/** The agreed record bears the time of its comparison, which no other document of the study has. */
export async function agreedOf(
  db: Database,
  { key, comparedAt, firstRevision }: ExtractionRow,
): Promise<Agreed> {
  const answer = await db.$client.execute({
    sql: `select 'draft' as state, null as id, author, time,
            json_extract(document, '$.extraction.date') is ?2 as agreed
          from draft where kind = 'study' and line = 'main' and key = ?1
          union all
          select state, id, author, coalesce(decided_at, time),
            json_extract(document, '$.extraction.date') is ?2
          from revision where kind = 'study' and line = 'main' and key = ?1
            and state in ('submitted', 'rejected', 'withdrawn') and id is not ?3
          order by id`,
    args: [key, comparedAt, firstRevision],
  });
  const rows = answer.rows.map((row) => ({
    state: String(row["state"]),
    id: row["id"] === null ? null : Number(row["id"]),
    author: String(row["author"]),
    time: String(row["time"]),
    agreed: row["agreed"] === 1,
  }));
  const find = (state: string, agreed: boolean) =>
    rows.findLast((row) => row.state === state && row.agreed === agreed);
  const left = rows.findLast(
    ({ state, agreed }) => agreed && (state === "rejected" || state === "withdrawn"),
  );
  const [draft, submitted] = [find("draft", true), find("submitted", true)];
  const at = draft ?? submitted ?? left;
  return {
    state: draft ? "draft" : submitted ? "submitted" : left ? "left" : "none",
    by: at?.author ?? null,
    revision: at?.id ?? null,
    since: at?.time ?? null,
    otherDraftBy: find("draft", false)?.author ?? null,
    otherSubmissionBy: find("submitted", false)?.author ?? null,
  };
}
