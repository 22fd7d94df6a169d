import { NativeSelect, TextInput } from "@mantine/core";
import { type Choice, ChoiceOptions } from "../../../ui/select-field.tsx";

/** One choice of a form that is sent as a whole. */
export function LocalChoice({
  label,
  value,
  choices,
  none = "—",
  note,
  onChange,
}: {
  label: string;
  value: string;
  choices: readonly Choice[];
  none?: string | null;
  note?: string;
  onChange: (value: string) => void;
}) {
  return (
    <NativeSelect
      size="xs"
      label={label}
      description={note}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    >
      {none !== null && <option value="">{none}</option>}
      <ChoiceOptions choices={choices} />
    </NativeSelect>
  );
}

/** One line of text of a form that is sent as a whole. */
export function LocalText({
  label,
  value,
  note,
  onChange,
}: {
  label: string;
  value: string;
  note?: string;
  onChange: (value: string) => void;
}) {
  return (
    <TextInput
      size="xs"
      label={label}
      description={note}
      autoComplete="off"
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}
