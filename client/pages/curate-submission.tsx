import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import type { RoleId } from "#domain/accounts/role.ts";
import { draftName } from "#domain/study/draft-name.ts";
import { ChangeEffect } from "../features/change/change-effect.tsx";
import { allButEffects, submissionEffect } from "../features/change/query.ts";
import { submissionQuery } from "../features/drafts/query.ts";
import { SubmissionReview } from "../features/drafts/review/submission-review.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { LoadingBlock } from "../ui/loading-block.tsx";
import { Page } from "../ui/page.tsx";
import { SignedInOnly } from "./signed-in-only.tsx";

export function CurateSubmissionPage() {
  const { revision } = useParams({ from: "/curate/submissions/$revision" });
  return (
    <Page title={`Submission ${revision}`}>
      <p>
        <Link to="/curate">Work queue</Link>
      </p>
      <SignedInOnly>{({ role }) => <Submission revision={revision} role={role} />}</SignedInOnly>
    </Page>
  );
}

function Submission({ revision, role }: { revision: string; role: RoleId }) {
  const queryClient = useQueryClient();
  const { data, error, refetch } = useQuery(submissionQuery(revision));
  if (data === undefined)
    return error === null ? (
      <LoadingBlock height={600} label="The submission is being fetched" />
    ) : (
      <ErrorState error={error} onRetry={() => void refetch()} />
    );
  return (
    <>
      <h1>Submission: {draftName(data.document)}</h1>
      <SubmissionReview
        submitted={data}
        role={role}
        effect={<ChangeEffect query={submissionEffect(data.revision)} />}
        // What is published shows everywhere at once.
        onDecided={() => void queryClient.invalidateQueries(allButEffects)}
      />
    </>
  );
}
