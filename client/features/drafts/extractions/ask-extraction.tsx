import { Button, TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useId } from "react";
import { extractionsApi } from "../../../lib/api.ts";
import { Form, FormProblem } from "../../../ui/form.tsx";
import formStyles from "../../../ui/form.module.css";
import { extractionsQuery, publishedStudiesQuery } from "../query.ts";

/** Asks that somebody else extracts a study once more. */
export function AskExtraction() {
  const list = useId();
  const studies = useQuery(publishedStudiesQuery);
  const queryClient = useQueryClient();
  const ask = useMutation({
    mutationFn: ({ key, message }: { key: string; message: string }) =>
      extractionsApi.ask({ key, ...(message === "" ? {} : { message }) }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: extractionsQuery.queryKey }),
  });
  const keyOf = (typed: string): string =>
    studies.data?.find(({ name }) => name === typed)?.key ?? typed;
  return (
    <Form
      label="Ask for a second extraction"
      onSend={(field, form) =>
        ask.mutate(
          { key: keyOf(field("study").trim()), message: field("message").trim() },
          { onSuccess: () => form.reset() },
        )
      }
    >
      <TextInput
        name="study"
        label="Record to extract again"
        description="Published, or handed over for review: its name in tables or its key"
        list={list}
        autoComplete="off"
        required
      />
      <datalist id={list}>
        {studies.data?.map(({ key, name }) => (
          <option key={key} value={name}>
            {key}
          </option>
        ))}
      </datalist>
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
