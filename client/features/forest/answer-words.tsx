import type { ForestAnswer } from "../../lib/api.ts";
import styles from "./answer.module.css";

/** A percent sign stays with its number. */
function wholeUnits(text: string): string {
  return text.replaceAll(" %", "\u00a0%");
}

/** The answer in words before any figure. */
export function AnswerWords({ answer }: { answer: ForestAnswer }) {
  return (
    <div className={styles.answer}>
      <p className={styles.sentence} role="status">
        {wholeUnits(answer.sentence)}
      </p>
      {answer.warnings.length > 0 && (
        <ul className={styles.warnings} aria-label="Warnings">
          {answer.warnings.map((warning) => (
            <li key={`${warning.code} ${warning.message}`}>{wholeUnits(warning.message)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
