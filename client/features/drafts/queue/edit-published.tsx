import { Button, TextInput } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useId } from "react";
import { ApiError, draftsApi } from "../../../lib/api.ts";
import { Form, FormProblem } from "../../../ui/form.tsx";
import { publishedStudiesQuery } from "../query.ts";

/** Begins the next version of a published study, or goes on with the one that is begun. */
export function EditPublished({ onBegun }: { onBegun: (key: string) => void }) {
  const list = useId();
  const studies = useQuery(publishedStudiesQuery);
  const begin = useMutation({
    mutationFn: (key: string) => beginNextVersion(key),
    onSuccess: onBegun,
  });
  const keyOf = (typed: string): string =>
    studies.data?.find(({ name }) => name === typed)?.key ?? typed;
  return (
    <Form
      label="Edit a published study"
      onSend={(field) => begin.mutate(keyOf(field("study").trim()))}
    >
      <TextInput
        name="study"
        label="Study"
        description="Its name in tables or its key"
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
      <FormProblem error={begin.error} />
      <div>
        <Button type="submit" size="sm" loading={begin.isPending}>
          Open
        </Button>
      </div>
    </Form>
  );
}

async function beginNextVersion(key: string): Promise<string> {
  const begun = await draftsApi.begin({ key, from: "published" }).catch((error: unknown) => {
    if (error instanceof ApiError && error.status === 409) return null;
    throw error;
  });
  // A draft that is there already is opened; where none is, the form says what stands in the way.
  return begun?.key ?? key;
}
