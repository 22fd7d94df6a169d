import { and, asc, count, eq, inArray, ne, or, type SQL, sql, type SQLWrapper } from "drizzle-orm";
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
  const [changed] = await db
    .update(user)
    .set({ role, updatedAt: new Date() })
    .where(role === "admin" ? eq(user.id, id) : isSpare(db, id))
    .returning();
  if (changed === undefined) throw await keptAccount(db, id);
  const { email, name, createdAt } = changed;
  return { id, email, name, role, createdAt: createdAt.toISOString() };
}

/** Removes an account with its sessions, tokens and links. What it wrote keeps its name. */
export async function removeAccount(db: Database, id: string): Promise<void> {
  const spare = inArray(sql`${id}`, db.select({ id: user.id }).from(user).where(isSpare(db, id)));
  const ofSpare = (userId: SQLWrapper) => and(eq(userId, id), spare);
  const answers = await db.batch([
    db.delete(apiToken).where(ofSpare(apiToken.userId)),
    db.delete(session).where(ofSpare(session.userId)),
    db.delete(credential).where(ofSpare(credential.userId)),
    db.delete(invitation).where(ofSpare(invitation.userId)),
    db.delete(user).where(isSpare(db, id)),
  ]);
  if (answers[4].rowsAffected === 0) throw await keptAccount(db, id);
}

/**
 * The account, unless it is the last admin. Asked within the statement that writes, so that two
 * admins who demote or remove each other at once leave one.
 */
function isSpare(db: Database, id: string): SQL | undefined {
  const admins = sql`(${db.select({ n: count() }).from(user).where(eq(user.role, "admin"))})`;
  return and(eq(user.id, id), or(ne(user.role, "admin"), sql`${admins} > 1`));
}

/** Why an account was neither demoted nor removed. */
async function keptAccount(db: Database, id: string): Promise<AppError> {
  const found = await db.select({ id: user.id }).from(user).where(eq(user.id, id));
  return found.length === 0
    ? new AppError("not-found", "There is no such account.")
    : new AppError("conflict", "This is the last admin; make somebody else admin first.");
}
