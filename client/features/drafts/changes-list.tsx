import type { DocumentChange } from "#domain/study/document-changes.ts";
import { plural } from "../../ui/number-format.ts";
import { changePlace } from "./item-title.ts";
import { pathWords } from "./path-words.ts";
import styles from "./changes.module.css";
import { ValueText } from "./value-text.tsx";

/** Differences of two documents, field by field. */
export function ChangesList({
  changes,
  before,
  after,
  documents,
}: {
  changes: readonly DocumentChange[];
  /** What the two documents are called. */
  before: string;
  after: string;
  /** Those that hold the arms and results that changed, to call them by their words. */
  documents: readonly unknown[];
}) {
  if (changes.length === 0) return <p>Both say the same.</p>;
  // Where nothing was there before, a column that says so at every field would tell nothing.
  const compared = changes.some((change) => change.before !== undefined);
  return (
    <>
      {compared && <p className={styles.count}>{plural(changes.length, "difference")}</p>}
      <ol className={styles.changes}>
        {changes.map((change) => (
          <li key={change.path.join("/")}>
            <Where change={change} documents={documents} />
            <dl>
              {compared && (
                <div>
                  <dt>{before}</dt>
                  <dd>
                    <ValueText path={change.path} value={change.before} />
                  </dd>
                </div>
              )}
              <div>
                <dt>{after}</dt>
                <dd>
                  <ValueText path={change.path} value={change.after} />
                </dd>
              </div>
            </dl>
          </li>
        ))}
      </ol>
    </>
  );
}

function Where({ change, documents }: { change: DocumentChange; documents: readonly unknown[] }) {
  const place = changePlace(change, documents);
  if (place === null) return <p className={styles.where}>{pathWords(change.path)}</p>;
  const { title, fields, id } = place;
  return (
    <p className={styles.where}>
      {fields === "" ? title : `${title}: ${fields}`} <small>{id}</small>
    </p>
  );
}
