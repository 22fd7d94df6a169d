import { Link } from "@tanstack/react-router";
import type { Changelog } from "../../lib/api.ts";
import { ScrollTable } from "../../ui/scroll-table.tsx";
import styles from "./releases.module.css";
import { changeLines, figureText } from "./view-model.ts";

/** What moved since the release before: in lines, and behind a press one by one. */
export function ChangelogView({ name, log }: { name: string; log: Changelog }) {
  const lines = changeLines(log);
  if (log.previous === null) return <p>The first release: everything in it is new.</p>;
  if (lines.length === 0) return <p>Nothing moved since release {log.previous}.</p>;
  return (
    <>
      <p>Since release {log.previous}:</p>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {log.figures.length > 0 && (
        <details>
          <summary>Main questions</summary>
          <ScrollTable label={`Main questions that moved in ${name}`}>
            <table className={styles.table}>
              <thead>
                <tr>
                  <th scope="col">Question</th>
                  <th scope="col">Before</th>
                  <th scope="col">After</th>
                  <th scope="col">Conclusion</th>
                </tr>
              </thead>
              <tbody>
                {log.figures.map(({ id, label, before, after, conclusionMoved }) => (
                  <tr key={id}>
                    <th scope="row">{label}</th>
                    <td>{figureText(before)}</td>
                    <td>{figureText(after)}</td>
                    <td>
                      {conclusionMoved
                        ? `${before?.conclusion ?? "–"} → ${after?.conclusion ?? "–"}`
                        : "as before"}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollTable>
        </details>
      )}
      {log.verdicts.length > 0 && (
        <details>
          <summary>Claims</summary>
          <ul>
            {log.verdicts.map(({ id, sentence, before, after }) => (
              <li key={id}>
                {sentence}: {before ?? "not there"} → {after ?? "gone"}
              </li>
            ))}
          </ul>
        </details>
      )}
      <Records title="Records added" records={log.recordsAdded} release={name} />
      <Records title="Records changed" records={log.recordsChanged} release={name} />
      <Records title="Records removed" records={log.recordsRemoved} release={log.previous} />
    </>
  );
}

function Records({
  title,
  records,
  release,
}: {
  title: string;
  records: Changelog["recordsAdded"];
  /** Where they can be read. */
  release: string;
}) {
  if (records.length === 0) return null;
  return (
    <details>
      <summary>{title}</summary>
      <ul>
        {records.map(({ key, name }) => (
          <li key={key}>
            <Link to="/studies/$key" params={{ key }} search={{ v: [release] }}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </details>
  );
}
