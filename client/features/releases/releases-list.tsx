import { Link } from "@tanstack/react-router";
import { apiAddress, type Releases } from "../../lib/api.ts";
import { dayText } from "../../ui/date-text.ts";
import { integer, plural } from "../../ui/number-format.ts";
import { ChangelogView } from "./changelog-view.tsx";
import styles from "./releases.module.css";

/** Every release, the newest first: what it holds, its files, what moved, how to cite it. */
export function ReleasesList({ releases }: Releases) {
  if (releases.length === 0)
    return <p>There is none yet. Until then cite the dataset version in the foot of each page.</p>;
  return (
    <ol className={styles.releases}>
      {releases.map((release) => (
        <li key={release.name}>
          <article className={styles.release} aria-labelledby={`release-${release.name}`}>
            <h2 id={`release-${release.name}`}>{release.name}</h2>
            <p className={styles.facts}>
              {dayText(release.time)}, {plural(release.studies, "study", "studies")},{" "}
              {plural(release.results, "result")}, dataset {release.datasetVersion}, by{" "}
              {release.author}
            </p>
            <p>{release.message}</p>
            <p className={styles.links}>
              <a href={apiAddress(`/releases/${release.name}.zip`)} download>
                Download, ZIP ({integer(release.archive.bytes / 1000)} kB)
              </a>
              <Link to="/" search={{ v: [release.name] }}>
                Read the pages as of {release.name}
              </Link>
            </p>
            <ChangelogView name={release.name} log={release.changelog} />
            <details>
              <summary>Cite and check</summary>
              <blockquote className={styles.quote}>{release.citation}</blockquote>
              <p className={styles.facts}>
                SHA-256 of the ZIP: <code>{release.archive.sha256}</code>
              </p>
              <p className={styles.facts}>
                SHA-256 of the documents: <code>{release.digest}</code>
              </p>
            </details>
          </article>
        </li>
      ))}
    </ol>
  );
}
