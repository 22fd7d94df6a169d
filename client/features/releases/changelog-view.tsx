import { Link } from "@tanstack/react-router";
import type { Changelog } from "../../lib/api.ts";
import { ScrollTable } from "../../ui/scroll-table.tsx";
import styles from "./releases.module.css";
import { changeLines, figureText, rowText } from "./view-model.ts";

/** What moved since the release before: in lines, and behind a press one by one. */
export function ChangelogView({
  name,
  log,
  isPreview = false,
}: {
  name: string;
  log: Changelog;
  /** True where there is no such release yet: its records are those published now. */
  isPreview?: boolean;
}) {
  const release = isPreview ? null : name;
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
      <Records title="Records added" records={log.recordsAdded} release={release} />
      <Records title="Records changed" records={log.recordsChanged} release={release} />
      <Records title="Records removed" records={log.recordsRemoved} release={log.previous} />
    </>
  );
}

type Named = Changelog["recordsAdded"][number];

function Records({
  title,
  records,
  release,
}: {
  title: string;
  records: readonly (Named & Partial<Changelog["rows"]>)[];
  /** Where they can be read; null for what is published now. */
  release: string | null;
}) {
  if (records.length === 0) return null;
  return (
    <details>
      <summary>{title}</summary>
      <ul>
        {records.map(({ key, name, ...rows }) => (
          <li key={key}>
            <Link
              to="/studies/$key"
              params={{ key }}
              search={release === null ? {} : { v: [release] }}
            >
              {name}
            </Link>
            {rowText(rows)}
          </li>
        ))}
      </ul>
    </details>
  );
}
