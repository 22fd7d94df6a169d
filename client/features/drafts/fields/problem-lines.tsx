import type { DraftProblem } from "#domain/study/check-draft.ts";
import styles from "./fields.module.css";

/** Said as well as coloured. */
export const levelWords: Readonly<Record<DraftProblem["level"], string>> = {
  error: "Error",
  warning: "Warning",
  hint: "Hint",
};

/** Problems in words. */
export function ProblemLines({ problems }: { problems: readonly DraftProblem[] }) {
  if (problems.length === 0) return null;
  return (
    <ul className={styles.problems}>
      {problems.map(({ check, level, message }) => (
        <li key={`${check} ${message}`} data-level={level}>
          <strong>{levelWords[level]}:</strong> {message}
        </li>
      ))}
    </ul>
  );
}
