import { TextInput } from "@mantine/core";
import { MissingReason } from "./missing-reason.tsx";
import { readNumber } from "../../../ui/read-number.ts";
import { writeValue } from "./typed-values.ts";
import { type FieldProps, fieldNote, fieldOrder, useField } from "./use-field.ts";
import { useTyped } from "./use-typed.ts";
import styles from "./fields.module.css";

/**
 * A number or nothing. A number input would swallow what is no number; here it stays in sight and
 * the check names it. With `explained`, an empty field asks why.
 */
export function NumberField({ explained = false, ...props }: FieldProps & { explained?: boolean }) {
  const { id, label, value, problem, needed, put } = useField(props);
  const typed = useTyped(value, writeValue, readNumber, put);
  return (
    <div>
      <TextInput
        id={id}
        size="xs"
        inputWrapperOrder={fieldOrder}
        inputMode="decimal"
        label={label}
        description={fieldNote(props.note, needed)}
        error={problem}
        autoComplete="off"
        classNames={{ input: styles.number ?? "" }}
        {...typed}
      />
      {explained && value === undefined && <MissingReason path={props.path} label={label} />}
    </div>
  );
}
