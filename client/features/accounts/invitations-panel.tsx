import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { roleIds, roleLabel } from "#domain/accounts/role.ts";
import { accountApi } from "../../lib/api.ts";
import { dayText } from "../../ui/date-text.ts";
import { ErrorState } from "../../ui/error-state.tsx";
import { Form, FormProblem } from "../../ui/form.tsx";
import styles from "../../ui/form.module.css";
import { LoadingBlock } from "../../ui/loading-block.tsx";
import { ShownOnce } from "../../ui/shown-once.tsx";
import { invitationsQuery } from "./query.ts";
import { roleChoices } from "./role-choices.ts";

/** Links that were handed out and not used yet, and new ones; for admins. */
export function InvitationsPanel() {
  const queryClient = useQueryClient();
  const { data, error } = useQuery(invitationsQuery);
  const onSettled = () => queryClient.invalidateQueries(invitationsQuery);
  const invite = useMutation({ mutationFn: accountApi.invite, onSettled });
  const withdraw = useMutation({ mutationFn: accountApi.withdrawInvitation, onSettled });
  if (data === undefined)
    return error === null ? (
      <LoadingBlock height={80} label="Invitations are being fetched" />
    ) : (
      <ErrorState error={error} />
    );
  return (
    <>
      {data.invitations.length > 0 && (
        <ul className={styles.list}>
          {data.invitations.map(({ id, email, role, purpose, createdBy, expiresAt }) => (
            <li key={id}>
              <span className={styles.what}>
                {email ?? "whoever opens it first"}
                <small>
                  {purpose === "new-password" ? "new password" : `new account, ${roleLabel(role)}`},
                  by {createdBy}, until {dayText(expiresAt)}
                </small>
              </span>
              <Button
                size="xs"
                variant="default"
                aria-label={`Withdraw the link for ${email ?? "whoever opens it first"}`}
                onClick={() => withdraw.mutate(id)}
              >
                Withdraw
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Form
        label="Invite"
        inline
        onSend={(field, form) => {
          const role = roleIds.find((id) => id === field("role")) ?? "curator";
          invite.mutate({ email: field("email"), role }, { onSuccess: () => form.reset() });
        }}
      >
        <TextInput type="email" name="email" label="Email" autoComplete="off" required />
        <NativeSelect name="role" label="Role" data={roleChoices} />
        <Button type="submit" size="sm" variant="default" loading={invite.isPending}>
          Make an invitation
        </Button>
        <FormProblem error={invite.error ?? withdraw.error} />
      </Form>
      {invite.data !== undefined && (
        <ShownOnce
          what={`With this link ${invite.data.email} makes an account, once, within 7 days.`}
          secret={invite.data.link}
        />
      )}
    </>
  );
}
