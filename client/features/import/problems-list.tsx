import type { PreviewedStudy } from "../../lib/api.ts";
import { plural } from "../../ui/number-format.ts";
import styles from "./import.module.css";

type Problem = PreviewedStudy["problems"][number];

const mostListed = 20;

/** What cannot be used as it stands, each at its row. The file with all of them holds the rest. */
export function ProblemsList({
  problems,
  numbered,
}: {
  problems: readonly Problem[];
  /** Whether the file has more than one row, so that a number tells something. */
  numbered: boolean;
}) {
  if (problems.length === 0) return null;
  const words = problems.map(({ row, message }) =>
    row === null || !numbered ? message : `Row ${row}: ${message}`,
  );
  const distinct = [...new Set(words)];
  return (
    <div className={styles.problems}>
      <ul>
        {distinct.slice(0, mostListed).map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      {distinct.length > mostListed && (
        <p>and {plural(distinct.length - mostListed, "more problem")}</p>
      )}
    </div>
  );
}
