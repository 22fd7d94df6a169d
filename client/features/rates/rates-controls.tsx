import type { QueryWords } from "#domain/question.ts";
import { withWord } from "../../lib/url-state.ts";
import { Segmented } from "../../ui/segmented.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import {
  comparatorChoices,
  groupings,
  type Grouping,
  isWholePhase,
  outcomeChoices,
  ratesQuestion,
  windowChoices,
} from "./question.ts";
import styles from "./rates.module.css";

/** The question as four choices. Each writes the address; the figure follows the address. */
export function RatesControls({
  words,
  onChange,
}: {
  words: QueryWords;
  onChange: (words: QueryWords) => void;
}) {
  const question = ratesQuestion(words);
  const changeOutcome = (outcome: string) => {
    const next = withWord(words, "outcome", [outcome]);
    // A window of hours means nothing for what is counted over a whole phase, and the reverse.
    const keepsWindow = isWholePhase(outcome) === isWholePhase(question.outcome);
    onChange(keepsWindow ? next : withWord(next, "window", []));
  };
  return (
    <div className={styles.controls}>
      <Segmented
        label="Grouped by"
        value={question.by as Grouping}
        choices={groupings}
        onChange={(by) => onChange(withWord(words, "by", [by]))}
      />
      <SelectField
        label="Outcome"
        value={question.outcome}
        choices={outcomeChoices}
        onChange={changeOutcome}
      />
      <SelectField
        label="When"
        value={question.window}
        choices={windowChoices(question.outcome)}
        onChange={(window) => onChange(withWord(words, "window", [window]))}
      />
      <SelectField
        label="Compared with"
        value={question.comparatorClass}
        choices={comparatorChoices}
        onChange={(value) =>
          onChange(withWord(words, "comparatorClass", value === "" ? [] : [value]))
        }
      />
    </div>
  );
}
