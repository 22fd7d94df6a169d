import type { CompareAnswer } from "../../lib/api.ts";
import { decimal } from "../../ui/number-format.ts";
import styles from "./compare.module.css";
import { indirectWords } from "./view-model.ts";

/** Columns through a comparator they have in common, or why that would mislead. */
export function IndirectComparisons({ answer }: { answer: CompareAnswer }) {
  return (
    <ul className={styles.lines}>
      {indirectWords(answer.indirect).map(({ pair, outcomes, first }) => (
        <li key={`${pair} ${outcomes}`}>
          {pair}, {outcomes}:{" "}
          {first.allowed ? <strong>{effectWords(first)} </strong> : "not made. "}
          {first.reason}
        </li>
      ))}
    </ul>
  );
}

function effectWords({
  measure,
  estimate,
  ciLow,
  ciHigh,
  certainty,
}: CompareAnswer["indirect"][number]): string {
  if (estimate === null || ciLow === null || ciHigh === null) return "";
  return `${measure} ${decimal(estimate, 2)} (${decimal(ciLow, 2)} to ${decimal(ciHigh, 2)}), ${certainty?.label.toLowerCase() ?? "unknown"} certainty.`;
}
