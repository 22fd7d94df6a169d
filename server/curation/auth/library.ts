import { drizzleAdapter } from "better-auth/adapters/drizzle";
import { betterAuth } from "better-auth/minimal";
import { longestPassword, shortestPassword } from "#domain/accounts/password.ts";
import { credential, session, user } from "../../db/account-schema.ts";
import type { Database } from "../../db/client.ts";

export interface AuthOptions {
  readonly db: Database;
  /** Signs the cookies. */
  readonly secret: string;
  /** Where people reach the site, when that is not where it listens. */
  readonly publicUrl: string | undefined;
}

export interface Auth {
  /** Answers the requests of /api/auth that the library knows. */
  readonly handler: (request: Request) => Promise<Response>;
  /**
   * The id of the session the cookies belong to, or null, and the cookies to answer with: a session
   * in use is prolonged once a day, one that has ended is taken back.
   */
  readonly sessionOf: (headers: Headers) => Promise<{
    readonly id: string | null;
    readonly cookies: readonly string[];
  }>;
}

/**
 * Passwords (scrypt), sessions, their cookies and the check of the origin are better-auth's. Accounts
 * are made by invitation only, and requests are counted by our own limit, which goes by the socket.
 */
export function createAuth({ db, secret, publicUrl }: AuthOptions): Auth {
  const library = betterAuth({
    appName: "Ketamine Evidence Atlas",
    secret,
    ...(publicUrl === undefined ? {} : { baseURL: publicUrl }),
    database: drizzleAdapter(db, {
      provider: "sqlite",
      schema: { user, session, account: credential },
    }),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: shortestPassword,
      maxPasswordLength: longestPassword,
    },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
    onAPIError: { throw: true },
    advanced: {
      cookiePrefix: "atlas",
      useSecureCookies: publicUrl?.startsWith("https:") ?? false,
      // Both are said, because the library leaves them out while tests run.
      disableCSRFCheck: false,
      disableOriginCheck: false,
      ipAddress: { disableIpTracking: true },
    },
  });
  return {
    handler: library.handler,
    sessionOf: async (headers) => {
      const found = await library.api.getSession({ headers, returnHeaders: true });
      return { id: found.response?.session.id ?? null, cookies: found.headers.getSetCookie() };
    },
  };
}
