import { Button } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Navigate, useNavigate } from "@tanstack/react-router";
import { useEffect } from "react";
import { roleLabel } from "#domain/accounts/role.ts";
import { PasswordForm } from "../features/account/password-form.tsx";
import { sessionQuery } from "../features/account/query.ts";
import { SessionsList } from "../features/account/sessions-list.tsx";
import { TokensPanel } from "../features/account/tokens-panel.tsx";
import { AccountsPanel } from "../features/accounts/accounts-panel.tsx";
import { InvitationsPanel } from "../features/accounts/invitations-panel.tsx";
import { accountApi, type SessionAnswer } from "../lib/api.ts";
import { noteSignedIn } from "../lib/signed-in.ts";
import { ErrorState } from "../ui/error-state.tsx";
import { FormProblem } from "../ui/form.tsx";
import styles from "../ui/form.module.css";
import { LoadingBlock } from "../ui/loading-block.tsx";
import { Page, Section } from "../ui/page.tsx";

export function AccountPage() {
  const { data, error } = useQuery(sessionQuery);
  const known = data === undefined ? undefined : data.account !== null;
  useEffect(() => {
    if (known !== undefined) noteSignedIn(known);
  }, [known]);
  if (data?.account === null) return <Navigate to="/sign-in" replace />;
  return (
    <Page title="Account">
      <h1>Account</h1>
      {data === undefined && error === null && (
        <LoadingBlock height={300} label="The account is being fetched" />
      )}
      {data === undefined && error !== null && <ErrorState error={error} />}
      {data !== undefined && <Parts account={data.account} />}
    </Page>
  );
}

function Parts({ account }: { account: NonNullable<SessionAnswer["account"]> }) {
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const onSignedOut = async (): Promise<void> => {
    noteSignedIn(false);
    await navigate({ to: "/sign-in" });
    queryClient.removeQueries({ queryKey: ["account"] });
  };
  const signOut = useMutation({ mutationFn: accountApi.signOut, onSuccess: onSignedOut });
  return (
    <>
      <p className={styles.lead}>
        {account.name}, {account.email}, {roleLabel(account.role)}
      </p>
      <div className={styles.actions}>
        <Button
          size="sm"
          variant="default"
          loading={signOut.isPending}
          onClick={() => signOut.mutate()}
        >
          Sign out
        </Button>
        <FormProblem error={signOut.error} />
      </div>
      {account.role === "admin" && (
        <>
          <Section title="Accounts" id="accounts">
            <AccountsPanel own={account.id} />
          </Section>
          <Section
            title="Invitations"
            id="invitations"
            note="The Atlas sends no mail: hand the link on yourself. It works once."
          >
            <InvitationsPanel />
          </Section>
        </>
      )}
      <Section title="Password" id="password">
        <PasswordForm />
      </Section>
      <Section title="Where you are signed in" id="sessions">
        <SessionsList onSignedOut={() => void onSignedOut()} />
      </Section>
      <Section
        title="API tokens"
        id="tokens"
        note="A script that sends a token acts as you, with your role. It cannot manage accounts, invitations or tokens."
      >
        <TokensPanel />
      </Section>
    </>
  );
}
