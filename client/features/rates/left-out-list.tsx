import { Link } from "@tanstack/react-router";
import type { RatesAnswer } from "../../lib/api.ts";
import { groupByReason } from "../../ui/group-by-reason.ts";
import { plural } from "../../ui/number-format.ts";
import styles from "./rates.module.css";

/** What the figure does not contain, by reason. Nothing is left out silently. */
export function LeftOutList({ leftOut }: { leftOut: RatesAnswer["leftOut"] }) {
  if (leftOut.length === 0) return null;
  const studies = new Set(leftOut.map((one) => one.key)).size;
  return (
    <details className={styles.details}>
      <summary>
        Left out: {plural(leftOut.length, "entry", "entries")} from{" "}
        {plural(studies, "study", "studies")}, with the reason for each
      </summary>
      <dl className={styles.reasons}>
        {groupByReason(leftOut).map(({ code, reason, entries }) => (
          <div key={code}>
            <dt>
              {reason} <span className={styles.count}>{entries.length}</span>
            </dt>
            <dd>
              {entries.map((entry) => (
                <span key={`${entry.key} ${entry.arm}`} className={styles.entry}>
                  <Link to="/studies/$key" params={{ key: entry.key }}>
                    {entry.name}
                  </Link>
                  {entry.arm !== null && ` (${entry.arm})`}
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
