import { and, asc, eq, gt, isNull, lte } from "drizzle-orm";
import type { RoleId } from "#domain/accounts/role.ts";
import { invitation, user } from "../../db/account-schema.ts";
import type { Database } from "../../db/client.ts";
import { AppError } from "../../errors.ts";
import { accountExists, anyAccount } from "../accounts/write.ts";
import { hashOfSecret, newSecret } from "../one-time-secret.ts";
import type { InvitationItem } from "./contract.ts";

const validForMilliseconds = 7 * 24 * 60 * 60 * 1000;

export type Invitation = typeof invitation.$inferSelect;

/** A link just made: the token is nowhere else. */
export interface MadeLink {
  readonly token: string;
  readonly item: InvitationItem;
}

/** Invites someone who has no account; an older link for the same email stops working. */
export async function invite(
  db: Database,
  { email, role, by }: { readonly email: string; readonly role: RoleId; readonly by: string },
): Promise<MadeLink> {
  if (await accountExists(db, email))
    throw new AppError("conflict", `${email} has an account already.`);
  return makeLink(db, { email, role, userId: null, by });
}

/** A link with which the owner of an account sets a new password. */
export async function passwordLink(db: Database, email: string, by: string): Promise<MadeLink> {
  const [found] = await db
    .select({ id: user.id, role: user.role })
    .from(user)
    .where(eq(user.email, email));
  if (found === undefined) throw new AppError("not-found", `There is no account for ${email}.`);
  return makeLink(db, { email, role: found.role, userId: found.id, by });
}

/** The link for the first admin, or undefined where somebody has an account. */
export async function firstAdminLink(db: Database): Promise<MadeLink | undefined> {
  if (await anyAccount(db)) return undefined;
  return makeLink(db, { email: null, role: "admin", userId: null, by: "the program" });
}

async function makeLink(
  db: Database,
  { by, ...facts }: Pick<Invitation, "email" | "role" | "userId"> & { readonly by: string },
): Promise<MadeLink> {
  const token = newSecret();
  const now = Date.now();
  const row: Invitation = {
    ...facts,
    id: crypto.randomUUID(),
    tokenHash: await hashOfSecret(token),
    createdBy: by,
    createdAt: new Date(now),
    expiresAt: new Date(now + validForMilliseconds),
  };
  const older = row.email === null ? isNull(invitation.email) : eq(invitation.email, row.email);
  await db.batch([
    db.delete(invitation).where(older),
    db.delete(invitation).where(lte(invitation.expiresAt, row.createdAt)),
    db.insert(invitation).values(row),
  ]);
  return { token, item: itemOf(row) };
}

/** The link a token belongs to. Throws `not-found` where it was used, withdrawn or is too old. */
export async function openLink(db: Database, token: string): Promise<Invitation> {
  const [found] = await db
    .select()
    .from(invitation)
    .where(
      and(
        eq(invitation.tokenHash, await hashOfSecret(token)),
        gt(invitation.expiresAt, new Date()),
      ),
    );
  const outdated = found !== undefined && found.email === null && (await anyAccount(db));
  if (found === undefined || outdated)
    throw new AppError(
      "not-found",
      "This link does not work: it was used, withdrawn or is too old. Ask an admin for a new one.",
    );
  return found;
}

export async function openInvitations(db: Database): Promise<InvitationItem[]> {
  const rows = await db
    .select()
    .from(invitation)
    .where(gt(invitation.expiresAt, new Date()))
    .orderBy(asc(invitation.createdAt));
  return rows.map(itemOf);
}

/** False where there is no such link. */
export async function withdrawInvitation(db: Database, id: string): Promise<boolean> {
  const gone = await db
    .delete(invitation)
    .where(eq(invitation.id, id))
    .returning({ id: invitation.id });
  return gone.length > 0;
}

/** Where a link leads. */
export function linkAddress(site: string, token: string): string {
  return new URL(`/invitation/${token}`, site).href;
}

export function itemOf(row: Invitation): InvitationItem {
  return {
    id: row.id,
    email: row.email,
    role: row.role,
    purpose: row.userId === null ? "new-account" : "new-password",
    createdBy: row.createdBy,
    expiresAt: row.expiresAt.toISOString(),
  };
}
