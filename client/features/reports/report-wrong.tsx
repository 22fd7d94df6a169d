import { Button, Textarea, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../../lib/api.ts";
import { Form, FormProblem } from "../../ui/form.tsx";
import { reportsQuery } from "./query.ts";
import styles from "./reports.module.css";

/** "This number is wrong": a button that opens a short form, for anybody. */
export function ReportWrong({
  studyKey,
  result,
}: {
  studyKey: string;
  /** Id of the number; null for the study as a whole. */
  result: string | null;
}) {
  const [open, setOpen] = useState(false);
  const queryClient = useQueryClient();
  const report = useMutation({
    mutationFn: ({ message, contact }: { message: string; contact: string }) =>
      api.report({ key: studyKey, result, message, contact }),
    onSuccess: () => queryClient.invalidateQueries(reportsQuery(studyKey)),
  });
  const what = result === null ? "Report something wrong" : "Report a wrong number";
  if (report.isSuccess)
    return (
      <p className={styles.sent} role="status">
        Thank you. A curator will look at it, and the answer will stand on this page.
      </p>
    );
  if (!open)
    return (
      <button type="button" className={styles.open} onClick={() => setOpen(true)}>
        {what}
      </button>
    );
  return (
    <Form
      label={what}
      onSend={(field) => report.mutate({ message: field("message"), contact: field("contact") })}
    >
      <Textarea
        name="message"
        label="What is wrong"
        description="What the source says and where. Becomes public with the answer."
        size="sm"
        minLength={10}
        maxLength={2000}
        autosize
        minRows={3}
        required
        data-autofocus
        autoFocus
      />
      <TextInput
        name="contact"
        label="How to reach you (optional)"
        description="Only curators see it; erased once they have answered."
        size="sm"
        maxLength={200}
        autoComplete="email"
      />
      <FormProblem error={report.error} />
      <div className={styles.actions}>
        <Button type="submit" size="xs" loading={report.isPending}>
          Send
        </Button>
        <Button size="xs" variant="default" onClick={() => setOpen(false)}>
          Cancel
        </Button>
      </div>
    </Form>
  );
}
