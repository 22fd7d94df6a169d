import { Button, NativeSelect, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { listOfValue } from "#domain/study/listed-values.ts";
import { ChoiceOptions } from "../../ui/select-field.tsx";
import { Form } from "../../ui/form.tsx";
import { editedValue, placeOf } from "./edit-fields.ts";
import styles from "./import.module.css";
import { type Leaf, leafName, leavesOf } from "./value-words.ts";

/** Every single value of a suggestion as a field. */
export function EditForm({
  place,
  value,
  onDone,
  onCancel,
}: {
  /** Path of the value in the record. */
  place: string;
  value: unknown;
  onDone: (value: unknown) => void;
  onCancel: () => void;
}) {
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({});
  const leaves = leavesOf(value);
  const onSend = (field: (name: string) => string): void => {
    const typed = Object.fromEntries(
      leaves.map((leaf) => [placeOf(leaf), field(`field-${placeOf(leaf)}`)]),
    );
    const edited = editedValue(value, typed);
    if (edited.problems === null) onDone(edited.value);
    else setProblems(edited.problems);
  };
  return (
    <Form label="Edit the value" onSend={onSend}>
      <div className={styles.fields}>
        {leaves.map((leaf, position) => (
          <Field
            key={placeOf(leaf)}
            place={place}
            leaf={leaf}
            first={position === 0}
            problem={problems[placeOf(leaf)] ?? (leaf.path.length > 0 ? undefined : problems[""])}
          />
        ))}
      </div>
      <p className={styles.read}>A field left blank is taken away.</p>
      <div className={styles.acts}>
        <Button size="compact-sm" type="submit">
          Accept as edited
        </Button>
        <Button size="compact-sm" variant="default" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </Form>
  );
}

function Field({
  place,
  leaf,
  first,
  problem,
}: {
  place: string;
  leaf: Leaf;
  first: boolean;
  problem: string | undefined;
}) {
  const shared = {
    name: `field-${placeOf(leaf)}`,
    label: leaf.path.length === 0 ? "Value" : leafName(leaf),
    defaultValue:
      typeof leaf.value === "boolean" ? (leaf.value ? "yes" : "no") : String(leaf.value),
    autoFocus: first,
    error: problem ?? null,
    autoComplete: "off",
  };
  const list = listOfValue([...place.split("."), ...leaf.path], leaf.value);
  if (list !== null)
    return (
      <NativeSelect {...shared}>
        <option value="">—</option>
        <ChoiceOptions choices={list.entries.map(({ id, label }) => ({ value: id, label }))} />
      </NativeSelect>
    );
  return shared.defaultValue.length > 60 ? (
    <Textarea {...shared} autosize minRows={2} />
  ) : (
    <TextInput {...shared} />
  );
}
