import { Button, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { accountApi, type Preview } from "../../lib/api.ts";
import { Form, FormProblem } from "../../ui/form.tsx";
import { Section } from "../../ui/page.tsx";
import { integer, plural } from "../../ui/number-format.ts";
import { ChangelogView } from "./changelog-view.tsx";
import { releasesQuery } from "./query.ts";
import styles from "./releases.module.css";
import { nextName } from "./view-model.ts";

/** Where a reviewer looks at what a release would be and freezes it. */
export function CutPanel({ names }: { names: readonly string[] }) {
  const queryClient = useQueryClient();
  const [opened] = useState(() => new Date());
  const preview = useMutation({ mutationFn: accountApi.previewRelease });
  const cut = useMutation({
    mutationFn: accountApi.cutRelease,
    onSuccess: async () => {
      preview.reset();
      await queryClient.invalidateQueries({ queryKey: releasesQuery.queryKey });
    },
  });
  return (
    <Section
      title="Freeze the published state"
      id="cut"
      note="First look at it: every check is run, and what moved is listed. A release cannot be changed or taken back."
    >
      <Form
        label="Look at a release"
        inline
        onSend={(field) => {
          cut.reset();
          preview.mutate(field("name").trim());
        }}
      >
        <TextInput
          key={names.length}
          name="name"
          label="Name: year and number"
          defaultValue={nextName(names, opened)}
          required
        />
        <Button type="submit" size="sm" variant="default" loading={preview.isPending}>
          Look at it
        </Button>
        <FormProblem error={preview.error} />
      </Form>
      {cut.isSuccess && <p role="status">Release {cut.data.name} was cut.</p>}
      {preview.data !== undefined && (
        <>
          <PreviewView preview={preview.data} />
          {preview.data.mayBeCut && (
            <Form
              label="Cut the release"
              onSend={(field) =>
                cut.mutate({ name: preview.data.name, message: field("message").trim() })
              }
            >
              <TextInput name="message" label="What it is, in a sentence" required />
              <Button type="submit" size="sm" loading={cut.isPending}>
                Cut release {preview.data.name}
              </Button>
              <FormProblem error={cut.error} />
            </Form>
          )}
        </>
      )}
    </Section>
  );
}

function PreviewView({ preview }: { preview: Preview }) {
  const { name, datasetVersion, studies, results, checks, changelog, nameTaken } = preview;
  return (
    <div className={`${styles.release} ${styles.preview}`} role="status">
      <p>
        Release {name} would hold {plural(studies, "study", "studies")} with{" "}
        {plural(results, "result")}, dataset {datasetVersion}.
      </p>
      {nameTaken !== null && <p className={styles.failed}>{nameTaken}</p>}
      <ul>
        {checks.map(({ id, label, passed, looked, faults }) => (
          <li key={id} className={passed ? undefined : styles.failed}>
            {passed ? "Passed" : "Failed"}: {label} ({integer(looked)} looked at)
            {faults.length > 0 && (
              <ul>
                {faults.map((fault) => (
                  <li key={fault}>{fault}</li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
      <ChangelogView name={name} log={changelog} isPreview />
    </div>
  );
}
