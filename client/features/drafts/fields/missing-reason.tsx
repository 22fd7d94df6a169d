import { NativeSelect } from "@mantine/core";
import { missingReasons } from "#domain/vocabulary/provenance-terms.ts";
import type { DocumentPath } from "../document-path.ts";
import { ChoiceOptions } from "../../../ui/select-field.tsx";
import { choicesOf } from "./choices.ts";
import { useField } from "./use-field.ts";
import styles from "./fields.module.css";

const reasons = [{ value: "", label: "empty: why?" }, ...choicesOf(missingReasons)];

/** Why a number is absent, beside the empty field. `path` is that of the number. */
export function MissingReason({ path, label }: { path: DocumentPath; label: string }) {
  const { id, value, put } = useField({
    path: [...path.slice(0, -1), "missing", path.at(-1) ?? ""],
  });
  return (
    <NativeSelect
      id={id}
      size="xs"
      aria-label={`Why ${label} is absent`}
      className={styles.reason ?? ""}
      value={typeof value === "string" ? value : ""}
      onChange={({ currentTarget }) => put(currentTarget.value || undefined)}
    >
      <ChoiceOptions choices={reasons} />
    </NativeSelect>
  );
}
