import { and, count, desc, eq, inArray } from "drizzle-orm";
import type { Database } from "../../db/client.ts";
import { readerReport } from "../../db/schema.ts";
import type { ReportsAnswer } from "./contract.ts";

/** The answered reports about a study, and how many wait. What was no report is not told at all. */
export async function readReports(db: Database, key: string): Promise<ReportsAnswer> {
  const [waiting] = await db
    .select({ open: count() })
    .from(readerReport)
    .where(and(eq(readerReport.key, key), eq(readerReport.state, "open")));
  const rows = await db
    .select()
    .from(readerReport)
    .where(and(eq(readerReport.key, key), inArray(readerReport.state, ["accepted", "rejected"])))
    .orderBy(desc(readerReport.answeredAt), desc(readerReport.id));
  return {
    key,
    open: waiting?.open ?? 0,
    answered: rows.map((row) => ({
      id: row.id,
      result: row.result,
      message: row.message,
      time: row.time,
      outcome: row.state === "accepted" ? "accepted" : "rejected",
      answer: row.answer ?? "",
      mendedBy: row.mendedBy,
      answeredBy: row.answeredBy ?? "",
      answeredAt: row.answeredAt ?? row.time,
    })),
  };
}
