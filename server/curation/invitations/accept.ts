import { eq } from "drizzle-orm";
import { invitation } from "../../db/account-schema.ts";
import type { Database } from "../../db/client.ts";
import { AppError } from "../../errors.ts";
import { createAccount, replacePassword } from "../accounts/write.ts";
import type { AcceptedInvitation } from "./contract.ts";
import { type Invitation, openLink } from "./write.ts";

/** Uses a link: makes the account or sets the password. The link works for one request only. */
export async function acceptInvitation(db: Database, asked: AcceptedInvitation): Promise<void> {
  const link = await openLink(db, asked.token);
  const act = actOf(db, link, asked);
  // Of two requests with one link, one finds it gone.
  const taken = await db.delete(invitation).where(eq(invitation.id, link.id)).returning();
  if (taken.length === 0) throw new AppError("conflict", "This link has just been used.");
  await act().catch(async (failure: unknown) => {
    await db.insert(invitation).values(link);
    throw failure;
  });
}

/** What is to be done; throws for what is missing before the link is taken. */
function actOf(db: Database, link: Invitation, asked: AcceptedInvitation): () => Promise<void> {
  const { password } = asked;
  const { userId, role } = link;
  if (userId !== null) return () => replacePassword(db, userId, password);
  const email = link.email ?? asked.email;
  const { name } = asked;
  if (email === undefined || name === undefined)
    throw new AppError("invalid-input", "A new account needs a name and an email.");
  return () => createAccount(db, { email, name, role, password });
}
