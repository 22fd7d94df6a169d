import { type Context, Hono } from "hono";
import * as z from "zod";
import { AppError } from "../../errors.ts";
import { readBody } from "../../read-json.ts";
import type { CurationContext } from "../context.ts";
import type { Guarded } from "../guard.ts";
import { emailAddress, invitationList, madeInvitation, newInvitation } from "./contract.ts";
import {
  invite,
  linkAddress,
  type MadeLink,
  openInvitations,
  passwordLink,
  withdrawInvitation,
} from "./write.ts";
import { describeAct, doneAnswer } from "../describe.ts";

const whose = z.strictObject({ email: emailAddress });

/** Links that make an account or a new password; admins hand them on. */
export function invitationRoutes({ db, guard, publicUrl }: CurationContext) {
  const admin = guard.requirePerson("admin");
  const withLink = (c: Context, { item, token }: MadeLink) => ({
    ...item,
    link: linkAddress(publicUrl ?? c.req.url, token),
  });
  return new Hono<Guarded>()
    .get(
      "/curation/invitations",
      describeAct({
        tag: "Accounts",
        summary: "Links that have not been used",
        role: "admin",
        personOnly: true,
        answer: invitationList,
      }),
      admin,
      async (c) => c.json({ invitations: await openInvitations(db) }),
    )
    .post(
      "/curation/invitations",
      describeAct({
        tag: "Accounts",
        summary: "Invites somebody: a link that makes an account, once",
        role: "admin",
        personOnly: true,
        body: newInvitation,
        answer: madeInvitation,
        status: 201,
        refusals: ["conflict"],
      }),
      admin,
      async (c) => {
        const asked = await readBody(c.req, newInvitation);
        const made = await invite(db, { ...asked, by: c.get("account").email });
        return c.json(withLink(c, made), 201);
      },
    )
    .post(
      "/curation/invitations/password",
      describeAct({
        tag: "Accounts",
        summary: "A link with which an account sets a new password, once",
        role: "admin",
        personOnly: true,
        body: whose,
        answer: madeInvitation,
        status: 201,
        refusals: ["not-found"],
      }),
      admin,
      async (c) => {
        const { email } = await readBody(c.req, whose);
        return c.json(withLink(c, await passwordLink(db, email, c.get("account").email)), 201);
      },
    )
    .delete(
      "/curation/invitations/:id",
      describeAct({
        tag: "Accounts",
        summary: "Withdraws a link",
        role: "admin",
        personOnly: true,
        answer: doneAnswer,
        refusals: ["not-found"],
      }),
      admin,
      async (c) => {
        if (!(await withdrawInvitation(db, c.req.param("id"))))
          throw new AppError("not-found", "There is no such invitation.");
        return c.json({ done: true });
      },
    );
}
