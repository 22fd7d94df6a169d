import * as z from "zod";
import { longestPassword, shortestPassword } from "#domain/accounts/password.ts";
import { roleIds } from "#domain/accounts/role.ts";

/** What better-auth is sent to sign in. */
export const signIn = z.object({ email: z.email(), password: z.string() });

/** What better-auth is sent for a new password. */
export const changedPassword = z.object({
  currentPassword: z.string(),
  newPassword: z.string().min(shortestPassword).max(longestPassword),
  revokeOtherSessions: z.boolean().optional(),
});

/** Who is signed in; null where nobody is. */
export const sessionAnswer = z.object({
  account: z
    .object({ id: z.string(), email: z.string(), name: z.string(), role: z.enum(roleIds) })
    .nullable(),
});

const sessionItem = z.object({
  id: z.string(),
  current: z.boolean(),
  device: z.string(),
  since: z.iso.datetime(),
  lastUsedAt: z.iso.datetime(),
});

export const sessionList = z.object({ sessions: z.array(sessionItem) });

export type SessionAnswer = z.output<typeof sessionAnswer>;
export type SessionItem = z.output<typeof sessionItem>;
export type SessionList = z.output<typeof sessionList>;
