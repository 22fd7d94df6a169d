import { useQueryClient } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { SignInForm } from "../features/sign-in/sign-in-form.tsx";
import { noteSignedIn } from "../lib/signed-in.ts";
import { Page } from "../ui/page.tsx";
import styles from "../ui/form.module.css";

export function SignInPage() {
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const { to } = useSearch({ strict: false });
  return (
    <Page title="Sign in">
      <h1>Sign in</h1>
      <p className={styles.lead}>
        For those who write and check records. Reading needs no account. Whoever has forgotten the
        password, or wants to take part, asks an admin for a link.
      </p>
      <SignInForm
        onSignedIn={() => {
          queryClient.removeQueries({ queryKey: ["account"] });
          noteSignedIn(true);
          void navigate({ to: placeOf(to?.[0]) });
        }}
      />
    </Page>
  );
}

/** Where somebody came from, if that is a place of this site. */
function placeOf(to: string | undefined): string {
  return to !== undefined && /^\/(?![/\\])/.test(to) ? to : "/account";
}
