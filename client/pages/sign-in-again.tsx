import { useQueryClient } from "@tanstack/react-query";
import { sessionQuery } from "../features/account/query.ts";
import type { Editor } from "../features/drafts/signed-out.tsx";
import { SignInForm } from "../features/sign-in/sign-in-form.tsx";
import { accountApi } from "../lib/api.ts";

/** The way back into a session that ended while somebody typed. */
export function SignInAgain({ editor, onSignedIn }: { editor: Editor; onSignedIn: () => void }) {
  const queryClient = useQueryClient();
  const look = async (): Promise<void> => {
    const session = await accountApi.session(AbortSignal.timeout(10_000));
    if (session.account?.id === editor.id) onSignedIn();
    // Somebody else: what was typed stays kept for whoever typed it.
    else await queryClient.resetQueries({ queryKey: sessionQuery.queryKey });
  };
  return <SignInForm onSignedIn={() => void look()} />;
}
