import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { sessionQuery } from "../features/account/query.ts";
import { DraftForm } from "../features/drafts/draft-form.tsx";
import { NoDraft } from "../features/drafts/no-draft.tsx";
import type { Editor } from "../features/drafts/signed-out.tsx";
import { draftQuery } from "../features/drafts/query.ts";
import { SignInForm } from "../features/sign-in/sign-in-form.tsx";
import { accountApi, ApiError } from "../lib/api.ts";
import { ErrorState } from "../ui/error-state.tsx";
import { LoadingBlock } from "../ui/loading-block.tsx";
import { Page } from "../ui/page.tsx";
import { SignedInOnly } from "./signed-in-only.tsx";

export function CurateStudyPage() {
  const { key } = useParams({ from: "/curate/$key" });
  return (
    <Page title={`Draft of ${key}`}>
      <h1 className="visually-hidden">Draft of {key}</h1>
      <SignedInOnly>
        {({ id, name }) => <OpenDraft key={`${id} ${key}`} draftKey={key} editor={{ id, name }} />}
      </SignedInOnly>
    </Page>
  );
}

function OpenDraft({ draftKey, editor }: { draftKey: string; editor: Editor }) {
  const navigate = useNavigate();
  const { data, error, refetch, isFetchedAfterMount } = useQuery({
    ...draftQuery(draftKey),
    refetchOnMount: "always",
  });
  // What an earlier visit had fetched may be out of date, and the form would build upon it.
  if (data !== undefined && isFetchedAfterMount)
    return (
      <DraftForm
        draft={data}
        editor={editor}
        SignIn={SignInAgain}
        onDone={() => void navigate({ to: "/curate" })}
      />
    );
  if (error instanceof ApiError && error.status === 404)
    return <NoDraft draftKey={draftKey} error={error} onBegun={() => void refetch()} />;
  if (error !== null) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return <LoadingBlock height={900} label="The draft is being fetched" />;
}

/** The way back into a session that ended while somebody typed. */
function SignInAgain({ editor, onSignedIn }: { editor: Editor; onSignedIn: () => void }) {
  const queryClient = useQueryClient();
  const look = async (): Promise<void> => {
    const session = await accountApi.session(AbortSignal.timeout(10_000));
    if (session.account?.id === editor.id) onSignedIn();
    // Somebody else: what was typed stays kept for whoever typed it.
    else await queryClient.resetQueries({ queryKey: sessionQuery.queryKey });
  };
  return <SignInForm onSignedIn={() => void look()} />;
}
