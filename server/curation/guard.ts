import { eq } from "drizzle-orm";
import type { Context, MiddlewareHandler } from "hono";
import { type RoleId, roleIncludes, roleLabel } from "#domain/accounts/role.ts";
import { session, user } from "../db/account-schema.ts";
import type { Database } from "../db/client.ts";
import { AppError } from "../errors.ts";
import type { Auth } from "./auth/library.ts";
import { assertOpenTo, assertRevisionOpenTo } from "./extractions/blindness.ts";
import { accountOfToken } from "./tokens/write.ts";

/** Who sent a request. */
export interface Account {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: RoleId;
  /** The session it came through; null where a script sent a token. */
  readonly sessionId: string | null;
}

/** What a guarded handler finds in its context. */
export interface Guarded {
  Variables: { account: Account };
}

export interface Guard {
  /**
   * Lets through whoever has this role, signed in or by token; 401 and 403 otherwise. A study named
   * by `:key` or `:revision` in the address is closed to whoever extracts it a second time.
   */
  requireRole(needed: RoleId): MiddlewareHandler<Guarded>;
  /** The same, but refuses tokens: what gives access to the Atlas is done by a person. */
  requirePerson(needed: RoleId): MiddlewareHandler<Guarded>;
  /** Who is signed in by cookie, or undefined. */
  signedIn(c: Context): Promise<Account | undefined>;
}

export function createGuard(db: Database, auth: Auth): Guard {
  const signedIn = async (c: Context): Promise<Account | undefined> => {
    // Asked of the database each time, so that a revoked session and a changed role count at once.
    const { id: sessionId, cookies } = await auth.sessionOf(c.req.raw.headers);
    for (const cookie of cookies) c.header("Set-Cookie", cookie, { append: true });
    if (sessionId === null) return undefined;
    const [row] = await db
      .select({ id: user.id, email: user.email, name: user.name, role: user.role })
      .from(user)
      .innerJoin(session, eq(session.userId, user.id))
      .where(eq(session.id, sessionId));
    return row && { ...row, sessionId };
  };
  const sender = async (c: Context): Promise<Account> => {
    const bearer = /^bearer (.+)$/i.exec(c.req.header("authorization") ?? "")?.[1];
    const account = bearer === undefined ? await signedIn(c) : await accountOfToken(db, bearer);
    if (account !== undefined) return account;
    throw new AppError(
      "unauthenticated",
      bearer === undefined
        ? "Sign in first, or send an API token."
        : "This API token is not valid; it may have been revoked.",
    );
  };
  // Here, so that no route about a study or a revision can forget it.
  const assertNotBlind = async (c: Context, account: Account): Promise<void> => {
    const { key, revision } = c.req.param() as { key?: string; revision?: string };
    if (key !== undefined) await assertOpenTo(db, account, key);
    if (revision !== undefined) await assertRevisionOpenTo(db, account, revision);
  };
  const requireRole = (needed: RoleId): MiddlewareHandler<Guarded> =>
    async function guardByRole(c, next) {
      const account = await sender(c);
      if (!roleIncludes(account.role, needed))
        throw new AppError(
          "forbidden",
          `This needs the role ${roleLabel(needed)}; your account has ${roleLabel(account.role)}.`,
        );
      await assertNotBlind(c, account);
      c.set("account", account);
      await next();
    };
  const requirePerson = (needed: RoleId): MiddlewareHandler<Guarded> => {
    const byRole = requireRole(needed);
    return async function guardPerson(c, next) {
      return byRole(c, async () => {
        if (c.get("account").sessionId === null)
          throw new AppError("forbidden", "API tokens cannot do this; sign in.");
        await next();
      });
    };
  };
  return { requireRole, requirePerson, signedIn };
}
