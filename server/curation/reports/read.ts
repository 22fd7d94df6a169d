import type { Database } from "../../db/client.ts";
import type { Snapshot } from "../../evidence/snapshot.ts";
import type { ReportItem } from "./contract.ts";

/** The reports that wait for an answer, the oldest first. */
export async function readWaitingReports(db: Database, snapshot: Snapshot): Promise<ReportItem[]> {
  const answer = await db.$client.execute(
    `select id, key, result, number, message, contact, time,
       (select number from revision where kind = 'study' and line = 'main'
          and key = reader_report.key and state = 'published') as published_number
     from reader_report where state = 'open' order by time, id`,
  );
  return answer.rows.map((row) => ({
    id: Number(row["id"]),
    key: String(row["key"]),
    name: snapshot.byKey.get(String(row["key"]))?.study.name ?? String(row["key"]),
    result: row["result"] === null ? null : String(row["result"]),
    number: Number(row["number"]),
    publishedNumber: row["published_number"] === null ? null : Number(row["published_number"]),
    message: String(row["message"]),
    contact: row["contact"] === null ? null : String(row["contact"]),
    time: String(row["time"]),
  }));
}
