import { Link } from "@tanstack/react-router";
import type { SafetyAnswer } from "../../lib/api.ts";
import { outOf } from "../../ui/number-format.ts";
import { ScrollTable } from "../../ui/scroll-table.tsx";
import type { Harm } from "./question.ts";
import { armsOf } from "./rates-view.ts";
import styles from "./safety.module.css";
import { columnWords, rate, rateRange } from "./words.ts";

/** Every arm that counts the harm, with a link to the cell of its number. */
export function ArmsTable({ answer, harm }: { answer: SafetyAnswer; harm: Harm }) {
  return (
    <ScrollTable label={`Arms that count ${harm.label.toLowerCase()}`}>
      <table>
        <thead>
          <tr>
            <th scope="col">Study</th>
            <th scope="col">Arm</th>
            <th scope="col">Group</th>
            <th scope="col">Counted over</th>
            <th scope="col">As defined</th>
            <th scope="col" data-number>
              People
            </th>
            <th scope="col" data-number>
              Per 100
            </th>
            <th scope="col" data-number>
              95 % interval
            </th>
          </tr>
        </thead>
        <tbody>
          {armsOf(answer, harm).map(({ column, arm }) => (
            <tr key={`${column.key} ${arm.study} ${arm.result}`}>
              <th scope="row">
                <Link to="/studies/$key" params={{ key: arm.study }} hash={arm.result}>
                  {arm.name}
                </Link>
              </th>
              <td>
                {arm.label}
                {arm.role === "comparator" && " (comparator)"}
              </td>
              <td>{columnWords(column)}</td>
              <td>{arm.timeLabel}</td>
              <td className={styles.words}>
                {arm.definition ?? "by the report’s own term"}
                {arm.caution !== null && <span className={styles.caution}> {arm.caution}</span>}
              </td>
              <td data-number>{outOf(arm.rate.events, arm.rate.n)}</td>
              <td data-number>{rate(arm.rate.percent)}</td>
              <td data-number>{rateRange(arm.rate)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollTable>
  );
}
