import type { StudyRecord } from "#domain/study/study-record.ts";
import { agreementWords } from "../../ui/agreement-words.ts";
import { day } from "../../ui/number-format.ts";
import styles from "./cautions.module.css";

/** That two people extracted the study, how far they agreed, and why they decided as they did. */
export function ExtractionNote({ record: { extraction } }: { record: StudyRecord }) {
  if (extraction === undefined) return null;
  const [first, second] = extraction.extractors;
  const notes = Object.entries(extraction.notes ?? {});
  return (
    <div className={styles.extraction}>
      <p>
        {agreementWords(extraction)} First {first?.name}, second {second?.name}, who did not see the
        first; compared {day(extraction.date)}. Differences were decided between them before
        publication (<a href="/methods#extraction">how this is counted</a>).
      </p>
      {notes.length > 0 && (
        <details>
          <summary>Notes on what they decided</summary>
          <ul>
            {notes.map(([address, note]) => (
              <li key={address}>
                <Place address={address} />: {note}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

/** Where in the record a note is about; a result by the address its number has on this page. */
function Place({ address }: { address: string }) {
  const [part, item, ...field] = address.split("/");
  if (part !== "results") return address.split("/").join(", ");
  return (
    <>
      <a href={`#${item}`}>{item}</a>
      {field.length > 0 && `, ${field.join(", ")}`}
    </>
  );
}
