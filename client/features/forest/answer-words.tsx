import type { ForestAnswer } from "../../lib/api.ts";
import styles from "./answer.module.css";

/** The answer in words before any figure. */
export function AnswerWords({ answer }: { answer: ForestAnswer }) {
  return (
    <div className={styles.answer}>
      <p className={styles.sentence} role="status">
        {answer.sentence}
      </p>
      {answer.warnings.length > 0 && (
        <ul className={styles.warnings} aria-label="Warnings">
          {answer.warnings.map((warning) => (
            <li key={`${warning.code} ${warning.message}`}>{warning.message}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
