import { Link } from "@tanstack/react-router";
import type { SafetyAnswer } from "../../lib/api.ts";
import { decimal, outOf, plural } from "../../ui/number-format.ts";
import { ScrollTable } from "../../ui/scroll-table.tsx";
import styles from "./safety.module.css";
import { byStudy } from "./by-study.ts";
import { rate } from "./words.ts";

type Row = SafetyAnswer["sessions"][number];

/** What records say of how long harms lasted, in their own words, study by study. */
export function Durations({ durations }: Pick<SafetyAnswer, "durations">) {
  if (durations.length === 0)
    return <p>No record inside this filter says how long harms lasted.</p>;
  return (
    <ul className={styles.said}>
      {byStudy(durations).map(({ key, name, entries }) => (
        <li key={key}>
          <Link to="/studies/$key" params={{ key }} hash={entries[0]?.result ?? ""}>
            {name}
          </Link>
          : {entries.map(durationWords).join("; ")}.
        </li>
      ))}
    </ul>
  );
}

function durationWords({ harm, text }: SafetyAnswer["durations"][number]): string {
  return harm === null ? text : `${harm}: ${text}`;
}

/** Sessions, or harms under a report's own name: shown beside the counts of people, added to nothing. */
export function RowsTable({
  label,
  rows,
  unit,
}: {
  label: string;
  rows: readonly Row[];
  unit: string;
}) {
  return (
    <ScrollTable label={label}>
      <table>
        <thead>
          <tr>
            <th scope="col">Study</th>
            <th scope="col">Arm</th>
            <th scope="col">Harm</th>
            <th scope="col">When</th>
            <th scope="col" data-number>
              {unit}
            </th>
            <th scope="col" data-number>
              Per 100
            </th>
            <th scope="col">In words</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.key} ${row.result}`}>
              <th scope="row">
                <Link to="/studies/$key" params={{ key: row.key }} hash={row.result}>
                  {row.name}
                </Link>
              </th>
              <td>{row.armLabel ?? "–"}</td>
              <td className={styles.words}>{row.label}</td>
              <td>{row.timeLabel}</td>
              <td data-number>{countWords(row)}</td>
              <td data-number>{row.percent === null ? "–" : rate(row.percent)}</td>
              <td className={styles.words}>{row.words ?? "–"}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollTable>
  );
}

function countWords({ events, n, mean, sd }: Row): string {
  if (mean !== null)
    return `mean ${decimal(mean, 1)}${sd === null ? "" : ` (SD ${decimal(sd, 1)})`}`;
  return events === null || n === null ? "no count" : outOf(events, n);
}

/** How harms were asked for and what was printed of them, of the few trials whose record says. */
export function Collection({ collection }: Pick<SafetyAnswer, "collection">) {
  const { trials, known } = collection;
  const asked = known.filter(({ method }) => method !== null).length;
  return (
    <div className={styles.notes}>
      <p>
        How harms were asked for is recorded for {asked} of {plural(trials, "randomised trial")}. Of
        the others it is not known whether people were asked about each harm or told of it
        themselves.
      </p>
      <ul className={styles.said}>
        {known.map(({ key, name, method, thresholdPercent, text }) => (
          <li key={key}>
            <Link to="/studies/$key" params={{ key }}>
              {name}
            </Link>
            : {method === null ? "not stated how" : `asked ${method}`}
            {thresholdPercent !== null &&
              `; only harms of at least ${thresholdPercent} of 100 people are printed`}
            .{text !== null && ` ${text}`}
          </li>
        ))}
      </ul>
    </div>
  );
}
