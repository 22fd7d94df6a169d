import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { roles } from "#domain/accounts/role.ts";
import { AcceptForm } from "../features/invitation/accept-form.tsx";
import { invitationQuery } from "../features/invitation/query.ts";
import type { InvitationItem } from "../lib/api.ts";
import { noteSignedIn } from "../lib/signed-in.ts";
import { ErrorState } from "../ui/error-state.tsx";
import styles from "../ui/form.module.css";
import { LoadingBlock } from "../ui/loading-block.tsx";
import { Page } from "../ui/page.tsx";

export function InvitationPage() {
  const { token } = useParams({ from: "/invitation/$token" });
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const { data, error } = useQuery(invitationQuery(token));
  return (
    <Page title="Invitation">
      <h1>{data?.purpose === "new-password" ? "A new password" : "Invitation"}</h1>
      {data === undefined && error === null && (
        <LoadingBlock height={200} label="The invitation is being opened" />
      )}
      {error !== null && <ErrorState error={error} />}
      {data !== undefined && (
        <>
          <p className={styles.lead}>{wordsOf(data)}</p>
          <AcceptForm
            token={token}
            invitation={data}
            onSignedIn={() => {
              queryClient.removeQueries({ queryKey: ["account"] });
              noteSignedIn(true);
              void navigate({ to: "/account", replace: true });
            }}
          />
        </>
      )}
    </Page>
  );
}

function wordsOf({ purpose, role }: InvitationItem): string {
  if (purpose === "new-password")
    return "Choose a new password. It ends every session in which the old one was used.";
  const { label, note } = roles.find(({ id }) => id === role) ?? roles[0];
  return `You are invited to take part in the Ketamine Evidence Atlas. Role: ${label}, who ${note}.`;
}
