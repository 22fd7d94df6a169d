import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { mainDoor } from "../features/drafts/draft-door.ts";
import { draftQuery, comparisonQuery } from "../features/drafts/query.ts";
import { ComparisonHead } from "../features/drafts/reconcile/comparison-head.tsx";
import { ReconcileForm } from "../features/drafts/reconcile/reconcile-form.tsx";
import type { Editor } from "../features/drafts/signed-out.tsx";
import { ApiError, type ExtractionsAnswer } from "../lib/api.ts";
import { EmptyState } from "../ui/empty-state.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { LoadingBlock } from "../ui/loading-block.tsx";
import { Page } from "../ui/page.tsx";
import { SignedInOnly } from "./signed-in-only.tsx";
import { SignInAgain } from "./sign-in-again.tsx";

export function CurateReconcilePage() {
  const { key } = useParams({ from: "/curate/$key/reconcile" });
  return (
    <Page title={`Reconcile ${key}`}>
      <p>
        <Link to="/curate">Work queue</Link>
      </p>
      <SignedInOnly>
        {({ id, name }) => <Comparison key={`${id} ${key}`} studyKey={key} editor={{ id, name }} />}
      </SignedInOnly>
    </Page>
  );
}

function Comparison({ studyKey, editor }: { studyKey: string; editor: Editor }) {
  const { data, error, refetch } = useQuery(comparisonQuery(studyKey));
  if (data !== undefined)
    return (
      <>
        <h1>Reconcile: {data.name}</h1>
        <ComparisonHead comparison={data} onOpened={() => void refetch()} />
        {data.agreed.state === "draft" && data.obstacle === null && (
          <Agreed comparison={data} editor={editor} />
        )}
      </>
    );
  if (error instanceof ApiError && (error.status === 404 || error.status === 409))
    return <EmptyState title={error.message} />;
  return error === null ? (
    <LoadingBlock height={600} label="The two extractions are being fetched" />
  ) : (
    <ErrorState error={error} onRetry={() => void refetch()} />
  );
}

function Agreed({ comparison, editor }: { comparison: ExtractionsAnswer; editor: Editor }) {
  const navigate = useNavigate();
  const { data, error, refetch, isFetchedAfterMount } = useQuery({
    ...draftQuery(comparison.key),
    refetchOnMount: "always",
  });
  if (data !== undefined && isFetchedAfterMount)
    return (
      <ReconcileForm
        comparison={comparison}
        draft={data}
        door={mainDoor(comparison.key)}
        editor={editor}
        SignIn={SignInAgain}
        onDone={() => void navigate({ to: "/curate" })}
      />
    );
  return error === null ? (
    <LoadingBlock height={600} label="The agreed record is being fetched" />
  ) : (
    <ErrorState error={error} onRetry={() => void refetch()} />
  );
}
