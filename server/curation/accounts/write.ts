import { and, asc, count, eq, ne, or, sql } from "drizzle-orm";
import { hashPassword } from "better-auth/crypto";
import type { RoleId } from "#domain/accounts/role.ts";
import { apiToken, credential, invitation, session, user } from "../../db/account-schema.ts";
import type { Database } from "../../db/client.ts";
import { AppError } from "../../errors.ts";
import type { AccountItem } from "./contract.ts";

/** What better-auth calls a password of its own. */
const passwordProvider = { providerId: "credential", issuer: "local:credential" } as const;

export async function anyAccount(db: Database): Promise<boolean> {
  return (await db.select({ id: user.id }).from(user).limit(1)).length > 0;
}

export async function accountExists(db: Database, email: string): Promise<boolean> {
  return (await db.select({ id: user.id }).from(user).where(eq(user.email, email))).length > 0;
}

export async function allAccounts(db: Database): Promise<AccountItem[]> {
  const rows = await db.select().from(user).orderBy(asc(user.createdAt));
  return rows.map(({ id, email, name, role, createdAt }) => ({
    id,
    email,
    name,
    role,
    createdAt: createdAt.toISOString(),
  }));
}

/** Throws `conflict` where the email has an account. */
export async function createAccount(
  db: Database,
  facts: {
    readonly email: string;
    readonly name: string;
    readonly role: RoleId;
    readonly password: string;
  },
): Promise<void> {
  const { password, ...rest } = facts;
  if (await accountExists(db, facts.email))
    throw new AppError("conflict", `${facts.email} has an account already.`);
  const id = crypto.randomUUID();
  const dates = { createdAt: new Date(), updatedAt: new Date() };
  const hash = await hashPassword(password);
  await db.batch([
    // Whoever holds the link that was sent to an address has shown that it is theirs.
    db.insert(user).values({ ...rest, ...dates, id, emailVerified: true }),
    db.insert(credential).values({
      ...passwordProvider,
      ...dates,
      id: crypto.randomUUID(),
      accountId: id,
      userId: id,
      password: hash,
    }),
  ]);
}

/** Sets a password and signs the account out everywhere. */
export async function replacePassword(
  db: Database,
  userId: string,
  password: string,
): Promise<void> {
  const hash = await hashPassword(password);
  await db.batch([
    db
      .update(credential)
      .set({ password: hash, updatedAt: new Date() })
      .where(
        and(eq(credential.userId, userId), eq(credential.providerId, passwordProvider.providerId)),
      ),
    db.delete(session).where(eq(session.userId, userId)),
  ]);
}

/** Throws `conflict` where nobody would be left who manages accounts. */
export async function changeRole(db: Database, id: string, role: RoleId): Promise<AccountItem> {
  const admins = sql`(${db.select({ n: count() }).from(user).where(eq(user.role, "admin"))})`;
  // One statement, so that two admins who take each other's role at once leave one.
  const [changed] = await db
    .update(user)
    .set({ role, updatedAt: new Date() })
    .where(
      and(eq(user.id, id), or(sql`${role} = 'admin'`, ne(user.role, "admin"), sql`${admins} > 1`)),
    )
    .returning();
  if (changed !== undefined) {
    const { email, name, createdAt } = changed;
    return { id, email, name, role, createdAt: createdAt.toISOString() };
  }
  if ((await db.select({ id: user.id }).from(user).where(eq(user.id, id))).length === 0)
    throw new AppError("not-found", "There is no such account.");
  throw new AppError("conflict", "This is the last admin; make somebody else admin first.");
}

/** Removes an account with its sessions, tokens and links. What it wrote keeps its name. */
export async function removeAccount(db: Database, id: string): Promise<void> {
  await changeRole(db, id, "curator");
  await db.batch([
    db.delete(apiToken).where(eq(apiToken.userId, id)),
    db.delete(session).where(eq(session.userId, id)),
    db.delete(credential).where(eq(credential.userId, id)),
    db.delete(invitation).where(eq(invitation.userId, id)),
    db.delete(user).where(eq(user.id, id)),
  ]);
}
