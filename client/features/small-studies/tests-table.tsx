import { decimal } from "../../ui/number-format.ts";
import { ScrollTable } from "../../ui/scroll-table.tsx";
import { pText } from "../../ui/statistic-text.ts";
import type { BiasTest } from "./bias-tests.ts";
import styles from "./small-studies.module.css";

export function TestsTable({ tests, digits }: { tests: readonly BiasTest[]; digits: number }) {
  return (
    <ScrollTable label="Tests of asymmetry">
      <table className={styles.tests}>
        <thead>
          <tr>
            <th scope="col">Test</th>
            <th scope="col">Effect against</th>
            <th scope="col" data-number>
              Statistic
            </th>
            <th scope="col" data-number>
              p
            </th>
            <th scope="col" data-number>
              Effect of an endlessly large trial
            </th>
          </tr>
        </thead>
        <tbody>
          {tests.map((test) => (
            <tr key={test.id}>
              <th scope="row">{test.name}</th>
              <td>{test.against}</td>
              <td data-number>{test.statistic}</td>
              <td data-number>{pText(test.pValue).replace(/^p (= )?/, "")}</td>
              <td data-number>{test.limit === null ? "–" : decimal(test.limit, digits)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollTable>
  );
}
