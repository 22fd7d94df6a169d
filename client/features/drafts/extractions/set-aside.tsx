import { Button, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { extractionsApi } from "../../../lib/api.ts";
import { FormProblem } from "../../../ui/form.tsx";
import { extractionsQuery } from "../query.ts";
import styles from "./extractions.module.css";

/** Ends a second extraction, with a reason; what was typed stays in the history. */
export function SetAside({ studyKey, name }: { studyKey: string; name: string }) {
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const queryClient = useQueryClient();
  const end = useMutation({
    mutationFn: () => extractionsApi.setAside(studyKey, reason.trim()),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: extractionsQuery.queryKey }),
  });
  if (!open)
    return (
      <Button size="compact-sm" variant="default" onClick={() => setOpen(true)}>
        Set aside<span className="visually-hidden">: {name}</span>
      </Button>
    );
  return (
    <form
      className={styles.setAside}
      aria-label={`Set aside: ${name}`}
      onSubmit={(event) => {
        event.preventDefault();
        end.mutate();
      }}
    >
      <TextInput
        label="Why it is set aside"
        size="xs"
        required
        autoFocus
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
      <div className={styles.acts}>
        <Button
          type="submit"
          size="compact-sm"
          loading={end.isPending}
          disabled={reason.trim() === ""}
        >
          Set aside
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => setOpen(false)}>
          Leave it
        </Button>
      </div>
      <FormProblem error={end.error} />
    </form>
  );
}
