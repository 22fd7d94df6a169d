import { Link } from "@tanstack/react-router";
import type { RatesAnswer } from "../../lib/api.ts";
import { outOf, percent, percentInterval, plural } from "../../ui/number-format.ts";
import { ScrollTable } from "../../ui/scroll-table.tsx";
import styles from "./rates.module.css";
import { groupDetail, groupId } from "./view-model.ts";

/** Every arm that a sum adds up, with a link to the row of its study. */
export function ArmsBehind({ answer }: { answer: RatesAnswer }) {
  const arms = answer.groups.flatMap((group) =>
    [...group.intervention.arms, ...group.comparator.arms].map((arm) => ({ group, arm })),
  );
  if (arms.length === 0) return null;
  return (
    <details className={styles.details}>
      <summary>
        The {plural(arms.length, "arm")} behind these sums, from{" "}
        {plural(answer.included, "study", "studies")}
      </summary>
      <ScrollTable label="Arms behind the sums">
        <table>
          <thead>
            <tr>
              <th scope="col">Study</th>
              <th scope="col">Arm</th>
              <th scope="col">Group</th>
              <th scope="col">Rated</th>
              <th scope="col">Criterion</th>
              <th scope="col" data-number>
                People
              </th>
              <th scope="col" data-number>
                Rate
              </th>
              <th scope="col" data-number>
                95 % interval
              </th>
            </tr>
          </thead>
          <tbody>
            {arms.map(({ group, arm }) => (
              <tr key={`${groupId(group)} ${arm.study} ${arm.result}`}>
                <th scope="row">
                  <Link to="/studies/$key" params={{ key: arm.study }} hash={arm.result}>
                    {arm.name}
                  </Link>
                </th>
                <td>{arm.label}</td>
                <td>
                  {group.label}, {groupDetail(group)}
                </td>
                <td>{arm.timeLabel}</td>
                <td>{arm.criterion ?? "not stated"}</td>
                <td data-number>{outOf(arm.rate.events, arm.rate.n)}</td>
                <td data-number>{percent(arm.rate.percent)}</td>
                <td data-number>{percentInterval(arm.rate.ciLow, arm.rate.ciHigh)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollTable>
    </details>
  );
}
