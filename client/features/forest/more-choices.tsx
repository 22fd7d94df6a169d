import { memo, useState } from "react";
import type { QueryWords } from "#domain/question.ts";
import type { ForestAnswer } from "../../lib/api.ts";
import { SelectField } from "../../ui/select-field.tsx";
import { moreSlots } from "./more-slots.ts";
import styles from "./question.module.css";
import { fillSlot, isSet, slotChoices, slotValue } from "./slot.ts";

/** How the number is made and which trials enter it, beyond the sentence. */
export const MoreChoices = memo(function MoreChoices({
  words,
  question,
  onChange,
}: {
  words: QueryWords;
  /** As the last answer understood it. */
  question: ForestAnswer["question"] | undefined;
  onChange: (words: QueryWords) => void;
}) {
  const [open, setOpen] = useState(false);
  const slots = moreSlots(words, question);
  const set = slots.filter((slot) => isSet(slot, words));
  const summary =
    set.length === 0
      ? "More choices"
      : `More choices, ${set.length} not as usual: ${set.map(({ label }) => label).join(", ")}`;
  return (
    <>
      <details
        className={styles.more}
        open={open}
        onToggle={(event) => setOpen(event.currentTarget.open)}
      >
        <summary>{summary}</summary>
        {open && (
          <div className={styles.choices}>
            {slots.map((slot) => (
              <SelectField
                key={slot.id}
                label={slot.label}
                value={slotValue(slot, words)}
                choices={slotChoices(slot, words)}
                onChange={(value) => onChange(fillSlot(slot, words, value))}
              />
            ))}
          </div>
        )}
      </details>
      {question !== undefined && question.defaults.length > 0 && (
        <p className={styles.defaults}>Used without being asked: {question.defaults.join("; ")}.</p>
      )}
    </>
  );
});
