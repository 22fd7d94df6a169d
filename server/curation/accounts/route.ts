import { Hono } from "hono";
import { readBody } from "../../read-json.ts";
import type { CurationContext } from "../context.ts";
import type { Guarded } from "../guard.ts";
import { accountItem, accountList, changedAccount } from "./contract.ts";
import { allAccounts, changeRole, removeAccount } from "./write.ts";
import { describeAct, doneAnswer } from "../describe.ts";

/** Who has an account, and with which role. */
export function accountRoutes({ db, guard }: CurationContext) {
  const admin = guard.requirePerson("admin");
  return new Hono<Guarded>()
    .get(
      "/curation/accounts",
      describeAct({
        tag: "Accounts",
        summary: "Who has an account",
        role: "admin",
        personOnly: true,
        answer: accountList,
      }),
      admin,
      async (c) => c.json({ accounts: await allAccounts(db) }),
    )
    .patch(
      "/curation/accounts/:id",
      describeAct({
        tag: "Accounts",
        summary: "Gives an account another role",
        role: "admin",
        personOnly: true,
        body: changedAccount,
        answer: accountItem,
        refusals: ["not-found", "conflict"],
      }),
      admin,
      async (c) => {
        const { role } = await readBody(c.req, changedAccount);
        return c.json(await changeRole(db, c.req.param("id"), role));
      },
    )
    .delete(
      "/curation/accounts/:id",
      describeAct({
        tag: "Accounts",
        summary: "Removes an account with its sessions and tokens",
        role: "admin",
        personOnly: true,
        answer: doneAnswer,
        refusals: ["not-found", "conflict"],
      }),
      admin,
      async (c) => {
        await removeAccount(db, c.req.param("id"));
        return c.json({ done: true });
      },
    );
}
