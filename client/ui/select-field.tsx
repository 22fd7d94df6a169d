import { NativeSelect } from "@mantine/core";

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** A labelled native select: works with every keyboard, screen reader and phone. */
export function SelectField({
  label,
  value,
  choices,
  onChange,
}: {
  label: string;
  value: string;
  choices: readonly Choice[];
  onChange: (value: string) => void;
}) {
  return (
    <NativeSelect
      label={label}
      size="xs"
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    >
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </NativeSelect>
  );
}
