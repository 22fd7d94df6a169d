import { Button, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { extractionsApi } from "../../../lib/api.ts";
import { Form, FormProblem } from "../../../ui/form.tsx";
import formStyles from "../../../ui/form.module.css";
import { extractionsQuery } from "../query.ts";
import { StudyInput, useKeyOfStudy } from "../study-input.tsx";

/** Asks that somebody else extracts a study once more. */
export function AskExtraction() {
  const keyOf = useKeyOfStudy();
  const queryClient = useQueryClient();
  const ask = useMutation({
    mutationFn: ({ key, message }: { key: string; message: string }) =>
      extractionsApi.ask({ key, ...(message === "" ? {} : { message }) }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: extractionsQuery.queryKey }),
  });
  return (
    <Form
      label="Ask for a second extraction"
      onSend={(field, form) =>
        ask.mutate(
          { key: keyOf(field("study")), message: field("message").trim() },
          { onSuccess: () => form.reset() },
        )
      }
    >
      <StudyInput
        label="Record to extract again"
        description="Published, or handed over for review: its name in tables or its key"
      />
      <TextInput
        name="message"
        label="What the second extractor should know"
        description="Nothing of what the first one found"
        autoComplete="off"
      />
      <FormProblem error={ask.error} />
      {ask.isSuccess && <p className={formStyles.done}>It is asked for.</p>}
      <div>
        <Button type="submit" size="sm" loading={ask.isPending}>
          Ask
        </Button>
      </div>
    </Form>
  );
}
