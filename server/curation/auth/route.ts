import { Hono } from "hono";
import { AppError } from "../../errors.ts";
import { rateLimit } from "../../rate-limit.ts";
import { readBody } from "../../read-json.ts";
import type { CurationContext } from "../context.ts";
import type { Guarded } from "../guard.ts";
import { acceptInvitation } from "../invitations/accept.ts";
import { acceptedInvitation, openedInvitation } from "../invitations/contract.ts";
import { itemOf, openLink } from "../invitations/write.ts";
import { askLibrary } from "./ask-library.ts";
import type { Auth } from "./library.ts";
import type { SessionAnswer } from "./contract.ts";
import { endSession, forgetExpiredSessions, sessionsOf } from "./sessions.ts";

/**
 * Signing in and out, one's password and sessions, and the use of an invitation. The paths that
 * better-auth answers bear its names.
 */
export function authRoutes({ db, guard }: CurationContext, auth: Auth) {
  // Passwords are what can be guessed: ten wrong ones in five minutes, whatever they were tried on.
  const attempts = rateLimit({ requests: 10, seconds: 300, failuresOnly: true });
  const person = guard.requirePerson("curator");
  return new Hono<Guarded>()
    .get("/auth/get-session", async (c) => {
      const present = await guard.signedIn(c);
      const answer: SessionAnswer = {
        account: present === undefined ? null : accountOf(present),
      };
      return c.json(answer);
    })
    .post("/auth/sign-in/email", attempts, async (c) => {
      await askLibrary(c, auth);
      await forgetExpiredSessions(db);
      return c.json({ done: true });
    })
    .post("/auth/sign-out", async (c) => {
      await askLibrary(c, auth);
      return c.json({ done: true });
    })
    .post("/auth/change-password", person, attempts, async (c) => {
      await askLibrary(c, auth);
      return c.json({ done: true });
    })
    .get("/auth/sessions", person, async (c) => {
      const { id, sessionId } = c.get("account");
      return c.json({ sessions: await sessionsOf(db, { userId: id, current: sessionId }) });
    })
    .delete("/auth/sessions/:id", person, async (c) => {
      if (!(await endSession(db, c.get("account").id, c.req.param("id"))))
        throw new AppError("not-found", "You have no such session.");
      return c.json({ done: true });
    })
    .post("/auth/revoke-sessions", person, async (c) => {
      await askLibrary(c, auth);
      return c.json({ done: true });
    })
    .post("/auth/invitation", attempts, async (c) => {
      const { token } = await readBody(c.req, openedInvitation);
      return c.json(itemOf(await openLink(db, token)));
    })
    .post("/auth/invitation/accept", attempts, async (c) => {
      await acceptInvitation(db, await readBody(c.req, acceptedInvitation));
      return c.json({ done: true }, 201);
    });
}

function accountOf({ id, email, name, role }: NonNullable<SessionAnswer["account"]>) {
  return { id, email, name, role };
}
