import { Button, Textarea } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { historyApi } from "../../lib/api.ts";
import { FormProblem } from "../../ui/form.tsx";
import formStyles from "../../ui/form.module.css";
import styles from "./history.module.css";

/** A reviewer's act on a study's history: bringing back a revision, or ending the publication. */
export type ReviewerAct =
  | { readonly kind: "restore"; readonly number: number }
  | { readonly kind: "withdraw" };

const words = {
  restore: {
    description: "Stands in the history of the study",
    label: "Why",
    button: "Restore as a new revision",
  },
  withdraw: {
    description: "Every reader who opens the study is told",
    label: "Reason",
    button: "Withdraw the study",
  },
} as const;

/** Shows what the act would change, asks why, and does it. */
export function ActPanel({
  studyKey,
  act,
  effect,
  onDone,
  onCancel,
}: {
  studyKey: string;
  act: ReviewerAct;
  /** What it would change in the answers. */
  effect: ReactNode;
  onDone: () => void;
  onCancel: () => void;
}) {
  const [message, setMessage] = useState("");
  const said = message.trim();
  const { mutate, isPending, error } = useMutation({
    mutationFn: () =>
      act.kind === "restore"
        ? historyApi.restore(studyKey, act.number, said)
        : historyApi.withdraw(studyKey, said),
    onSuccess: onDone,
  });
  const { label, description, button } = words[act.kind];
  return (
    <>
      {effect}
      <Textarea
        className={styles.why ?? ""}
        label={label}
        required
        description={description}
        size="sm"
        value={message}
        onChange={({ currentTarget }) => setMessage(currentTarget.value)}
      />
      <div className={formStyles.actions}>
        <Button size="sm" loading={isPending} disabled={said === ""} onClick={() => mutate()}>
          {button}
        </Button>
        <Button size="sm" variant="default" onClick={onCancel}>
          Leave it as it is
        </Button>
      </div>
      <FormProblem error={error} />
    </>
  );
}
