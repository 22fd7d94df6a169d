/** What an account may do; each role may also do everything named before it. */
export const roles = [
  { id: "curator", label: "Curator", note: "writes drafts and extractions" },
  { id: "reviewer", label: "Reviewer", note: "also publishes and reconciles" },
  { id: "admin", label: "Admin", note: "also manages accounts" },
] as const;

export type RoleId = (typeof roles)[number]["id"];

export const roleIds = roles.map(({ id }) => id) as [RoleId, ...RoleId[]];

/** True where `role` may do what needs `needed`. */
export function roleIncludes(role: RoleId, needed: RoleId): boolean {
  return roleIds.indexOf(role) >= roleIds.indexOf(needed);
}

export function roleLabel(role: RoleId): string {
  return roles.find(({ id }) => id === role)?.label ?? role;
}
