import { Link } from "@tanstack/react-router";
import { AnalyseLink } from "../../ui/analyse-link.tsx";
import { spanText } from "../../ui/forest-axis.ts";
import { decimal, plural } from "../../ui/number-format.ts";
import { spanOf } from "../../ui/reading.ts";
import { ScrollTable } from "../../ui/scroll-table.tsx";
import type { Comparison } from "./risk-view.ts";
import styles from "./safety.module.css";
import { columnWords, sideCounts } from "./words.ts";

/** The same comparisons as a table: each trial with its cells, each sum with its forest plot. */
export function RiskTable({ comparisons }: { comparisons: readonly Comparison[] }) {
  return (
    <ScrollTable label="Risk against the comparator">
      <table>
        <thead>
          <tr>
            <th scope="col">Trial</th>
            <th scope="col">Counted over</th>
            <th scope="col" data-number>
              With the drug
            </th>
            <th scope="col" data-number>
              With the comparator
            </th>
            <th scope="col" data-number>
              Risk ratio [95 %]
            </th>
            <th scope="col" data-number>
              Weight
            </th>
          </tr>
        </thead>
        {comparisons.map((comparison) => (
          <Group key={comparison.effect.canonical} comparison={comparison} />
        ))}
      </table>
    </ScrollTable>
  );
}

function Group({ comparison: { column, against, effect } }: { comparison: Comparison }) {
  const span = spanOf(effect);
  return (
    <tbody>
      <tr className={styles.group}>
        <th scope="rowgroup" colSpan={4}>
          {columnWords(column)}, against {against}: {plural(effect.k, "trial")},{" "}
          {plural(effect.people, "person", "people")}.{" "}
          <AnalyseLink canonical={effect.canonical}>Forest plot</AnalyseLink>
        </th>
        <td data-number>{span === null ? "–" : spanText(span, 2)}</td>
        <td data-number>{effect.k < 2 ? "not pooled" : "pooled"}</td>
      </tr>
      {effect.trials.map((trial) => (
        <tr key={trial.key}>
          <th scope="row">
            <Link
              to="/studies/$key"
              params={{ key: trial.key }}
              hash={trial.intervention.results[0] ?? ""}
            >
              {trial.name}
            </Link>
          </th>
          <td>{trial.timeLabel}</td>
          <td data-number>{sideCounts(trial.intervention)}</td>
          <td data-number>{sideCounts(trial.comparator)}</td>
          <td data-number>
            {spanText({ estimate: trial.estimate, low: trial.ciLow, high: trial.ciHigh }, 2)}
          </td>
          <td data-number>
            {trial.weightPercent === null ? "–" : `${decimal(trial.weightPercent, 0)} %`}
          </td>
        </tr>
      ))}
    </tbody>
  );
}
