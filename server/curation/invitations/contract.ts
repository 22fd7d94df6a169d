import * as z from "zod";
import { longestPassword, shortestPassword } from "#domain/accounts/password.ts";
import { personName } from "#domain/accounts/person-name.ts";
import { roleIds } from "#domain/accounts/role.ts";

export const emailAddress = z.email().max(254).toLowerCase();

/** A link that has not been used, as admins see it later: never the link itself. */
export const invitationItem = z.object({
  id: z.string(),
  email: z.string().nullable(),
  role: z.enum(roleIds),
  purpose: z.enum(["new-account", "new-password"]),
  createdBy: z.string(),
  expiresAt: z.iso.datetime(),
});

export const invitationList = z.object({ invitations: z.array(invitationItem) });

export const newInvitation = z.strictObject({ email: emailAddress, role: z.enum(roleIds) });

/** The only answer that holds the link. */
export const madeInvitation = invitationItem.extend({ link: z.url() });

/** What the holder of a link asks about it. */
export const openedInvitation = z.strictObject({ token: z.string().min(1).max(200) });

/** What the holder of a link sends to use it. */
export const acceptedInvitation = z.strictObject({
  token: z.string().min(1).max(200),
  /** Asked only where the link names no email. */
  email: emailAddress.optional(),
  /** Asked only for a new account. */
  name: personName.optional(),
  password: z.string().min(shortestPassword).max(longestPassword),
});

export type InvitationItem = z.output<typeof invitationItem>;
export type InvitationList = z.output<typeof invitationList>;
export type NewInvitation = z.output<typeof newInvitation>;
export type MadeInvitation = z.output<typeof madeInvitation>;
export type AcceptedInvitation = z.output<typeof acceptedInvitation>;
