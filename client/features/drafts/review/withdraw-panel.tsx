import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { draftsApi, type Submitted } from "../../../lib/api.ts";
import { FormProblem } from "../../../ui/form.tsx";
import formStyles from "../../../ui/form.module.css";

/** What whoever wrote a submission may do with it: take it back, or go on with it as a draft. */
export function WithdrawPanel({
  submitted: { revision, key, state },
  onDecided,
}: {
  submitted: Submitted;
  onDecided: () => void;
}) {
  const navigate = useNavigate();
  const withdraw = useMutation({
    mutationFn: () => draftsApi.withdraw(revision),
    onSuccess: onDecided,
  });
  const reopen = useMutation({
    mutationFn: () => draftsApi.reopen(revision),
    onSuccess: () => void navigate({ to: "/curate/$key", params: { key } }),
  });
  return (
    <>
      <div className={formStyles.actions}>
        {state === "submitted" ? (
          <Button
            size="sm"
            variant="default"
            loading={withdraw.isPending}
            onClick={() => withdraw.mutate()}
          >
            Take it back
          </Button>
        ) : (
          <Button size="sm" loading={reopen.isPending} onClick={() => reopen.mutate()}>
            Make it a draft again
          </Button>
        )}
      </div>
      <FormProblem error={withdraw.error ?? reopen.error} />
    </>
  );
}
