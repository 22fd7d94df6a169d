import { and, desc, eq, gt, lte } from "drizzle-orm";
import { session } from "../../db/account-schema.ts";
import type { Database } from "../../db/client.ts";
import type { SessionItem } from "./contract.ts";

/** Where an account is signed in, without the secrets of those sessions. */
export async function sessionsOf(
  db: Database,
  { userId, current }: { readonly userId: string; readonly current: string | null },
): Promise<SessionItem[]> {
  const rows = await db
    .select()
    .from(session)
    .where(and(eq(session.userId, userId), gt(session.expiresAt, new Date())))
    .orderBy(desc(session.updatedAt));
  return rows.map((row) => ({
    id: row.id,
    current: row.id === current,
    device: row.userAgent ?? "",
    since: row.createdAt.toISOString(),
    lastUsedAt: row.updatedAt.toISOString(),
  }));
}

/** False where this account has no such session. */
export async function endSession(db: Database, userId: string, id: string): Promise<boolean> {
  const gone = await db
    .delete(session)
    .where(and(eq(session.id, id), eq(session.userId, userId)))
    .returning({ id: session.id });
  return gone.length > 0;
}

/** Sessions that nobody came back to would otherwise stay for good. */
export async function forgetExpiredSessions(db: Database): Promise<void> {
  await db.delete(session).where(lte(session.expiresAt, new Date()));
}
