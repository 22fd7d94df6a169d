import type { CourseGroupingId } from "#domain/evidence-question.ts";
import type { QueryWords } from "#domain/question.ts";
import { onlyValue, withWord } from "../../lib/url-state.ts";
import { withSeveral } from "../../ui/filter-choices.ts";
import { FurtherWords } from "../../ui/further-words.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import {
  askedMeasure,
  byChoices,
  filterChoices,
  furtherWords,
  measureChoices,
  outcomeChoices,
  withOutcome,
} from "./choices.ts";
import { type Answer, hasRates } from "./groups.ts";
import { defaultOutcome, type Reading, readingOf } from "./question.ts";
import styles from "./time-course.module.css";

const readings: readonly { readonly value: Reading; readonly label: string }[] = [
  { value: "effect", label: "Effect" },
  { value: "rates", label: "Rates of both sides" },
];

/** The question as choices. Each writes the address; the figures follow the address. */
export function CourseControls({
  words,
  answer,
  onChange,
}: {
  words: QueryWords;
  /** Absent until the first answer: which measures fit is the server's to say. */
  answer: Answer | undefined;
  onChange: (words: QueryWords) => void;
}) {
  const set = (word: string, value: string) =>
    onChange(withWord(words, word, value === "" ? [] : value.split(" ")));
  return (
    <>
      <div className={styles.controls}>
        <SelectField
          label="Outcome"
          value={onlyValue(words, "outcome") ?? defaultOutcome}
          choices={outcomeChoices}
          onChange={(outcome) => onChange(withOutcome(words, outcome))}
        />
        {filterChoices.map((filter) => (
          <SelectField
            key={filter.word}
            label={filter.label}
            {...withSeveral(filter, words)}
            onChange={(value) => set(filter.word, value)}
          />
        ))}
        {answer !== undefined && (
          <SelectField
            label="Measure"
            value={askedMeasure(words, answer)}
            choices={measureChoices(answer)}
            onChange={(measure) => set("measure", measure)}
          />
        )}
        <Segmented
          label="One panel for each"
          value={(onlyValue(words, "by") ?? "route") as CourseGroupingId}
          choices={byChoices}
          onChange={(by) => set("by", by === "route" ? "" : by)}
        />
        {answer !== undefined && (hasRates(answer) || readingOf(words) === "rates") && (
          <Segmented
            label="Reading"
            value={readingOf(words)}
            choices={readings}
            onChange={(reading) => set("reading", reading === "effect" ? "" : reading)}
          />
        )}
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={onlyValue(words, "trials") === "same"}
            onChange={(event) => set("trials", event.currentTarget.checked ? "same" : "")}
          />
          Same trials in every window
        </label>
      </div>
      <FurtherWords further={furtherWords(words)} words={words} onChange={onChange} />
    </>
  );
}
