import { Button, Textarea } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { draftsApi, type Submitted } from "../../../lib/api.ts";
import { FormProblem } from "../../../ui/form.tsx";
import formStyles from "../../../ui/form.module.css";
import draftStyles from "../form.module.css";
import styles from "./review.module.css";

/** Publishes a submission or returns it, either with a message. */
export function DecisionPanel({
  submitted: { revision, own, problems },
  onDecided,
}: {
  submitted: Submitted;
  onDecided: () => void;
}) {
  const [message, setMessage] = useState("");
  const words = message.trim();
  const publish = useMutation({
    mutationFn: () => draftsApi.publish(revision, words),
    onSuccess: onDecided,
  });
  const giveBack = useMutation({
    mutationFn: () => draftsApi.returnToAuthor(revision, words),
    onSuccess: onDecided,
  });
  const open = problems.filter(({ level }) => level !== "hint").length;
  return (
    <>
      {own && (
        <p className={styles.lead}>
          You wrote in this draft: somebody else must publish it. You may return it.
        </p>
      )}
      <Textarea
        className={draftStyles.message ?? ""}
        label="Message"
        required
        description="Stands in the history of the study"
        size="sm"
        value={message}
        onChange={({ currentTarget }) => setMessage(currentTarget.value)}
      />
      <div className={formStyles.actions}>
        <Button
          size="sm"
          loading={publish.isPending}
          disabled={words === "" || own || open > 0}
          onClick={() => publish.mutate()}
        >
          Publish
        </Button>
        <Button
          size="sm"
          variant="default"
          loading={giveBack.isPending}
          disabled={words === ""}
          onClick={() => giveBack.mutate()}
        >
          Return to the curator
        </Button>
      </div>
      <FormProblem error={publish.error ?? giveBack.error} />
    </>
  );
}
