import { memo } from "react";
import type { QueryWords } from "#domain/question.ts";
import { ChoiceOptions } from "../../ui/select-field.tsx";
import styles from "./question.module.css";
import { changeOutcome } from "./outcome-words.ts";
import { sentenceSlots } from "./sentence-slots.ts";
import { fillSlot, type Slot, slotChoices, slotValue } from "./slot.ts";

/** The question as a sentence whose parts can be changed where they stand. */
export const QuestionSentence = memo(function QuestionSentence({
  words,
  onChange,
}: {
  words: QueryWords;
  onChange: (words: QueryWords) => void;
}) {
  const slots = sentenceSlots(words);
  const blank = (slot: Slot) => (
    <Blank
      slot={slot}
      words={words}
      onChange={(value) => {
        const filled = fillSlot(slot, words, value);
        const outcome = filled["outcome"]?.[0];
        onChange(
          slot.id === "outcome" && outcome !== undefined ? changeOutcome(words, outcome) : filled,
        );
      }}
    />
  );
  return (
    <p className={styles.sentence} role="group" aria-label="The question">
      {blank(slots.outcome)} {blank(slots.window)}, {blank(slots.route)} {blank(slots.drug)} against{" "}
      {blank(slots.comparator)}, in {blank(slots.indication)}.
    </p>
  );
});

function Blank({
  slot,
  words,
  onChange,
}: {
  slot: Slot;
  words: QueryWords;
  onChange: (value: string) => void;
}) {
  return (
    <select
      className={styles.blank}
      aria-label={slot.label}
      value={slotValue(slot, words)}
      onChange={(event) => onChange(event.currentTarget.value)}
    >
      <ChoiceOptions choices={slotChoices(slot, words)} />
    </select>
  );
}
