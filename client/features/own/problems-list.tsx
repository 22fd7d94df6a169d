import { plural } from "../../ui/number-format.ts";
import styles from "./own.module.css";
import { type Problem, problemText } from "./problem.ts";

const mostListed = 50;

/** Everything that could not be read, each at its place. */
export function ProblemsList({ problems }: { problems: readonly Problem[] }) {
  if (problems.length === 0) return null;
  const rows = new Set(problems.flatMap(({ row }) => row ?? [])).size;
  return (
    <div className={styles.problems} role="alert">
      {rows > 0 && (
        <p>
          <strong>
            {plural(rows, "row")} cannot be read and {rows === 1 ? "is" : "are"} left out until
            corrected.
          </strong>
        </p>
      )}
      <ul>
        {problems.slice(0, mostListed).map((problem) => (
          <li key={problemText(problem)}>{problemText(problem)}</li>
        ))}
      </ul>
      {problems.length > mostListed && <p>and {problems.length - mostListed} more</p>}
    </div>
  );
}
