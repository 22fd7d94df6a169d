import { Link } from "@tanstack/react-router";
import type { StudyRecord } from "#domain/study/study-record.ts";
import styles from "./cautions.module.css";

/** What a reader must know before using any number of this study. Stands before the numbers. */
export function Cautions({ record }: { record: StudyRecord }) {
  const { overlap, cautions, pooledFrom, reports, sharesRegistrationWith } = record;
  const retracted = reports.some((report) => report.retracted === true);
  const nothing =
    cautions.length === 0 &&
    overlap === undefined &&
    pooledFrom.length === 0 &&
    sharesRegistrationWith.length === 0 &&
    !retracted;
  if (nothing) return null;
  return (
    <section className={styles.box} aria-labelledby="cautions-title">
      <h2 id="cautions-title">Read with care</h2>
      <ul>
        {retracted && (
          <li>
            <strong>A report of this study has been retracted.</strong>
          </li>
        )}
        {overlap !== undefined && (
          <li>
            {overlap.primary
              ? "Other records count some of these people too; this record is the one that counts them in totals."
              : overlap.certainty === "certain"
                ? "These people are counted in another record, so totals leave this one out."
                : "These people may be counted in another record too, so totals leave this one out."}{" "}
            {overlap.note} <StudyLinks keys={overlap.with} />
          </li>
        )}
        {pooledFrom.length > 0 && (
          <li>
            Pools trials that have records of their own: <StudyLinks keys={pooledFrom} />
          </li>
        )}
        {sharesRegistrationWith.length > 0 && (
          <li>
            Shares its registration with <StudyLinks keys={sharesRegistrationWith} />
          </li>
        )}
        {cautions.map((caution) => (
          <li key={caution}>{caution}</li>
        ))}
      </ul>
    </section>
  );
}

function StudyLinks({ keys }: { keys: readonly string[] }) {
  return keys.map((key, position) => (
    <span key={key}>
      {position > 0 && ", "}
      <Link to="/studies/$key" params={{ key }}>
        {key}
      </Link>
    </span>
  ));
}
