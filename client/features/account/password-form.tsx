import { Button, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { longestPassword, shortestPassword } from "#domain/accounts/password.ts";
import { accountApi } from "../../lib/api.ts";
import { Form, FormProblem } from "../../ui/form.tsx";
import styles from "../../ui/form.module.css";

export function PasswordForm() {
  const queryClient = useQueryClient();
  const change = useMutation({
    mutationFn: (words: { present: string; next: string }) =>
      accountApi.changePassword(words.present, words.next),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ["account"] }),
  });
  return (
    <Form
      label="Change the password"
      onSend={(field, form) =>
        change.mutate(
          { present: field("present"), next: field("next") },
          { onSuccess: () => form.reset() },
        )
      }
    >
      <TextInput
        type="password"
        name="present"
        label="Present password"
        autoComplete="current-password"
        required
      />
      <TextInput
        type="password"
        name="next"
        label="New password"
        description={`${shortestPassword} characters or more`}
        autoComplete="new-password"
        minLength={shortestPassword}
        maxLength={longestPassword}
        required
      />
      <FormProblem error={change.error} />
      <div>
        <Button type="submit" size="sm" variant="default" loading={change.isPending}>
          Change the password
        </Button>
      </div>
      <p className={styles.done} role="status">
        {change.isSuccess && "The password is changed. Every other session has been ended."}
      </p>
    </Form>
  );
}
