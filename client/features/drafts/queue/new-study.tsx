import { Button, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { draftsApi } from "../../../lib/api.ts";
import { FormProblem } from "../../../ui/form.tsx";
import styles from "../../../ui/form.module.css";
import { readNumber } from "../../../ui/read-number.ts";
import { readText } from "../fields/typed-values.ts";
import { asKey, suggestedKey } from "./study-key.ts";
import queueStyles from "./queue.module.css";

/** Begins a study nobody entered yet. */
export function NewStudy({ onBegun }: { onBegun: (key: string) => void }) {
  const [author, setAuthor] = useState("");
  const [year, setYear] = useState("");
  const [typedKey, setTypedKey] = useState<string | null>(null);
  const key = typedKey ?? suggestedKey(author, year);
  const begin = useMutation({
    mutationFn: () =>
      draftsApi.begin({ key, from: "nothing", document: firstDocument(key, author, year) }),
    onSuccess: () => onBegun(key),
  });
  const send = (event: FormEvent): void => {
    event.preventDefault();
    begin.mutate();
  };
  return (
    <form className={styles.form} aria-label="New study" onSubmit={send}>
      <TextInput
        label="First author"
        placeholder="Murrough JW"
        value={author}
        onChange={({ currentTarget }) => setAuthor(currentTarget.value)}
      />
      <TextInput
        label="Year"
        inputMode="numeric"
        value={year}
        onChange={({ currentTarget }) => setYear(currentTarget.value)}
      />
      <TextInput
        label="Key"
        description="Its address for good: it never changes once published"
        required
        classNames={{ input: queueStyles.key ?? "" }}
        value={key}
        onChange={({ currentTarget: { value } }) => setTypedKey(value === "" ? null : value)}
        onBlur={() => setTypedKey(typedKey === null ? null : asKey(typedKey))}
      />
      <FormProblem error={begin.error} />
      <div>
        <Button type="submit" size="sm" loading={begin.isPending} disabled={key === ""}>
          Begin a draft
        </Button>
      </div>
    </form>
  );
}

function firstDocument(key: string, author: string, year: string) {
  const firstAuthor = readText(author);
  const number = readNumber(year);
  return {
    key,
    ...(firstAuthor === undefined ? {} : { firstAuthor }),
    ...(number === undefined ? {} : { year: number }),
    // Begun empty, so that what is needed is named field by field.
    design: {},
    population: {},
  };
}
