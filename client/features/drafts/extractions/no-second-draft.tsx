import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type ApiError, extractionsApi } from "../../../lib/api.ts";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { FormProblem } from "../../../ui/form.tsx";
import styles from "../../../ui/form.module.css";

/** Where the second extraction cannot be written: it is handed over, somebody else's or not taken up. */
export function NoSecondDraft({
  studyKey,
  error,
  onBegun,
}: {
  studyKey: string;
  error: ApiError;
  onBegun: () => void;
}) {
  const takeUp = useMutation({
    mutationFn: () => extractionsApi.takeUp(studyKey),
    onSuccess: onBegun,
  });
  const takeBack = useMutation({
    mutationFn: () => extractionsApi.takeBack(studyKey),
    onSuccess: onBegun,
  });
  const handedOver = error.status === 404;
  return (
    <EmptyState title={error.message}>
      <div className={styles.actions}>
        {handedOver ? (
          <>
            <Button size="sm" loading={takeBack.isPending} onClick={() => takeBack.mutate()}>
              Take it back
            </Button>
            <Link to="/curate/$key/reconcile" params={{ key: studyKey }}>
              Compare the two extractions
            </Link>
          </>
        ) : (
          <Button size="sm" loading={takeUp.isPending} onClick={() => takeUp.mutate()}>
            Take it up
          </Button>
        )}
        <Link to="/curate">Work queue</Link>
      </div>
      <FormProblem error={takeUp.error ?? takeBack.error} />
    </EmptyState>
  );
}
