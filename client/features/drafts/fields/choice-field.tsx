import { NativeSelect } from "@mantine/core";
import { type Choice, ChoiceOptions } from "../../../ui/select-field.tsx";
import { writeValue } from "./typed-values.ts";
import { type FieldProps, fieldNote, fieldOrder, useField } from "./use-field.ts";

interface ChoiceProps extends FieldProps {
  readonly choices: readonly Choice[];
  /** What the empty choice says. */
  readonly none?: string;
}

/** One value of a closed list, or none. A value that is not in the list stays in sight. */
export function ChoiceField({ choices, none = "—", ...props }: ChoiceProps) {
  const { id, label, value, problem, needed, put } = useField(props);
  const chosen = writeValue(value);
  const known = chosen === "" || choices.some((choice) => choice.value === chosen);
  return (
    <NativeSelect
      id={id}
      size="xs"
      inputWrapperOrder={fieldOrder}
      label={label}
      description={fieldNote(props.note, needed)}
      error={problem}
      value={chosen}
      onChange={({ currentTarget }) => put(currentTarget.value || undefined)}
    >
      <option value="">{none}</option>
      {!known && <option value={chosen}>{chosen}</option>}
      <ChoiceOptions choices={choices} />
    </NativeSelect>
  );
}

/** Yes and no, for an answer that may be something else as well. */
export const answers: readonly Choice[] = [
  { value: "true", label: "Yes" },
  { value: "false", label: "No" },
];

/** Yes, no or not said. `choices` may hold further answers. */
export function AnswerField({
  choices = answers,
  ...props
}: FieldProps & { choices?: readonly Choice[] }) {
  const { id, label, value, problem, needed, put } = useField(props);
  return (
    <NativeSelect
      id={id}
      size="xs"
      inputWrapperOrder={fieldOrder}
      label={label}
      description={fieldNote(props.note, needed)}
      error={problem}
      value={writeValue(value)}
      onChange={({ currentTarget: { value } }) =>
        put(value === "" ? undefined : value === "true" || (value === "false" ? false : value))
      }
    >
      <option value="">—</option>
      <ChoiceOptions choices={choices} />
    </NativeSelect>
  );
}
