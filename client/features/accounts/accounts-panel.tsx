import { Button, NativeSelect } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { roleIds, roleLabel } from "#domain/accounts/role.ts";
import { accountApi, type AccountItem } from "../../lib/api.ts";
import { dayText } from "../../ui/date-text.ts";
import { ErrorState } from "../../ui/error-state.tsx";
import { FormProblem } from "../../ui/form.tsx";
import styles from "../../ui/form.module.css";
import { LoadingBlock } from "../../ui/loading-block.tsx";
import { ShownOnce } from "../../ui/shown-once.tsx";
import { accountsQuery } from "./query.ts";
import { roleChoices } from "./role-choices.ts";

/**
 * Who has an account; for admins. `own` is the account of whoever looks: nobody takes the role of
 * admin from themselves by a slip of an arrow key.
 */
export function AccountsPanel({ own }: { own: string }) {
  const queryClient = useQueryClient();
  const { data, error } = useQuery(accountsQuery);
  const [leaving, setLeaving] = useState<string | null>(null);
  const onSettled = () => queryClient.invalidateQueries({ queryKey: ["account"] });
  const role = useMutation({
    mutationFn: (asked: Pick<AccountItem, "id" | "role">) =>
      accountApi.changeRole(asked.id, asked.role),
    onSettled,
  });
  const remove = useMutation({ mutationFn: accountApi.removeAccount, onSettled });
  const link = useMutation({ mutationFn: accountApi.passwordLink, onSettled });
  if (data === undefined)
    return error === null ? (
      <LoadingBlock height={120} label="Accounts are being fetched" />
    ) : (
      <ErrorState error={error} />
    );
  return (
    <>
      <ul className={styles.list}>
        {data.accounts.map((account) => (
          <li key={account.id}>
            <span className={styles.what}>
              {account.name}
              {account.id === own && " (you)"}
              <small>
                {account.email}, since {dayText(account.createdAt)}
              </small>
            </span>
            {account.id === own ? (
              roleLabel(account.role)
            ) : (
              <NativeSelect
                size="xs"
                aria-label={`Role of ${account.email}`}
                value={account.role}
                data={roleChoices}
                onChange={(event) => {
                  const chosen = roleIds.find((id) => id === event.currentTarget.value);
                  if (chosen !== undefined) role.mutate({ id: account.id, role: chosen });
                }}
              />
            )}
            <Button
              size="xs"
              variant="default"
              aria-label={`New password link for ${account.email}`}
              onClick={() => link.mutate(account.email)}
            >
              Password link
            </Button>
            {account.id !== own && (
              <Button
                size="xs"
                variant="default"
                aria-label={`${leaving === account.id ? "Really remove" : "Remove"} ${account.email}`}
                onBlur={() => setLeaving(null)}
                onClick={() => {
                  if (leaving === account.id) remove.mutate(account.id);
                  setLeaving(leaving === account.id ? null : account.id);
                }}
              >
                {leaving === account.id ? "Really remove?" : "Remove"}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <FormProblem error={role.error ?? remove.error ?? link.error} />
      {link.data !== undefined && (
        <ShownOnce
          what={`With this link ${link.data.email} sets a new password, once, within 7 days.`}
          secret={link.data.link}
        />
      )}
    </>
  );
}
