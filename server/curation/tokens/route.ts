import { Hono } from "hono";
import { AppError } from "../../errors.ts";
import { readBody } from "../../read-json.ts";
import type { CurationContext } from "../context.ts";
import type { Guarded } from "../guard.ts";
import { newToken } from "./contract.ts";
import { makeToken, revokeToken, tokensOf } from "./write.ts";

/** One's own API tokens. */
export function tokenRoutes({ db, guard }: CurationContext) {
  const person = guard.requirePerson("curator");
  return new Hono<Guarded>()
    .get("/curation/tokens", person, async (c) =>
      c.json({ tokens: await tokensOf(db, c.get("account").id) }),
    )
    .post("/curation/tokens", person, async (c) => {
      const { name } = await readBody(c.req, newToken);
      return c.json(await makeToken(db, c.get("account").id, name), 201);
    })
    .delete("/curation/tokens/:id", person, async (c) => {
      if (!(await revokeToken(db, c.get("account").id, c.req.param("id"))))
        throw new AppError("not-found", "You have no such token.");
      return c.json({ done: true });
    });
}
