import { roles } from "#domain/accounts/role.ts";

export const roleChoices = roles.map(({ id, label, note }) => ({
  value: id,
  label: `${label}: ${note}`,
}));
