import { Hono } from "hono";
import { AppError } from "../../errors.ts";
import { rateLimit } from "../../rate-limit.ts";
import { readBody } from "../../read-json.ts";
import type { CurationContext } from "../context.ts";
import type { Guarded } from "../guard.ts";
import { acceptInvitation } from "../invitations/accept.ts";
import { acceptedInvitation, invitationItem, openedInvitation } from "../invitations/contract.ts";
import { itemOf, openLink } from "../invitations/write.ts";
import { askLibrary } from "./ask-library.ts";
import type { Auth } from "./library.ts";
import {
  changedPassword,
  type SessionAnswer,
  sessionAnswer,
  sessionList,
  signIn,
} from "./contract.ts";
import { endSession, forgetExpiredSessions, sessionsOf } from "./sessions.ts";
import { describeAct, doneAnswer } from "../describe.ts";

/**
 * Signing in and out, one's password and sessions, and the use of an invitation. The paths that
 * better-auth answers bear its names.
 */
export function authRoutes({ db, guard }: CurationContext, auth: Auth) {
  // Passwords are what can be guessed: ten wrong ones in five minutes, whatever they were tried on.
  const attempts = rateLimit({ requests: 10, seconds: 300, failuresOnly: true });
  const person = guard.requirePerson("curator");
  return new Hono<Guarded>()
    .get(
      "/auth/get-session",
      describeAct({ tag: "Signing in", summary: "Who is signed in", answer: sessionAnswer }),
      async (c) => {
        const present = await guard.signedIn(c);
        const answer: SessionAnswer = {
          account: present === undefined ? null : accountOf(present),
        };
        return c.json(answer);
      },
    )
    .post(
      "/auth/sign-in/email",
      describeAct({
        tag: "Signing in",
        summary: "Signs in: sets the cookie of a session",
        body: signIn,
        answer: doneAnswer,
        refusals: ["unauthenticated", "rate-limited"],
      }),
      attempts,
      async (c) => {
        await askLibrary(c, auth);
        await forgetExpiredSessions(db);
        return c.json({ done: true });
      },
    )
    .post(
      "/auth/sign-out",
      describeAct({ tag: "Signing in", summary: "Ends this session", answer: doneAnswer }),
      async (c) => {
        await askLibrary(c, auth);
        return c.json({ done: true });
      },
    )
    .post(
      "/auth/change-password",
      describeAct({
        tag: "Signing in",
        summary: "Sets a new password",
        role: "curator",
        personOnly: true,
        body: changedPassword,
        answer: doneAnswer,
        refusals: ["rate-limited"],
      }),
      person,
      attempts,
      async (c) => {
        await askLibrary(c, auth);
        return c.json({ done: true });
      },
    )
    .get(
      "/auth/sessions",
      describeAct({
        tag: "Signing in",
        summary: "Where one is signed in",
        role: "curator",
        personOnly: true,
        answer: sessionList,
      }),
      person,
      async (c) => {
        const { id, sessionId } = c.get("account");
        return c.json({ sessions: await sessionsOf(db, { userId: id, current: sessionId }) });
      },
    )
    .delete(
      "/auth/sessions/:id",
      describeAct({
        tag: "Signing in",
        summary: "Ends one of one's sessions",
        role: "curator",
        personOnly: true,
        answer: doneAnswer,
        refusals: ["not-found"],
      }),
      person,
      async (c) => {
        if (!(await endSession(db, c.get("account").id, c.req.param("id"))))
          throw new AppError("not-found", "You have no such session.");
        return c.json({ done: true });
      },
    )
    .post(
      "/auth/revoke-sessions",
      describeAct({
        tag: "Signing in",
        summary: "Ends all of one's sessions",
        role: "curator",
        personOnly: true,
        answer: doneAnswer,
      }),
      person,
      async (c) => {
        await askLibrary(c, auth);
        return c.json({ done: true });
      },
    )
    .post(
      "/auth/invitation",
      describeAct({
        tag: "Signing in",
        summary: "What a link is for",
        body: openedInvitation,
        answer: invitationItem,
        refusals: ["not-found", "rate-limited"],
      }),
      attempts,
      async (c) => {
        const { token } = await readBody(c.req, openedInvitation);
        return c.json(itemOf(await openLink(db, token)));
      },
    )
    .post(
      "/auth/invitation/accept",
      describeAct({
        tag: "Signing in",
        summary: "Uses a link: makes the account or sets the password",
        body: acceptedInvitation,
        answer: doneAnswer,
        status: 201,
        refusals: ["not-found", "conflict", "rate-limited"],
      }),
      attempts,
      async (c) => {
        await acceptInvitation(db, await readBody(c.req, acceptedInvitation));
        return c.json({ done: true }, 201);
      },
    );
}

function accountOf({ id, email, name, role }: NonNullable<SessionAnswer["account"]>) {
  return { id, email, name, role };
}
