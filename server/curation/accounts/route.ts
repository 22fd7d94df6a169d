import { Hono } from "hono";
import { readBody } from "../../read-json.ts";
import type { CurationContext } from "../context.ts";
import type { Guarded } from "../guard.ts";
import { changedAccount } from "./contract.ts";
import { allAccounts, changeRole, removeAccount } from "./write.ts";

/** Who has an account, and with which role. */
export function accountRoutes({ db, guard }: CurationContext) {
  const admin = guard.requirePerson("admin");
  return new Hono<Guarded>()
    .get("/curation/accounts", admin, async (c) => c.json({ accounts: await allAccounts(db) }))
    .patch("/curation/accounts/:id", admin, async (c) => {
      const { role } = await readBody(c.req, changedAccount);
      return c.json(await changeRole(db, c.req.param("id"), role));
    })
    .delete("/curation/accounts/:id", admin, async (c) => {
      await removeAccount(db, c.req.param("id"));
      return c.json({ done: true });
    });
}
