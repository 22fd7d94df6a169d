import * as z from "zod";
import { roleIds } from "#domain/accounts/role.ts";

export const accountItem = z.object({
  id: z.string(),
  email: z.string(),
  name: z.string(),
  role: z.enum(roleIds),
  createdAt: z.iso.datetime(),
});

export const accountList = z.object({ accounts: z.array(accountItem) });

export const changedAccount = z.strictObject({ role: z.enum(roleIds) });

export type AccountItem = z.output<typeof accountItem>;
export type AccountList = z.output<typeof accountList>;
