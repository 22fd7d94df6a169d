import { Hono } from "hono";
import { AppError } from "../../errors.ts";
import { readBody } from "../../read-json.ts";
import type { CurationContext } from "../context.ts";
import type { Guarded } from "../guard.ts";
import { madeToken, newToken, tokenList } from "./contract.ts";
import { makeToken, revokeToken, tokensOf } from "./write.ts";
import { describeAct, doneAnswer } from "../describe.ts";

/** One's own API tokens. */
export function tokenRoutes({ db, guard }: CurationContext) {
  const person = guard.requirePerson("curator");
  return new Hono<Guarded>()
    .get(
      "/curation/tokens",
      describeAct({
        tag: "Signing in",
        summary: "One's own API tokens",
        role: "curator",
        personOnly: true,
        answer: tokenList,
      }),
      person,
      async (c) => c.json({ tokens: await tokensOf(db, c.get("account").id) }),
    )
    .post(
      "/curation/tokens",
      describeAct({
        tag: "Signing in",
        summary: "Makes an API token, shown this once",
        description: "Scripts send it as Authorization: Bearer.",
        role: "curator",
        personOnly: true,
        body: newToken,
        answer: madeToken,
        status: 201,
      }),
      person,
      async (c) => {
        const { name } = await readBody(c.req, newToken);
        return c.json(await makeToken(db, c.get("account").id, name), 201);
      },
    )
    .delete(
      "/curation/tokens/:id",
      describeAct({
        tag: "Signing in",
        summary: "Revokes an API token",
        role: "curator",
        personOnly: true,
        answer: doneAnswer,
        refusals: ["not-found"],
      }),
      person,
      async (c) => {
        if (!(await revokeToken(db, c.get("account").id, c.req.param("id"))))
          throw new AppError("not-found", "You have no such token.");
        return c.json({ done: true });
      },
    );
}
