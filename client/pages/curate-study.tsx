import { useQuery } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { DraftForm } from "../features/drafts/draft-form.tsx";
import { mainDoor } from "../features/drafts/draft-door.ts";
import styles from "../features/drafts/form.module.css";
import { NoDraft } from "../features/drafts/no-draft.tsx";
import type { Editor } from "../features/drafts/signed-out.tsx";
import { draftQuery } from "../features/drafts/query.ts";
import { ApiError } from "../lib/api.ts";
import { ErrorState } from "../ui/error-state.tsx";
import { LoadingBlock } from "../ui/loading-block.tsx";
import { Page } from "../ui/page.tsx";
import { SignedInOnly } from "./signed-in-only.tsx";
import { SignInAgain } from "./sign-in-again.tsx";

export function CurateStudyPage() {
  const { key } = useParams({ from: "/curate/$key" });
  return (
    <Page title={`Draft of ${key}`}>
      <h1 className={styles.heading}>Draft of {key}</h1>
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
        door={mainDoor(draftKey)}
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
