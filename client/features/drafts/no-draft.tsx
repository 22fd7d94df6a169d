import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type ApiError, draftsApi } from "../../lib/api.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { FormProblem } from "../../ui/form.tsx";
import styles from "../../ui/form.module.css";

/** Where a key has no draft: what became of it, and what can be done. */
export function NoDraft({
  draftKey,
  error,
  onBegun,
}: {
  draftKey: string;
  error: ApiError;
  onBegun: () => void;
}) {
  const revision = revisionOf(error);
  const begin = useMutation({
    mutationFn: () => draftsApi.begin({ key: draftKey, from: "published" }),
    onSuccess: onBegun,
  });
  const reopen = useMutation({
    mutationFn: (revision: number) => draftsApi.reopen(revision),
    onSuccess: onBegun,
  });
  return (
    <EmptyState title={error.message}>
      <div className={styles.actions}>
        {revision !== null && (
          <>
            <Button size="sm" loading={reopen.isPending} onClick={() => reopen.mutate(revision)}>
              Make it a draft again
            </Button>
            <Link to="/curate/submissions/$revision" params={{ revision: String(revision) }}>
              See what was handed over
            </Link>
          </>
        )}
        <Button
          size="sm"
          variant="default"
          loading={begin.isPending}
          onClick={() => begin.mutate()}
        >
          Begin from the published version
        </Button>
      </div>
      <FormProblem error={begin.error ?? reopen.error} />
    </EmptyState>
  );
}

function revisionOf({ details }: ApiError): number | null {
  const found: unknown = details.find(({ path }) => path === "revision")?.value;
  return typeof found === "number" ? found : null;
}
