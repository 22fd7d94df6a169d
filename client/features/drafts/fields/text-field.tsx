import { Textarea, TextInput } from "@mantine/core";
import { readLines, readText, writeLines, writeValue } from "./typed-values.ts";
import { type FieldProps, fieldNote, fieldOrder, useField } from "./use-field.ts";
import { useTyped } from "./use-typed.ts";
import styles from "./fields.module.css";

/** One line of text; `read` takes off what papers print around it. */
export function TextField({
  read = readText,
  ...props
}: FieldProps & { read?: (text: string) => string | undefined }) {
  const { id, label, value, problem, needed, put } = useField(props);
  const typed = useTyped(value, writeValue, read, put);
  return (
    <TextInput
      id={id}
      size="xs"
      inputWrapperOrder={fieldOrder}
      label={label}
      description={fieldNote(props.note, needed)}
      error={problem}
      autoComplete="off"
      {...typed}
    />
  );
}

/** Text of several sentences; grows with what is typed. */
export function LongTextField(props: FieldProps) {
  const field = useField(props);
  const typed = useTyped(field.value, writeValue, readText, field.put);
  return <GrowingText field={field} note={fieldNote(props.note, field.needed)} typed={typed} />;
}

/** A list of texts, one a line. */
export function TextListField(props: FieldProps) {
  const field = useField(props);
  const typed = useTyped(field.value, writeLines, readLines, field.put);
  return <GrowingText field={field} note={props.note ?? "One a line"} typed={typed} />;
}

function GrowingText({
  field: { id, label, problem },
  note,
  typed,
}: {
  field: ReturnType<typeof useField>;
  note: string | undefined;
  typed: ReturnType<typeof useTyped>;
}) {
  return (
    <Textarea
      id={id}
      size="xs"
      inputWrapperOrder={fieldOrder}
      className={styles.wide ?? ""}
      classNames={{ input: styles.growing ?? "" }}
      label={label}
      description={note}
      error={problem}
      {...typed}
    />
  );
}
