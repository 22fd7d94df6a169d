import { NativeSelect } from "@mantine/core";
import { memo } from "react";

export interface Choice {
  readonly value: string;
  readonly label: string;
  /** Heading under which the choice stands in a long list. */
  readonly group?: string;
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
      <ChoiceOptions choices={choices} />
    </NativeSelect>
  );
}

/** The options of a select, under the headings of their groups. */
export const ChoiceOptions = memo(function ChoiceOptions({
  choices,
}: {
  choices: readonly Choice[];
}) {
  const groups = [...new Set(choices.map((choice) => choice.group))];
  return groups.map((group) => {
    const options = choices
      .filter((choice) => choice.group === group)
      .map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ));
    return group === undefined ? (
      options
    ) : (
      <optgroup key={group} label={group}>
        {options}
      </optgroup>
    );
  });
});
