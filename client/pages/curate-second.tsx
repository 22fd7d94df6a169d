import { useQuery } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { DraftForm } from "../features/drafts/draft-form.tsx";
import { secondDoor } from "../features/drafts/draft-door.ts";
import { NoSecondDraft } from "../features/drafts/extractions/no-second-draft.tsx";
import styles from "../features/drafts/extractions/extractions.module.css";
import formStyles from "../features/drafts/form.module.css";
import type { Editor } from "../features/drafts/signed-out.tsx";
import { secondDraftQuery } from "../features/drafts/query.ts";
import { ApiError } from "../lib/api.ts";
import { ErrorState } from "../ui/error-state.tsx";
import { LoadingBlock } from "../ui/loading-block.tsx";
import { Page } from "../ui/page.tsx";
import { SignedInOnly } from "./signed-in-only.tsx";
import { SignInAgain } from "./sign-in-again.tsx";

export function CurateSecondPage() {
  const { key } = useParams({ from: "/curate/$key/second" });
  return (
    <Page title={`Second extraction of ${key}`}>
      <h1 className={formStyles.heading}>Second extraction of {key}</h1>
      <SignedInOnly>
        {({ id, name }) => <OpenSecond key={`${id} ${key}`} studyKey={key} editor={{ id, name }} />}
      </SignedInOnly>
    </Page>
  );
}

function OpenSecond({ studyKey, editor }: { studyKey: string; editor: Editor }) {
  const navigate = useNavigate();
  const { data, error, refetch, isFetchedAfterMount } = useQuery({
    ...secondDraftQuery(studyKey),
    refetchOnMount: "always",
  });
  if (data !== undefined && isFetchedAfterMount)
    return (
      <>
        <p className={styles.blind}>
          Second extraction: read the reports and nothing else. Drafts and submissions of others are
          closed to you until you hand over, and yours is closed to everybody else. Where the study
          is published already, its page is public and cannot be hidden from you; please do not open
          it.
        </p>
        <DraftForm
          draft={data}
          door={secondDoor(studyKey)}
          editor={editor}
          SignIn={SignInAgain}
          onDone={() => void navigate({ to: "/curate" })}
        />
      </>
    );
  if (error instanceof ApiError && (error.status === 404 || error.status === 403))
    return <NoSecondDraft studyKey={studyKey} error={error} onBegun={() => void refetch()} />;
  if (error !== null) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return <LoadingBlock height={900} label="The second extraction is being fetched" />;
}
