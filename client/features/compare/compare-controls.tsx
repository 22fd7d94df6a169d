import { Button } from "@mantine/core";
import type { QueryWords } from "#domain/question.ts";
import { indicationGroups, indications } from "#domain/vocabulary/indications.ts";
import { windows } from "#domain/vocabulary/windows.ts";
import type { CompareAnswer } from "../../lib/api.ts";
import { onlyValue, withWord } from "../../lib/url-state.ts";
import { Segmented } from "../../ui/segmented.tsx";
import { type Choice, SelectField } from "../../ui/select-field.tsx";
import { ColumnChooser } from "./column-chooser.tsx";
import { withOneMore } from "./columns.ts";
import styles from "./controls.module.css";
import { controlledWords, type Detail, detailOf } from "./question.ts";

const windowChoices: readonly Choice[] = windows.entries
  .filter(({ id }) => id !== "phase")
  .map(({ id, label }) => ({ value: id, label }));

const conditionChoices: readonly Choice[] = [
  ...indicationGroups.entries.map(({ id, label }) => ({ value: id, label, group: "Groups" })),
  ...indications.entries.map(({ id, label }) => ({
    value: id,
    label,
    group: "Single conditions",
  })),
];

const details: readonly { readonly value: Detail; readonly label: string }[] = [
  { value: "standard", label: "Standard" },
  { value: "detailed", label: "Detailed" },
];

const countings = [
  { value: "reported", label: "As reported" },
  { value: "randomised", label: "Everyone randomised" },
] as const;

/** The columns, and what is chosen once for all of them. Each choice writes the address. */
export function CompareControls({
  words,
  answer,
  onChange,
}: {
  /** With the usual values filled in. */
  words: QueryWords;
  answer: CompareAnswer;
  onChange: (words: QueryWords, how?: { readonly onlyLook: boolean }) => void;
}) {
  const more = withOneMore(words, answer.choices);
  const further = Object.keys(words).filter((word) => !controlledWords.includes(word));
  return (
    <div className={styles.controls}>
      <div className={styles.once}>
        <SelectField
          label="Condition"
          value={onlyValue(words, "indication") ?? ""}
          choices={conditionChoices}
          // Outcomes differ by condition, and a baseline belongs to one.
          onChange={(value) =>
            onChange(withWord(withWord(words, "indication", [value]), "baseline", []))
          }
        />
        <SelectField
          label="Benefits rated at"
          value={onlyValue(words, "window") ?? ""}
          choices={windowChoices}
          onChange={(value) => onChange(withWord(words, "window", [value]))}
        />
        <Segmented
          label="People counted"
          value={onlyValue(words, "denominator") === "randomised" ? "randomised" : "reported"}
          choices={countings}
          onChange={(value) =>
            onChange(withWord(words, "denominator", value === "reported" ? [] : [value]))
          }
        />
        <Segmented
          label="Reading level"
          value={detailOf(words)}
          choices={details}
          onChange={(value) =>
            onChange(withWord(words, "detail", value === "standard" ? [] : [value]), {
              onlyLook: true,
            })
          }
        />
      </div>
      <div className={styles.columns}>
        {(words["option"] ?? []).map((option, place) => (
          <ColumnChooser
            // A column stays itself while another treatment is chosen for it.
            key={`column ${place + 1}`}
            place={place}
            option={option}
            words={words}
            choices={answer.choices}
            onChange={onChange}
          />
        ))}
        {more !== null && (
          <Button className={styles.add} size="xs" variant="default" onClick={() => onChange(more)}>
            Add a column
          </Button>
        )}
      </div>
      {further.length > 0 && (
        <ul className={styles.further} aria-label="Also asked by this address">
          {further.map((word) => (
            <li key={word}>
              <button type="button" onClick={() => onChange(withWord(words, word, []))}>
                {word.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)}:{" "}
                {words[word]?.join(", ")} <span aria-hidden="true">×</span>
                <span className="visually-hidden">, take away</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
