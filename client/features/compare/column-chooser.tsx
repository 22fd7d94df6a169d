import { Button } from "@mantine/core";
import type { QueryWords } from "#domain/question.ts";
import type { CompareAnswer } from "../../lib/api.ts";
import { SelectField } from "../../ui/select-field.tsx";
import {
  againstChoices,
  mayTakeAway,
  optionFor,
  regimenOf,
  treatmentChoices,
  treatmentOf,
  withColumn,
  withoutColumn,
  withRegimen,
} from "./columns.ts";
import styles from "./controls.module.css";

const regimenChoices = [
  { value: "", label: "Single or repeated" },
  { value: "single", label: "Single dose" },
  { value: "repeated", label: "Repeated doses" },
] as const;

/** What one column is about: a treatment, what it was compared with, and how often it was given. */
export function ColumnChooser({
  place,
  option,
  words,
  choices,
  onChange,
}: {
  place: number;
  option: string;
  words: QueryWords;
  choices: CompareAnswer["choices"];
  onChange: (words: QueryWords) => void;
}) {
  const regimen = regimenOf(option);
  const set = (next: string): void => onChange(withColumn(words, place, next));
  return (
    <fieldset className={styles.column}>
      <legend>Column {place + 1}</legend>
      <SelectField
        label="Treatment"
        value={treatmentOf(choices, option)}
        choices={treatmentChoices(choices)}
        onChange={(treatment) => set(withRegimen(optionFor(choices, treatment, option), regimen))}
      />
      <SelectField
        label="Compared with"
        value={withRegimen(option, "")}
        choices={againstChoices(choices, option)}
        onChange={(next) => set(withRegimen(next, regimen))}
      />
      <SelectField
        label="Doses"
        value={regimen}
        choices={regimenChoices}
        onChange={(next) =>
          set(withRegimen(option, regimenChoices.find(({ value }) => value === next)?.value ?? ""))
        }
      />
      {mayTakeAway(words) && (
        <Button
          size="compact-xs"
          variant="subtle"
          onClick={() => onChange(withoutColumn(words, place))}
        >
          Take this column away
        </Button>
      )}
    </fieldset>
  );
}
