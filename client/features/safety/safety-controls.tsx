import type { QueryWords } from "#domain/question.ts";
import { onlyValue, withWord } from "../../lib/url-state.ts";
import { withSeveral } from "../../ui/filter-choices.ts";
import { FurtherWords } from "../../ui/further-words.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { byChoices, filterChoices, furtherWords } from "./question.ts";
import styles from "./safety.module.css";

/** The question as choices. Each writes the address; the tables follow the address. */
export function SafetyControls({
  words,
  onChange,
}: {
  words: QueryWords;
  onChange: (words: QueryWords) => void;
}) {
  const set = (word: string, value: string) =>
    onChange(withWord(words, word, value === "" ? [] : value.split(" ")));
  const by = byChoices.find(({ value }) => value === onlyValue(words, "by"))?.value ?? "route";
  return (
    <>
      <div className={styles.controls}>
        <Segmented
          label="Columns"
          value={by}
          choices={byChoices}
          onChange={(value) => set("by", value === "route" ? "" : value)}
        />
        {filterChoices.map((filter) => (
          <SelectField
            key={filter.word}
            label={filter.label}
            {...withSeveral(filter, words)}
            onChange={(value) => set(filter.word, value)}
          />
        ))}
      </div>
      <FurtherWords further={furtherWords(words)} words={words} onChange={onChange} />
    </>
  );
}
