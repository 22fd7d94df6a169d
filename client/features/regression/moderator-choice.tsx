import type { QuestionModeratorId } from "#domain/evidence-question.ts";
import { moderatorChoices } from "./moderators.ts";
import styles from "./regression.module.css";

/** Any of the moderators, several together make one model. */
export function ModeratorChoice({
  chosen,
  onChange,
}: {
  chosen: readonly QuestionModeratorId[];
  onChange: (chosen: QuestionModeratorId[]) => void;
}) {
  return (
    <fieldset className={styles.choice}>
      <legend>Does the effect go with</legend>
      {moderatorChoices.map(({ value, label }) => (
        <label key={value}>
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={(event) =>
              onChange(
                moderatorChoices
                  .map((choice) => choice.value)
                  .filter((one) => (one === value ? event.target.checked : chosen.includes(one))),
              )
            }
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
