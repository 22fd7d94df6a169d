import { and, asc, eq } from "drizzle-orm";
import { apiToken, user } from "../../db/account-schema.ts";
import type { Database } from "../../db/client.ts";
import type { Account } from "../guard.ts";
import { hashOfSecret, newSecret } from "../one-time-secret.ts";
import type { MadeToken, TokenItem } from "./contract.ts";

/** Lets a leaked token be recognised as ours wherever it turns up. */
const prefix = "atlas_";

/** "Last used" is good to the minute; a script that asks much should not write as much. */
const noteUseEveryMilliseconds = 60_000;

export async function makeToken(db: Database, userId: string, name: string): Promise<MadeToken> {
  const token = `${prefix}${newSecret()}`;
  const row = {
    id: crypto.randomUUID(),
    tokenHash: await hashOfSecret(token),
    userId,
    name,
    createdAt: new Date(),
    lastUsedAt: null,
  };
  await db.insert(apiToken).values(row);
  return { ...itemOf(row), token };
}

export async function tokensOf(db: Database, userId: string): Promise<TokenItem[]> {
  const rows = await db
    .select()
    .from(apiToken)
    .where(eq(apiToken.userId, userId))
    .orderBy(asc(apiToken.createdAt));
  return rows.map(itemOf);
}

/** False where this account has no such token. */
export async function revokeToken(db: Database, userId: string, id: string): Promise<boolean> {
  const gone = await db
    .delete(apiToken)
    .where(and(eq(apiToken.id, id), eq(apiToken.userId, userId)))
    .returning({ id: apiToken.id });
  return gone.length > 0;
}

/** The account a token acts for, with the role it has now; undefined where the token is not known. */
export async function accountOfToken(db: Database, token: string): Promise<Account | undefined> {
  const [found] = await db
    .select({
      tokenId: apiToken.id,
      lastUsedAt: apiToken.lastUsedAt,
      id: user.id,
      email: user.email,
      name: user.name,
      role: user.role,
    })
    .from(apiToken)
    .innerJoin(user, eq(user.id, apiToken.userId))
    .where(eq(apiToken.tokenHash, await hashOfSecret(token)));
  if (found === undefined) return undefined;
  const { tokenId, lastUsedAt, ...account } = found;
  const now = Date.now();
  if (lastUsedAt === null || now - lastUsedAt.getTime() > noteUseEveryMilliseconds)
    await db
      .update(apiToken)
      .set({ lastUsedAt: new Date(now) })
      .where(eq(apiToken.id, tokenId));
  return { ...account, sessionId: null };
}

function itemOf(row: {
  readonly id: string;
  readonly name: string;
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
}): TokenItem {
  return {
    id: row.id,
    name: row.name,
    createdAt: row.createdAt.toISOString(),
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
  };
}
