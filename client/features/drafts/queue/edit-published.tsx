import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { ApiError, draftsApi } from "../../../lib/api.ts";
import { Form, FormProblem } from "../../../ui/form.tsx";
import { StudyInput, useKeyOfStudy } from "../study-input.tsx";

/** Begins the next version of a published study, or goes on with the one that is begun. */
export function EditPublished({ onBegun }: { onBegun: (key: string) => void }) {
  const keyOf = useKeyOfStudy();
  const begin = useMutation({
    mutationFn: (key: string) => beginNextVersion(key),
    onSuccess: onBegun,
  });
  return (
    <Form label="Edit a published study" onSend={(field) => begin.mutate(keyOf(field("study")))}>
      <StudyInput label="Study" description="Its name in tables or its key" />
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
