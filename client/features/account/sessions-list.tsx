import { Button } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { accountApi } from "../../lib/api.ts";
import { minuteText } from "../../ui/date-text.ts";
import { ErrorState } from "../../ui/error-state.tsx";
import { FormProblem } from "../../ui/form.tsx";
import styles from "../../ui/form.module.css";
import { LoadingBlock } from "../../ui/loading-block.tsx";
import { deviceWords } from "./device.ts";
import { sessionsQuery } from "./query.ts";

/** Where one is signed in. */
export function SessionsList({ onSignedOut }: { onSignedOut: () => void }) {
  const queryClient = useQueryClient();
  const { data, error } = useQuery(sessionsQuery);
  const end = useMutation({
    mutationFn: accountApi.endSession,
    onSettled: () => queryClient.invalidateQueries(sessionsQuery),
  });
  const everywhere = useMutation({
    mutationFn: accountApi.signOutEverywhere,
    onSuccess: onSignedOut,
  });
  if (data === undefined)
    return error === null ? (
      <LoadingBlock height={120} label="Sessions are being fetched" />
    ) : (
      <ErrorState error={error} />
    );
  return (
    <>
      <ul className={styles.list}>
        {data.sessions.map(({ id, current, device, since, lastUsedAt }) => (
          <li key={id}>
            <span className={styles.what}>
              {deviceWords(device)}
              {current && " (this browser)"}
              <small>
                since {minuteText(since)}, used {minuteText(lastUsedAt)}
              </small>
            </span>
            {!current && (
              <Button
                size="xs"
                variant="default"
                aria-label={`End the session of ${deviceWords(device)} since ${minuteText(since)}`}
                onClick={() => end.mutate(id)}
              >
                End
              </Button>
            )}
          </li>
        ))}
      </ul>
      <div className={styles.actions}>
        <Button
          size="sm"
          variant="default"
          loading={everywhere.isPending}
          onClick={() => everywhere.mutate()}
        >
          Sign out everywhere
        </Button>
      </div>
      <FormProblem error={end.error ?? everywhere.error} />
    </>
  );
}
